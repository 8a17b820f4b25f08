import { beforeAll, describe, expect, it } from "vitest";
import { isUndated, spanOf } from "../../src/domain/dates";
import { drawnBar, drawnDate } from "../../src/domain/drawing";
import { importedContent } from "../../src/engine/importedContent";
import { edtfOf } from "../../src/engine/importedDates";
import { spanInWords } from "../../src/i18n/dateWords";
import { loadTexts } from "../../src/i18n/texts";
import { imported } from "../fixtures/import/importing";
import { generateEvents } from "../fixtures/generatedEvents";

beforeAll(() => loadTexts("en"));

const DAY = 86_400_000;
const utc = (...date: readonly [number, number, number, number?, number?, number?]) => {
  const [year, month, day, hour = 0, minute = 0, second = 0] = date;
  return new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
};

describe("an imported bar", () => {
  it.each([
    [utc(2023, 5, 12), utc(2023, 5, 13) - 1, "2023-05-12"],
    [utc(2023, 5, 12), utc(2023, 5, 19) - 1, "2023-05-12/2023-05-18"],
    [utc(2024, 2, 1), utc(2024, 3, 1) - 1, "2024-02"],
    [utc(2023, 12, 1), utc(2024, 2, 1) - 1, "2023-12/2024-01"],
    [utc(2023, 1, 1), utc(2024, 1, 1) - 1, "2023"],
    [utc(987, 1, 1), utc(990, 1, 1) - 1, "0987/0989"],
    [utc(1, 1, 1), utc(1, 1, 2) - 1, "0001-01-01"],
    [utc(9999, 12, 31), utc(9999, 12, 31) + DAY - 1, "9999-12-31"],
    [utc(2023, 5, 12, 6, 30), utc(2023, 5, 12, 6, 30) + 999, "2023-05-12T06:30:00Z"],
  ])("from %i to %i is %s and covers the same", (start, end, edtf) => {
    expect(edtfOf(start, end)).toBe(edtf);
    expect(spanOf(edtfOf(start, end))).toMatchObject({ earliest: start, latest: end });
  });
});

it("a part of a day is that day, which is as near as EDTF comes", () => {
  expect(edtfOf(utc(2023, 5, 12, 6, 30), utc(2023, 5, 12, 6, 31) - 1)).toBe("2023-05-12");
  expect(edtfOf(utc(2023, 5, 12, 23), utc(2023, 5, 13, 1) - 1)).toBe("2023-05-12/2023-05-13");
});

it.each([
  ["2023-05-10?", "2023-05-10?", "perhaps 10 May 2023"],
  ["2023-05~", "2023-05~", "around May 2023"],
  ["2023-05-10%", "2023-05-10%", "around 10 May 2023"],
  ["2023-05-10/..", "2023-05-10/..", "from 10 May 2023, no end given"],
  ["2023-05/..", "2023-05/..", "from May 2023, no end given"],
  ["2023-05-10~/2023-05-14~", "2023-05-10~/2023-05-14~", "roughly 10 – 14 May 2023"],
  ["2023-05-10", "2023-05-10", "10 May 2023"],
])("a file's %s is told as it is marked", async (text, edtf, words) => {
  const content = importedContent(await imported(`date,lat,lon\n${text},1,1\n`));
  const { event } = content.record(0);
  const { date, bar } = content.item(0, "corroborated");
  expect(event.when.reported.edtf).toBe(edtf);
  expect(drawnDate(event, "corroborated")).toEqual(date);
  expect(drawnBar(date.span, date.extent, bar?.end ?? 0)).toEqual(bar);
  expect(spanInWords(date.span, "en").replace(/[\u2009\u202f]/g, " ")).toBe(words);
});

it("a range whose end is a month holds the event somewhere", async () => {
  const content = importedContent(await imported("start,end,lat,lon\n2023-05-12,2023-05,1,1\n"));
  expect(content.record(0).event.when.reported).toMatchObject({
    edtf: "2023-05-12/2023-05-31",
    extent: "within",
  });
});

it("an imported event is drawn as its record says", () => {
  const content = importedContent(generateEvents({ count: 400, undated: 0.1 }));
  for (let row = 0; row < 400; row += 1) {
    const item = content.item(row, "corroborated");
    const { event } = content.record(row);
    expect(drawnDate(event, "corroborated")).toEqual(item.date);
    expect(drawnBar(item.date.span, item.date.extent, 0)).toEqual(item.bar);
    expect(isUndated(item.date.span)).toBe(item.bar === undefined);
    expect(content.rowOf(event.id)).toBe(row);
    expect(content.idOf(row)).toBe(`GEN-${row}`);
    expect(event.imported?.fileRow).toBe(row + 2);
    expect(event.who.map(({ actor }) => content.actors.codeOf(actor))).not.toContain(undefined);
    for (const { place } of event.where.reported) {
      expect(content.places.at(content.places.codeOf(place) ?? -1).id).toBe(place);
    }
  }
});

it("events of a file without ids go by the numbers of their records", () => {
  const content = importedContent(generateEvents({ count: 400, hasIds: false }));
  for (let row = 0; row < 400; row += 1) {
    const id = `row-${row + 2}`;
    expect(content.idOf(row)).toBe(id);
    expect(content.item(row, "corroborated").id).toBe(id);
    expect(content.record(row).event.id).toBe(id);
    expect(content.rowOf(id)).toBe(row);
  }
  for (const id of ["row-1", "row-402", "row-02", "row-", "row-1e2", "GEN-7"]) {
    expect(content.rowOf(id)).toBeUndefined();
  }
});

it("what a file gives and could not be read is told with the record, and that it gives none is not said", async () => {
  const rows = [
    "date,place,lat,lon,deaths,title",
    "circa 1950,Tripoli,91,20,2-5,one",
    ",,1,1,,two",
    "2023-05-10,Rome,1,1,20+,three",
    "2023-05-11,Rome,1,1,20,four",
  ];
  const content = importedContent(await imported(`${rows.join("\n")}\n`));
  const unread = rows.slice(1).map((_, row) => content.record(row).event.imported?.unread);
  expect(unread[0]).toEqual(
    expect.arrayContaining([
      { field: "date", found: "circa 1950" },
      { field: "lat", found: "91" },
      { field: "deaths", found: "2-5" },
    ]),
  );
  expect(unread.slice(1)).toEqual([undefined, [{ field: "deaths", found: "20+" }], undefined]);
});
