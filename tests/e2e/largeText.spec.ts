import { expect, test } from "./app";

const executablePath = process.env["SANAD_BROWSER"];

// The reader's own setting, which is what the screen's width is asked for in: 1440 pixels are 60 letters' heights.
test.use({
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-gpu", "--blink-settings=defaultFontSize=24"],
  },
});

for (const language of ["en", "ar"] as const) {
  test(`where the browser's text is large, no button of the header or over the map lies over another (${language})`, async ({
    sanad: { page },
  }) => {
    await page.goto(`./#v=1&lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true", { timeout: 30_000 });
    await expect(page.locator("html")).toHaveCSS("font-size", "24px");
    const overlaps = () =>
      page.evaluate(() => {
        const boxes = [
          ...document.querySelectorAll(
            "header :is(button, label, input), .map-tray, .map-foot, .map-buttons",
          ),
        ]
          .filter((element) => element.parentElement?.closest("button, label") === null)
          .map((element) => {
            const words = document.createRange();
            words.selectNodeContents(element);
            const [own, text] = [element.getBoundingClientRect(), words.getBoundingClientRect()];
            return { element, box: text.width > own.width ? text : own };
          })
          .filter(({ box, element }) => box.width > 2 && !element.closest(".unseen"));
        return boxes.flatMap((one, index) =>
          boxes.slice(index + 1).flatMap((other) => {
            if (one.element.contains(other.element) || other.element.contains(one.element)) return [];
            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            return down > 2 && across > 2
              ? [`${one.element.textContent} lies over ${other.element.textContent}`]
              : [];
          }),
        );
      });
    await expect.poll(overlaps, { timeout: 30_000 }).toEqual([]);
  });
}

for (const language of ["en", "ar"] as const) {
  test(`where the browser's text is large, no button of a phone's bars lies beyond the screen (${language})`, async ({
    sanad: { page },
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`./#v=1&lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true", { timeout: 30_000 });
    const beyond = await page
      .locator(".header button, .pane-tabs button, .filter-bar button")
      .evaluateAll((all) =>
        all
          .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 2 && (box.left < 0 || box.right > innerWidth))
          .map(({ name }) => name),
      );
    expect(beyond).toEqual([]);
  });
}
