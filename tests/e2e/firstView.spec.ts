import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "./app";

/** Gzipped, in kilobytes of 1000 bytes: what README says, with a little room. What grows beyond it is to be fetched later. */
const START_KB = 171;
const ALL_VIEWS_KB = 373;

test("the first view fetches no more script than it has to, and nothing that only many events need", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const scripts = new Set<string>();
  page.on("request", (request) => {
    const name = /assets\/([^/?#]+\.js)/.exec(request.url())?.[1];
    if (name !== undefined) scripts.add(name);
  });
  await page.goto("/#lang=en");
  await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
  const sizes = [...scripts].map((name) => ({
    name,
    bytes: gzipSync(readFileSync(`dist/assets/${name}`), { level: 9 }).length,
  }));
  const sumOf = (names: RegExp) =>
    sizes.reduce((sum, { name, bytes }) => sum + (names.test(name) ? bytes : 0), 0) / 1000;
  expect(
    sizes.map(({ name }) => name).filter((name) => /^(?:chartLayer|mapDensity|openFile)-/.test(name)),
  ).toEqual([]);
  expect(sumOf(/^(?:index|start|rolldown-runtime|en)-/)).toBeGreaterThan(100);
  expect(sumOf(/^(?:index|start|rolldown-runtime|en)-/)).toBeLessThan(START_KB);
  expect(sumOf(/./)).toBeLessThan(ALL_VIEWS_KB);
});
