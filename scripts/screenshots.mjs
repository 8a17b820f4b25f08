import { chromium } from "@playwright/test";
import { preview } from "vite";
import { findOrInstallBrowser } from "./setup.mjs";

/** `npm run screenshots`: takes the pictures of the README and docs/ anew, from the production build in dist/. */

const EVENT = "us-strike-pmf-hq";
const SIZES = {
  wide: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
};
/** Every size in both languages and themes, an event open on some and the whole on others; then a few by themselves. */
const SHOTS = [
  ...Object.keys(SIZES).flatMap((size) =>
    ["en", "ar"].flatMap((language) =>
      ["light", "dark"].map((theme) => ({
        name: `${size}-${language}-${theme}`,
        size,
        fragment: `lang=${language}&theme=${theme}${isOpen(size, language, theme) ? `&event=${EVENT}` : ""}`,
      })),
    ),
  ),
  {
    name: "list-ar-light",
    size: "wide",
    fragment: "view=list&event=sudani-renews-call-to-end-coalition&lang=ar&theme=light",
  },
  { name: "story-en-light", size: "wide", fragment: "story=narrative&lang=en&theme=light" },
];

function isOpen(size, language, theme) {
  return size === "wide" ? (language === "en") === (theme === "light") : theme === "dark";
}

const server = await preview({ preview: { port: 0 }, logLevel: "error" });
const address = server.resolvedUrls?.local[0];
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
for (const { name, size, fragment } of SHOTS) {
  const page = await browser.newPage({ viewport: SIZES[size], locale: "en-GB" });
  // Nobody wants the welcome of a first visit in a picture.
  await page.addInitScript(() => localStorage.setItem("sanad", '{"isWelcomed":true}'));
  await page.goto(`${address}#${fragment}`);
  await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
  await page.evaluate("document.fonts.ready");
  await page.waitForTimeout(500);
  await page.screenshot({ path: `docs/screenshots/${name}.jpg`, type: "jpeg", quality: 88 });
  await page.close();
  console.log(`docs/screenshots/${name}.jpg`);
}
/** The map alone, at each step of its detail, in both themes and languages: for docs/basemap.md. */
for (const zoom of [5, 6, 8]) {
  for (const language of ["en", "ar"]) {
    for (const theme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, locale: "en-GB" });
      // Nobody wants the welcome of a first visit in a picture.
      await page.addInitScript(() => localStorage.setItem("sanad", '{"isWelcomed":true}'));
      await page.goto(`${address}#lang=${language}&theme=${theme}&map=${zoom}/34/42.5`);
      const map = page.locator('[data-view="map"][data-basemap="whole"]');
      await map.waitFor();
      await page.evaluate("document.fonts.ready");
      await page.waitForTimeout(500);
      const path = `docs/basemap/${zoom}-${language}-${theme}.png`;
      await map.screenshot({ path });
      await page.close();
      console.log(path);
    }
  }
}
await browser.close();
await server.close();
