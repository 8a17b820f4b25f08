import { expect, STRIKE, test } from "./app";

test("a shared link restores event, filters, pane and map", async ({ sanad, page }) => {
  await sanad.open(`v=1&event=${STRIKE}&kinds=strike&as=reported&view=list&from=2023-11&to=2024-01`);
  await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
  await expect(page.getByRole("radio", { name: "As the article says" })).toBeChecked();
  await expect(page.getByRole("button", { name: /^Strikes/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator('[data-view="list"]')).toBeVisible();
  await expect(page.getByText("1 Nov 2023 – 31 Jan 2024").first()).toBeVisible();
});

test("an event outside the window is brought into it", async ({ sanad }) => {
  await sanad.open("event=operation-lions-of-al-jazira");
  await expect(sanad.representation("timeline", "operation-lions-of-al-jazira").first()).toBeVisible();
});

test("Back undoes a selection, Forward makes it again", async ({ sanad, page }) => {
  await sanad.open();
  await sanad.representation("timeline", STRIKE).first().click();
  await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
  await expect(page).toHaveURL(/event=us-strike-pmf-hq/);
  await page.goBack();
  await expect(sanad.popup).toHaveCount(0);
  await page.goForward();
  await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
});

test("an address with rubbish opens the app and says what was left out", async ({ sanad, page }) => {
  await sanad.open(
    "v=99&event=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&place=__proto__&kinds=strike,war&from=2024-13&to=x&map=NaN/1/2&as=true&%%%=1&passage=a:b",
  );
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("kinds=war");
  await expect(notice).toContainText("from=2024-13");
  await expect(sanad.popup).toHaveCount(0);
  await notice.getByRole("button", { name: "Dismiss" }).click();
  await expect(notice).toHaveCount(0);
});

test("dates the wrong way round are turned", async ({ sanad, page }) => {
  await sanad.open("from=2024-01-31&to=2023-12-01");
  await expect(page.getByText("1 Dec 2023 – 31 Jan 2024").first()).toBeVisible();
});

test("a language that the address asks for stays in it, over filters, an opened file, Back and reload", async ({
  sanad,
  page,
}) => {
  await sanad.open("lang=ar&theme=dark");
  await page.locator(".kind-chip").first().click();
  await expect(page).toHaveURL(/kinds=/);
  await sanad.expectAddress({ lang: "ar", theme: "dark" });
  const buffer = Buffer.from("id,date,title\na,2020-01-01,One");
  await page.getByLabel("افتح بياناتك").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "اعرض الأحداث" }).click();
  await sanad.expectAddress({ dataset: "opened-file", lang: "ar", theme: "dark" });
  await page.locator(".opened-bar button").last().click();
  await expect(page.locator("html")).toHaveAttribute("data-events", "45");
  await sanad.expectAddress({ dataset: undefined, kinds: undefined, lang: "ar", theme: "dark" });
  await page.reload();
  await sanad.waitUntilReady();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await page.getByRole("button", { name: "Show the interface in English" }).click();
  await sanad.expectAddress({ lang: "en", theme: "dark" });
});
