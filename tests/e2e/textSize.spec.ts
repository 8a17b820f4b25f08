import { expect, test } from "./app";

/** What an area's label was taken to need, and what it takes as drawn. */
const LABELS = ".map-marker-area";

for (const language of ["en", "ar"] as const) {
  test(`the map's labels have the room they need at any size of text (${language})`, async ({
    sanad,
    page,
  }) => {
    await sanad.open(`v=1&lang=${language}`);
    const widths = () =>
      page.locator(LABELS).evaluateAll((markers) =>
        markers.map((marker) => ({
          name: marker.textContent,
          assumed: Number.parseFloat((marker as HTMLElement).style.width),
          drawn: marker.querySelector<HTMLElement>(".map-area-label")?.offsetWidth ?? 0,
        })),
      );
    for (const size of ["16px", "20px", "24px"]) {
      await page.evaluate((px) => (document.documentElement.style.fontSize = px), size);
      await expect
        .poll(async () => {
          const all = await widths();
          // Too narrow and labels lie over each other; too wide and names are left out that have room.
          return all.length === 0
            ? "no label"
            : all.filter(({ assumed, drawn }) => drawn > assumed + 1 || drawn < assumed - 6);
        })
        .toEqual([]);
    }
  });
}
