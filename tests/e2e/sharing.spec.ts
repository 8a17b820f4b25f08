import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, STRIKE, test, type SanadPage } from "./app";

/** The page for sharing, opened from the popup of the strike. */
async function shareStrike(sanad: SanadPage, page: Page, fragment = ""): Promise<Locator> {
  await sanad.open(`event=${STRIKE}${fragment}`);
  await sanad.popup.getByRole("button", { name: "Share and cite" }).click();
  const dialog = page.getByRole("dialog", { name: "Share and cite" });
  await expect(dialog.getByRole("tab", { name: "Link" })).toBeVisible();
  return dialog;
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const choose = (dialog: Locator, name: string) => dialog.locator("label").filter({ hasText: name }).click();

async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("the header shares this very view, with language and colours only when asked", async ({
  sanad,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await sanad.open("from=2023-12-01&to=2024-01-31&kinds=statement&lang=en&theme=dark");
  await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share and cite" });
  const link = dialog.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#v=1&from=2023-12-01&to=2024-01-31&kinds=statement/);
  await expect(link).not.toHaveValue(/lang=|theme=/);
  await dialog.getByLabel("Open it in English").check();
  await dialog.getByLabel("Open it in dark colours").check();
  await expect(link).toHaveValue(/lang=en&theme=dark/);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByText("Copied.")).toBeVisible();
  await expect.poll(() => clipboard(page)).toBe(await link.inputValue());
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("banner").getByRole("button", { name: "Share" })).toBeFocused();
});

test("an event's link opens it whatever filters the sharer has set", async ({ sanad, page }) => {
  const dialog = await shareStrike(sanad, page, "&kinds=meeting&q=nothing");
  const field = dialog.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(new RegExp(`#v=1&event=${STRIKE}$`));
  const link = await field.inputValue();
  await choose(dialog, "This view");
  await expect(dialog.getByRole("textbox", { name: "Link" })).toHaveValue(/kinds=meeting&q=nothing/);
  await page.goto("about:blank");
  await page.goto(link);
  await sanad.waitUntilReady();
  await sanad.expectSelected(STRIKE);
});

test("where the clipboard is refused the text is selected and the reader told", async ({ sanad, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  const dialog = await shareStrike(sanad, page);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByText("The browser did not allow copying.")).toBeVisible();
  const field = dialog.getByRole("textbox", { name: "Link" });
  const whole = (await field.inputValue()).length;
  const selected = () =>
    field.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd]);
  await expect.poll(selected).toEqual([0, whole]);
});

test("hands the link to the device's own sharing where there is one", async ({ sanad, page }) => {
  await page.addInitScript(() => {
    const taken: ShareData[] = [];
    Object.assign(globalThis, { taken });
    Object.assign(navigator, {
      canShare: () => true,
      share: (data: ShareData) => {
        taken.push(data);
        return Promise.resolve();
      },
    });
  });
  const dialog = await shareStrike(sanad, page);
  await dialog.getByRole("button", { name: "Send…" }).click();
  const handed = () => page.evaluate(() => (globalThis as unknown as { taken: ShareData[] }).taken);
  await expect.poll(handed).toHaveLength(1);
  const taken = await handed();
  expect(taken[0]?.title).toContain("US strike");
  expect(taken[0]?.url).toContain(`event=${STRIKE}`);
});

