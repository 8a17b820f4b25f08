import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./app";

const foldButton = (page: Page) => page.getByRole("button", { name: "Fold long stretches without events" });
const breakOf = (page: Page) => page.getByRole("img", { name: /3\syears\s5\smonths without events/ });
const edge = (page: Page, name: string) => page.getByRole("slider", { name });

/** Drags from the middle of an element to a share of the strip, counted from its left. */
async function dragTo(page: Page, from: Locator, share: number): Promise<void> {
  const [held, strip] = await Promise.all([
    from.boundingBox(),
    page.locator(".overview-strip").boundingBox(),
  ]);
  if (held === null || strip === null) throw new Error("nothing to drag");
  const y = strip.y + strip.height / 2;
  await page.mouse.move(held.x + held.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(strip.x + strip.width * share, y, { steps: 5 });
  await page.mouse.up();
}

test("the years without events are folded, and laid out whole again for as long as the reader likes", async ({
  sanad,
  page,
}) => {
  await sanad.open();
  await expect(foldButton(page)).toHaveAttribute("aria-pressed", "true");
  await expect(breakOf(page)).toHaveAccessibleName(/18 May 2020.*16 Oct 2023/);
  await expect(breakOf(page)).toHaveText("3y 5m");
  // Four months that are shown take most of the strip, and not a twelfth of it.
  const widthOfWindow = async () => (await page.locator(".overview-window").boundingBox())?.width ?? 0;
  const folded = await widthOfWindow();
  await foldButton(page).click();
  await expect(foldButton(page)).toHaveAttribute("aria-pressed", "false");
  await expect(breakOf(page)).toBeHidden();
  await expect.poll(widthOfWindow).toBeLessThan(folded / 5);
  await page.reload();
  await sanad.waitUntilReady();
  await expect(foldButton(page)).toHaveAttribute("aria-pressed", "false");
  await foldButton(page).press("Enter");
  await expect(breakOf(page)).toBeVisible();
});

test("an edge is dragged across the break, and the other stays where it is", async ({ sanad, page }) => {
  await sanad.open();
  await expect(edge(page, "End of the time shown")).toHaveAttribute("aria-valuetext", "31 January 2024");
  const end = await edge(page, "End of the time shown").getAttribute("aria-valuenow");
  await dragTo(page, edge(page, "Start of the time shown"), 0.02);
  await expect(edge(page, "Start of the time shown")).toHaveAttribute("aria-valuetext", /1\d May 2020/);
  await expect(edge(page, "End of the time shown")).toHaveAttribute("aria-valuenow", end ?? "");
  const timeline = page.getByRole("region", { name: "Timeline", exact: true });
  await expect(timeline.getByText("45 events: 26 in view, 19 undated", { exact: true })).toBeVisible();
});

test("the whole window is dragged across the break and keeps its length", async ({ sanad, page }) => {
  await sanad.open("v=1&from=2024-01-02&to=2024-01-12");
  const start = edge(page, "Start of the time shown");
  const days = async () => {
    const [from, to] = await Promise.all(
      [start, edge(page, "End of the time shown")].map((slider) => slider.getAttribute("aria-valuenow")),
    );
    return Math.round((Number(to) - Number(from)) / 86_400_000);
  };
  await expect.poll(days).toBe(11);
  await dragTo(page, page.locator(".overview-window"), 0.03);
  await expect(start).toHaveAttribute("aria-valuetext", /May 2020/);
  await expect.poll(days).toBe(11);
});

test("by keys the break is crossed in one step", async ({ sanad, page }) => {
  await sanad.open();
  const start = edge(page, "Start of the time shown");
  await start.focus();
  await expect(start).toHaveAttribute("aria-valuetext", "1 October 2023");
  await page.keyboard.press("ArrowLeft");
  await expect(start).toHaveAttribute("aria-valuetext", "1 June 2020");
  await page.keyboard.press("ArrowRight");
  await expect(start).toHaveAttribute("aria-valuetext", "1 October 2023");
});

test("in Arabic, with time running right to left, the break says its length and is dragged across", async ({
  sanad,
  page,
}) => {
  await sanad.open("v=1&lang=ar");
  await page.getByRole("button", { name: /يجري الزمن من اليسار إلى اليمين/ }).click();
  await expect(page.getByRole("img", { name: /3\sسنوات و5\sأشهر بلا أحداث/ })).toBeVisible();
  const start = edge(page, "بداية المدة المعروضة");
  await expect(start).toHaveAttribute("aria-valuetext", /تشرين الأول 2023/);
  await dragTo(page, start, 0.98);
  await expect(start).toHaveAttribute("aria-valuetext", /1\d أيار 2020/);
});
