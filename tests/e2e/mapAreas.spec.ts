import { expect, test } from "./app";

const HEADER =
  "id,type_of_violence,where_prec,where_coordinates,latitude,longitude,date_prec,date_start,date_end,best";

/** In the very middle of the country there is a town, too. */
const MIDDLE = { latitude: 21, longitude: 96.5 } as const;

/** Towns, more than are drawn one by one, and events of which only the country or the province is known. */
function table(): string {
  const row = (id: string, precision: number, where: string, latitude: number, longitude: number) => {
    const day = `2015-03-${String(1 + (id.length % 3)).padStart(2, "0")}`;
    return `${id},1,${precision},${where},${latitude},${longitude},1,${day},${day},1`;
  };
  const { latitude, longitude } = MIDDLE;
  const towns = Array.from({ length: 400 }, (_, index) =>
    row(`t${index}`, 1, `Town ${index}`, 18.1 + (index % 20) * 0.31, 94.1 + Math.floor(index / 20) * 0.27),
  );
  return [
    HEADER,
    ...towns,
    row("middle", 1, "Middleton", latitude, longitude),
    ...Array.from({ length: 30 }, (_, index) => row(`c${index}`, 6, "Farland", latitude, longitude)),
    ...Array.from({ length: 7 }, (_, index) => row(`p${index}`, 4, "The North", 24.3, 98.6)),
  ].join("\n");
}

test("over a density, events known only to a country or province stand by themselves, not as dots in its middle", async ({
  sanad,
  page,
}) => {
  await sanad.open();
  await page
    .locator(".open-button input")
    .setInputFiles({ name: "areas.csv", mimeType: "text/csv", buffer: Buffer.from(table()) });
  await page.getByRole("button", { name: "Show the events" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-events", "438");
  const map = page.locator('[data-view="map"]');
  const country = map.getByRole("button", { name: "Farland: 30 events" });
  const province = map.getByRole("button", { name: "The North: 7 events" });
  await expect(country).toBeVisible();
  await expect(province).toBeVisible();
  await expect(map.locator(".map-area")).toHaveCount(2);
  await expect(page.getByText("438 of 438 here")).toBeVisible();

  // The land lies under dots and areas, its names above them.
  const fromBelow = ["ground", "density", "overlay", "names", "marker"];
  const byHeight = () =>
    map.evaluate((view, panes) => {
      const heights = panes.map((pane) => {
        const element = view.querySelector(`.leaflet-${pane}-pane`);
        return { pane, height: element === null ? NaN : Number(getComputedStyle(element).zIndex) };
      });
      const places = new Set(heights.map(({ height }) => height)).size;
      return { places, panes: heights.toSorted((a, b) => a.height - b.height).map(({ pane }) => pane) };
    }, fromBelow);
  await expect.poll(byHeight).toEqual({ places: fromBelow.length, panes: fromBelow });

  await country.focus();
  await page.keyboard.press("Enter");
  await expect(sanad.popup).toContainText("1 of 30 here");
  await expect(country).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");

  // A selected dot keeps the areas where they are; the town in the country's middle is one event, not 31.
  await page.evaluate(() => {
    location.hash += "&area=96.49,20.99,96.51,21.01";
  });
  await expect(sanad.popup).toContainText("Middleton");
  await expect(sanad.popup).not.toContainText(/\d here/);
  await expect(province).toBeVisible();
  await province.press("Enter");
  await expect(sanad.popup).toContainText("1 of 7 here");
});
