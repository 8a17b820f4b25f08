import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  acceptedFiles,
  bearsExtension,
  FILE_FORMATS,
  formatOf,
  formatOfJson,
} from "../../src/formats/files/fileFormats";
import { isForMemory } from "../../src/formats/import/refusals";
import { offersEncoding } from "../../src/formats/import/tableForm";
import {
  STANDARD_IDS,
  STANDARDS,
  standardOf,
  kindIndex,
  actorKindIndex,
} from "../../src/formats/standards/standards";
import { csv } from "../../src/formats/writers/csv";
import { tableOfRows } from "../../src/formats/writers/writeFile";
import { writtenText } from "../fixtures/writtenText";
import { imported, importFile, reasons, spelt } from "../fixtures/import/importing";

describe("a file's format", () => {
  it.each([
    ["date,lat\n", "csv"],
    ["anything", "csv"],
    ["<kml>", undefined],
  ])("that begins with %j is %s", (text, id) => expect(formatOf({ fileName: "x", text })?.id).toBe(id));

  it.each([
    [{ format: 1, events: [{ date: "2023" }] }, "dataset"],
    [{ type: "Feature", geometry: null }, "geojson"],
    [[{ geometry: {}, properties: {} }], "geojson"],
    [{ events: [{ start_date: {} }] }, "timelinejs"],
    [[{ date: "2023" }], "json"],
    [[], undefined],
    ["text", undefined],
  ])("of the JSON %j is %s", (value, id) => expect(formatOfJson(value)?.id).toBe(id));

  it("is offered by all its names, and chosen by those that are its own", () => {
    const offered = acceptedFiles().split(",");
    expect(offered).toEqual(
      expect.arrayContaining([".csv", ".tsv", ".txt", ".json", ".geojson", "text/csv"]),
    );
    expect(new Set(offered).size).toBe(offered.length);
    expect(["a.CSV", "a.tsv", "a.json", "a.geojson"].every((name) => bearsExtension(name))).toBe(true);
    expect(["a.txt", "csv", "a.csv.zip"].some((name) => bearsExtension(name))).toBe(false);
    expect(bearsExtension("a.json", "dataset")).toBe(true);
    expect(bearsExtension("a.csv", "dataset")).toBe(false);
  });

  it("is read in a worker unless it says so", () =>
    expect(Object.values(FILE_FORMATS).map(({ runsIn }) => runsIn)).not.toContain("page"));
});

describe("a standard of columns", () => {
  it("is recognised by all of its columns, the plain table by none", () => {
    for (const id of STANDARD_IDS) expect(standardOf(STANDARDS[id].recognisedBy)).toBe(id);
    for (const id of STANDARD_IDS) expect(standardOf(STANDARDS[id].recognisedBy.slice(1))).toBe("table");
  });

  it.each(STANDARD_IDS)("%s takes no word for a property of its own tables", (id) => {
    for (const word of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
      expect(kindIndex(id, word, word)).toBeGreaterThanOrEqual(0);
      expect(actorKindIndex(id, word, word)).toBeGreaterThanOrEqual(0);
    }
  });

  it("is the same in JSON as in a table", async () => {
    const events = await imported(
      JSON.stringify([
        {
          event_date: "2023-01-31",
          event_type: "Battles",
          sub_event_type: "Armed clash",
          actor1: "A",
          time_precision: 2,
        },
      ]),
    );
    expect(events.form).toMatchObject({ kind: "json", mapping: { standard: "acled" } });
    expect(spelt(events)[0]).toMatchObject({ from: "2023-01-28T00:00Z", actors: ["A (organisation)"] });
  });
});

describe("records that are no bytes of a table", () => {
  it("go by their number, with an id or without", async () => {
    const events = await imported('[{"id":"a","date":"2023"},{"id":"","date":"2023"},{"id":"a","date":"x"}]');
    expect(spelt(events).map(({ id, fileRow }) => [id, fileRow])).toEqual([
      ["a", 1],
      ["row-2", 2],
      ["a~3", 3],
    ]);
    expect(events.issues.tallies.find(({ reason }) => reason === "badDate")?.rows[0]?.row).toBe(3);
  });

  it("keep every character, delimiters, quotes and line breaks too", async () => {
    const title = 'a,"b";\tc|\r\nd\n\u0000é غارة 𝔸 ""';
    expect(spelt(await imported(JSON.stringify([{ date: "2023", title }])))[0]?.title).toBe(title);
    const header = (await imported('[{"\\ufeffdate":"2023","lat;lng":"1"}]')).form.header;
    expect(header).toEqual(["date", "lat;lng"]);
  });

  it("are told where they hold nothing, or too much", async () => {
    const events = await imported(`[{"date":"2023"},{"date":""},{"date":"${"x".repeat(200)}"}]`, {
      maxRecordBytes: 100,
    });
    expect([events.columns.count, reasons(events)]).toEqual([
      1,
      { noPlaceColumn: 1, blankRow: 1, lineTooLong: 1 },
    ]);
  });

  it("in another encoding than UTF-8: the guess is told, and another can be chosen", async () => {
    const file = new Uint8Array(Buffer.from('[{"date":"2023","title":"caf\xe9"}]', "latin1"));
    const events = await imported(file);
    expect(reasons(events)).toMatchObject({ windows1252: 1 });
    expect(offersEncoding(events.form)).toBe(true);
    expect(offersEncoding((await imported('[{"date":"2023"}]')).form)).toBe(false);
    expect(offersEncoding((await imported("date\n2023\n")).form)).toBe(true);
  });

  it("that would not fit into memory are refused by the format's name", async () => {
    const text = `[${Array.from({ length: 20_000 }, () => '{"date":"2023-01-31"}').join(",")}]`;
    const result = await importFile(text, { memoryLimit: 1000 });
    if (result.status !== "failed") throw new Error(result.status);
    expect(result.refusal).toMatchObject({ code: "wholeTooLarge" });
    expect(isForMemory(result.refusal)).toBe(true);
  });
});

it("no cell that is written is taken for a formula, and each comes back as it was", async () =>
  expect(await writtenText(csv, tableOfRows(["a", "b,c"], [["=1", 'd"\n']]))).toBe(
    '\ufeffa,"b,c"\r\n\'=1,"d""\n"\r\n',
  ));

it("no format and no standard is known by name outside of its file and registry", () => {
  const named = /\b(?:kind|format|standard|id) [!=]== "(?:csv|json|geojson|timelinejs|ucdp-ged|acled|table)"/;
  const naming = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => named.test(readFileSync(join("src", path), "utf8")));
  expect(naming).toEqual([]);
});
