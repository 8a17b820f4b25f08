// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csv } from "../../src/formats/writers/csv";
import { tableOfRows } from "../../src/formats/writers/writeFile";
import { downloadFile, downloadTable } from "../../src/views/shared/downloadFile";

const made: Blob[] = [];
const revoked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  made.length = 0;
  revoked.length = 0;
  URL.createObjectURL = (content) => `blob:${made.push(content as Blob)}`;
  URL.revokeObjectURL = (url) => void revoked.push(url);
});
afterEach(() => void vi.useRealTimers());

it("a file can be read for a while after the click, and is let go then", async () => {
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href}`);
  });
  downloadFile(new Blob(["one"]), "one.txt");
  await downloadTable(csv, tableOfRows(["a", "b"], []), "two");
  expect(clicked).toEqual(["one.txt blob:1", "two.csv blob:2"]);
  expect(made[1]?.type).toBe("text/csv;charset=utf-8");
  vi.advanceTimersByTime(5000);
  expect(revoked).toEqual([]);
  vi.runAllTimers();
  expect(revoked).toEqual(["blob:1", "blob:2"]);
});

it("no other part of the app makes a download of its own", () => {
  const source = join(import.meta.dirname, "../../src");
  const making = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => /\.download = |\bdownload=/.test(readFileSync(join(source, path), "utf8")));
  expect(making).toEqual(["views/shared/downloadFile.ts"]);
});
