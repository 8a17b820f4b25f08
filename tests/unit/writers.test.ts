import Papa from "papaparse";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { plainCell } from "../../src/domain/spreadsheet";
import { csv } from "../../src/formats/writers/csv";
import { fileName } from "../../src/formats/writers/fileName";
import * as registered from "../../src/formats/writers/registry";
import { tableOfRows, writeTable } from "../../src/formats/writers/writeFile";
import type { Row, Table } from "../../src/formats/writers/writer";
import { writersOf } from "../../src/formats/writers/writers";
import { writtenText } from "../fixtures/writtenText";

it("every format of the registry is offered where what it takes goes out, the plainest first", () => {
  const offered = (["citation", "table", "picture"] as const).flatMap((takes) => writersOf(takes));
  expect(offered.map(({ id }) => id).sort()).toEqual(Object.keys(registered).sort());
  expect(writersOf("citation").map(({ id }) => id)).toEqual(["text", "markdown", "bibtex", "csl", "ris"]);
});

it("the ends of names and the names of the formats for one thing differ", () => {
  for (const takes of ["citation", "table", "picture"] as const) {
    const writers = writersOf(takes).map(({ writer }) => writer);
    for (const told of ["name", "extension", "mediaType"] as const)
      expect(new Set(writers.map((writer) => writer[told])).size).toBe(writers.length);
    for (const { extension, mediaType } of writers) {
      expect(extension).toMatch(/^[a-z0-9]+$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(;charset=utf-8)?$/);
    }
  }
  expect(fileName("a", csv)).toBe("a.csv");
});

/** What is read out of a cell that a program might take for a formula (OWASP, "CSV Injection"). */
const FORMULAS = [
  "=1",
  "+1",
  "-1",
  "@x",
  "\t=1",
  "\r=1",
  "\n=1",
  "\uff1d1",
  "\uff0b1",
  "\uff0d1",
  "\uff20x",
  "  =1",
];

it("no format of tables lets a formula through, in the header or in a row", async () => {
  for (const { writer } of writersOf("table"))
    for (const cell of FORMULAS) {
      const text = await writtenText(writer, tableOfRows([cell], [[cell]]));
      expect(text).not.toContain(`"${cell}`);
      expect(text.split(plainCell(cell))).toHaveLength(3);
    }
  expect(FORMULAS.map(plainCell)).toEqual(FORMULAS.map((cell) => `'${cell}`));
});

it("what makes a formula is known in one place", () => {
  const knowing = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => /uff1d|＝/i.test(readFileSync(join("src", path), "utf8")));
  expect(knowing).toEqual(["domain/spreadsheet.ts"]);
});

it("a CSV file comes back as what was written, whatever the cells hold", async () => {
  const rows = [
    ['a "b"', "c,d", "e\r\nf"],
    ["", " ", "سند"],
  ];
  const text = await writtenText(csv, tableOfRows(["x", "y", "z"], rows));
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data).toEqual([
    ["x", "y", "z"],
    ...rows,
  ]);
});

/** As an engine in a worker gives rows: so many at a time, each when it is asked for. */
function streamed(count: number, size: number, asked: number[]): Table {
  return {
    header: ["n"],
    count,
    batches: async function* () {
      for (let at = 0; at < count; at += size) {
        asked.push(at);
        yield await Promise.resolve(
          Array.from({ length: Math.min(size, count - at) }, (_, row): Row => [String(at + row)]),
        );
      }
    },
  };
}

it("rows that come in batches are written as they come, and told of", async () => {
  const told: (readonly [number, number])[] = [];
  const asked: number[] = [];
  const onProgress = (done: number, count: number) => told.push([done, count]);
  const file = await writeTable(csv, streamed(250, 100, asked), { onProgress });
  expect(told).toEqual([
    [100, 250],
    [200, 250],
    [250, 250],
  ]);
  expect(file.type).toBe("text/csv;charset=utf-8");
  const numbers = (await file.text()).trimEnd().split("\r\n").slice(1).map(Number);
  expect(numbers).toEqual(Array.from({ length: 250 }, (_, row) => row));
});

it("who gives up is asked for no more rows", async () => {
  const asked: number[] = [];
  const giving = new AbortController();
  const written = writeTable(csv, streamed(1000, 100, asked), {
    signal: giving.signal,
    onProgress: (done) => {
      if (done === 200) giving.abort();
    },
  });
  await expect(written).rejects.toMatchObject({ name: "AbortError" });
  expect(asked.length).toBeLessThanOrEqual(3);
  await expect(writeTable(csv, streamed(9, 9, asked), { signal: giving.signal })).rejects.toThrow();
  expect(asked.length).toBeLessThanOrEqual(3);
});