test("cites the event in several forms, each shown, copied and downloaded", async ({
  sanad,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialog = await shareStrike(sanad, page);
  await dialog.getByRole("tab", { name: "Citation" }).click();
  const preview = dialog.getByRole("textbox", { name: "Citation" });
  // The quote is isolated: it runs the other way than the citation.
  await expect(preview).toHaveValue(
    /^\u2068«العملية.+»\u2069 \[“The operation.+”\] \(Translation: Sanad\)\. Al-Bawaba, in its own voice\. Al-Bawaba,.+Date: early January 2024 \(Al-Bawaba\) · 4 January 2024 \(Shafaq News\)\. .+version 1\.\d+\.\d+\..+event=us-strike-pmf-hq \(accessed/s,
  );
  await dialog.getByLabel("With the translation").uncheck();
  await expect(preview).not.toHaveValue(/The operation/);
  await choose(dialog, "Quote 2");
  await expect(preview).toHaveValue(/^\u2068«عقب غارة/);
  await choose(dialog, "BibTeX");
  await expect(preview).toHaveValue(/^@misc\{sanad-us-strike-pmf-hq,/);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect.poll(() => clipboard(page)).toBe(await preview.inputValue());
  await choose(dialog, "CSL-JSON");
  const file = await downloaded(page, () => dialog.getByRole("button", { name: "Download" }).click());
  expect(file.name).toBe("sanad-us-strike-pmf-hq.json");
  expect(JSON.parse(file.bytes.toString("utf8"))).toMatchObject([{ type: "entry", language: "en" }]);
  await choose(dialog, "RIS");
  await expect(preview).toHaveValue(/^TY {2}- DATA\nTI {2}- US strike.+\nER {2}- \n$/s);
  const ris = await downloaded(page, () => dialog.getByRole("button", { name: "Download" }).click());
  expect(ris.name).toBe("sanad-us-strike-pmf-hq.ris");
  expect(ris.bytes.toString("utf8")).toBe((await preview.inputValue()).replaceAll("\n", "\r\n"));
});

test("draws the quote as a picture of either size, with a description", async ({ sanad, page }) => {
  const dialog = await shareStrike(sanad, page);
  await dialog.getByRole("tab", { name: "Picture" }).click();
  const picture = dialog.getByRole("img", {
    name: /Picture card: US strike.+4 January 2024 \(Shafaq News\).+The operation that Washington/,
  });
  for (const [size, width, height] of [
    ["Tall", 1080, 1350],
    ["Wide", 1200, 630],
  ] as const) {
    // prettier-ignore
    await choose(dialog, size);
    await expect(picture).toHaveJSProperty("naturalWidth", width);
    const file = await downloaded(page, () => dialog.getByRole("button", { name: "Download" }).click());
    expect(file.name).toBe("sanad-us-strike-pmf-hq.png");
    // The head of a PNG file: its signature, then width and height.
    expect(file.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([file.bytes.readUInt32BE(16), file.bytes.readUInt32BE(20)]).toEqual([width, height]);
  }
  await expect(dialog.getByRole("textbox")).toHaveValue(/^Picture card/);
});

for (const [language, share, picture, download] of [
  ["en", "Share", "Picture", "Download"],
  ["ar", "مشاركة", "صورة", "نزّل"],
] as const) {
  // prettier-ignore
  test(`the whole view is a picture too, with its filter, counter and sources (${language})`, async ({ sanad, page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await sanad.open(`kinds=strike,attack&lang=${language}`);
    await page.getByRole("banner").getByRole("button", { name: share, exact: true }).click();
    const isPicturePart = (url: string) => url.includes("ViewPicture");
    expect(asked.some(isPicturePart)).toBe(false);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("tab", { name: picture }).click();
    const image = dialog.locator(".card-image");
    await expect(image).toHaveJSProperty("naturalWidth", 1600);
    expect(asked.some(isPicturePart)).toBe(true);
    const alt = (await image.getAttribute("alt")) ?? "";
    expect(alt).toContain(language === "en" ? "Filters: Strikes · Attacks" : "التصفية: ضربات · هجمات");
    expect(alt).toMatch(language === "en" ? /6 of 45 events: 3 in view/ : /6 من 45 حدثًا/);
    expect(alt).toContain(language === "en" ? "Shafaq News" : "شفق نيوز");
    await expect(dialog.getByRole("textbox")).toHaveValue(alt);
    const file = await downloaded(page, () => dialog.getByRole("button", { name: download }).click());
    expect(file.name).toBe("sanad-view.png");
    expect(file.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    const [width, height] = [file.bytes.readUInt32BE(16), file.bytes.readUInt32BE(20)];
    expect(width).toBe(1600);
    expect(height).toBeGreaterThan(1200);
    // Many colours from the top to the foot: neither blank nor cut off.
    const colours = await image.evaluate((element) => {
      const { naturalWidth, naturalHeight } = element as HTMLImageElement;
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [naturalWidth, naturalHeight];
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.drawImage(element as HTMLImageElement, 0, 0);
      return Array.from({ length: 4 }, (_, quarter) => {
        const top = Math.floor((quarter * naturalHeight) / 4);
        const { data } = context.getImageData(0, top, naturalWidth, Math.floor(naturalHeight / 4));
        return new Set(new Uint32Array(data.buffer)).size;
      });
    });
    for (const count of colours) expect(count).toBeGreaterThan(20);
  });
}

test("the embed code works in a sandboxed frame of another page, without storage", async ({
  sanad,
  page,
  baseURL,
}) => {
  const dialog = await shareStrike(sanad, page);
  await dialog.getByRole("tab", { name: "Embed" }).click();
  await dialog.getByLabel("Height in pixels").fill("600");
  await choose(dialog, "English");
  const code = await dialog.getByLabel("Code for your page").inputValue();
  expect(code).toContain('sandbox="allow-scripts ');
  expect(code).not.toContain("allow-same-origin");
  expect(code).toContain('height="600"');

  const host = `${baseURL ?? ""}host-page`;
  await page.route(host, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><title>Host</title>${code}`,
    }),
  );
  await page.goto(host);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-ready", "true");
  const hasStorage = await frame.locator("html").evaluate(() => {
    try {
      localStorage.setItem("a", "b");
      return true;
    } catch {
      return false;
    }
  });
  expect(hasStorage).toBe(false);
  await expect(frame.locator("[data-details-of]")).toHaveAttribute("data-details-of", STRIKE);
  await expect(frame.locator('[data-view="map"]')).toBeVisible();
  await expect(frame.locator('[data-view="timeline"]')).toBeVisible();
  await frame.getByRole("button", { name: "Close the details" }).click();
  await expect(frame.locator("[data-details-of]")).toHaveCount(0);
  const whole = frame.getByRole("link", { name: "Open in Sanad" });
  await expect(whole).toHaveAttribute("href", /^[^?]+#v=1/);
});

test("prints the map, the timeline and all events shown, and goes when the printer has done", async ({
  sanad,
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { print: () => document.documentElement.setAttribute("data-printed", "") });
  });
  await sanad.open("kinds=meeting,strike");
  await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share and cite" });
  await dialog.getByRole("tab", { name: "Print" }).click();
  await expect(dialog.getByText("5 events will be printed.")).toBeVisible();
  await dialog.getByRole("button", { name: "Print…" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".print-document");
  await expect(paper.locator(".print-event")).toHaveCount(5);
  await expect(paper.locator(".print-map .print-spot").first()).toBeVisible();
  await expect(paper.locator(".print-timeline .print-point").first()).toBeVisible();
  await expect(paper.locator("blockquote").first()).toBeVisible();
  await expect(page.locator("#root")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(paper).toHaveCount(0);
});

for (const [language, { print, all, alone }] of Object.entries({
  en: { print: "Print", all: "All events shown (44)", alone: "This event only" },
  ar: { print: "طباعة", all: "كل الأحداث المعروضة (44)", alone: "هذا الحدث وحده" },
})) {
  test(`one event shared is printed alone, unless all are chosen, by keyboard too (${language})`, async ({
    sanad,
    page,
  }) => {
    await page.addInitScript(() => {
      Object.assign(globalThis, { print: () => document.documentElement.setAttribute("data-printed", "") });
    });
    await sanad.open(`event=${STRIKE}&lang=${language}`);
    await sanad.popup
      .getByRole("button", { name: language === "en" ? "Share and cite" : "شارك أو وثّق" })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("tab", { name: print }).click();
    const printedEvents = async () => {
      await page.keyboard.press("Control+p");
      await expect(page.locator("html")).toHaveAttribute("data-printed", "");
      const count = await page.locator(".print-document .print-event").count();
      await page.evaluate(() => {
        document.documentElement.removeAttribute("data-printed");
        dispatchEvent(new Event("afterprint"));
      });
      await expect(page.locator(".print-document")).toHaveCount(0);
      return count;
    };
    await expect(dialog.getByRole("radio", { name: alone })).toBeChecked();
    expect(await printedEvents()).toBe(1);
    await dialog.getByRole("radio", { name: alone }).focus();
    await page.keyboard.press(language === "en" ? "ArrowLeft" : "ArrowRight");
    await expect(dialog.getByRole("radio", { name: all })).toBeChecked();
    expect(await printedEvents()).toBe(44);
  });
}

test("the keys for printing print the same pages, without the page for sharing", async ({ sanad, page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { print: () => document.documentElement.setAttribute("data-printed", "") });
  });
  await sanad.open("kinds=meeting,strike");
  await page.keyboard.press("Control+p");
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".print-document");
  await expect(paper.locator(".print-event")).toHaveCount(5);
  await expect(paper.locator(".print-tick").first()).toBeVisible();
  await expect(page.getByText("This is the screen as it stands")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(paper).toHaveCount(0);
  // From the browser's own menu.
  await expect(page.getByText("This is the screen as it stands")).toBeVisible();
});
