import { EVENT_KINDS } from "../../src/domain/codes";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/domain/utcDays";
import {
  IS_APPROXIMATE,
  IS_IMPRECISE,
  IS_OPEN_ENDED,
  IS_POINT,
  IS_UNCERTAIN,
  SOFT_END,
  SOFT_START,
} from "../../src/domain/columns";
import { importedContent } from "../../src/engine/importedContent";
import { importEvents } from "../../src/formats/import/importEvents";
import type { ImportProgress } from "../../src/formats/import/importResult";
import { actorIndex, placeIndex } from "../../src/formats/import/importedEvents";
import {
  fixtureBytes,
  imported,
  importFile,
  inChunks,
  reasons,
  refusal,
  spelt,
} from "../fixtures/import/importing";
import { partReaders } from "../fixtures/import/partReaders";
import { smallFile } from "../fixtures/smallDataset";

const SOFT = SOFT_START | SOFT_END;

describe("UCDP GED", () => {
  it("becomes events with spans, radii, tolls and citations; the row of tags is none", async () => {
    const events = await imported(fixtureBytes("ucdp.csv"));
    expect(reasons(events)).toEqual({});
    const [first, second, line, month, year, sea, day] = spelt(events);
    expect(first).toMatchObject({
      id: "209980",
      title: "Government of Myanmar (Burma) – MNDAA, Laukkaing Town",
      citations:
        "Democratic Voice of Burma,2015-05-13,Kokang conflict intensifies north of Laogai\nA key commander of the MNDAA ",
      fileRow: 3,
      from: "2015-05-11T00:00Z",
      to: "2015-05-12T23:59:59.999Z",
      flags: IS_IMPRECISE | SOFT,
      kind: "State-based violence",
      toll: 1,
      range: [1, 30],
      actors: ["Government of Myanmar (Burma) (state)", "MNDAA (armed-group)"],
      place: { kind: "area", radiusKm: 25, center: [98.765042, 23.690225], name: { und: "Laukkaing Town" } },
    });
    expect(first?.description).toBe(
      "Myanmar (Burma): Kokang\nLaukkaing District\nShan State\nMyanmar (Burma)",
    );
    expect(second?.citations.split("\n")).toHaveLength(7);
    expect(second?.place?.id).toBe(first?.place?.id);
    expect(line).toMatchObject({ placeKind: "area", place: { radiusKm: 60 } });
    expect(month).toMatchObject({
      from: "1997-07-01T00:00Z",
      to: "1997-07-31T23:59:59.999Z",
      placeKind: "region",
    });
    expect(year).toMatchObject({
      from: "1992-01-01T00:00Z",
      to: "1992-12-31T23:59:59.999Z",
      placeKind: "country",
    });
    expect(sea).toMatchObject({ placeKind: "physical" });
    expect(day).toMatchObject({ flags: IS_POINT, placeKind: "city", toll: 0, range: [0, 1] });
  });
});

describe("ACLED", () => {
  it("becomes events; a week and a month are as wide as they are", async () => {
    const events = await imported(fixtureBytes("acled.csv"));
    expect(reasons(events)).toEqual({});
    const [strike, clash, protest, arrests] = spelt(events);
    expect(strike).toMatchObject({
      id: "XXX1",
      title: "Air/drone strike: Military Forces of Examplia (2020-) – Example Front, Alphatown",
      citations: "Example Gazette; Example Radio",
      kind: "Explosions/Remote violence",
      flags: IS_POINT,
      toll: 0,
      actors: ["Military Forces of Examplia (2020-) (force)", "Example Front (armed-group)"],
      place: { kind: "city", center: [34.25, 12.5] },
    });
    expect(strike?.description).toContain('"no one" was hurt.\nAlpha\nNorth\nExamplia');
    expect(clash).toMatchObject({
      kind: "Battles",
      from: "2023-01-29T00:00Z",
      to: "2023-02-04T23:59:59.999Z",
      flags: IS_IMPRECISE | SOFT,
      placeKind: "area",
    });
    expect(protest).toMatchObject({
      kind: "Protests",
      from: "2023-02-01T00:00Z",
      to: "2023-02-28T23:59:59.999Z",
      placeKind: "region",
    });
    expect(protest?.description).toContain("marched,\non two lines");
    expect(arrests).toMatchObject({ kind: "Strategic developments" });
  });

  it("becomes events of the codebook's kinds where the reader wants them", async () => {
    const { mapping } = (await imported(fixtureBytes("acled.csv"))).form;
    const events = await imported(fixtureBytes("acled.csv"), { mapping: { ...mapping, kinds: "codebook" } });
    expect(spelt(events).map(({ kind }) => kind)).toEqual(["strike", "attack", "context", "operation"]);
    expect(events.kinds.map(({ id, count }) => [id, count])).toEqual(
      EVENT_KINDS.map((id) => [id, ["strike", "attack", "context", "operation"].includes(id) ? 1 : 0]),
    );
    expect(reasons(events)).toEqual({});
  });

  it("reads the same with semicolons, a mark, CRLF, and in UTF-16", async () => {
    const text = new TextDecoder().decode(fixtureBytes("acled.csv"));
    const expected = spelt(await imported(text));
    const crlf = text.replaceAll("\n", "\r\n");
    const withCrlf = spelt(await imported(`\ufeff${crlf}`));
    expect(withCrlf.map(({ description }) => description.replaceAll("\r", ""))).toEqual(
      expected.map(({ description }) => description),
    );
    expect(spelt(await imported(new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))))).toEqual(expected);
    expect(spelt(await imported(text, { chunk: 7 }))).toEqual(expected);
  });
});

describe("any table", () => {
  it("comes in time order, keeps the order of the file by row, and says which row of the file it was", async () => {
    const events = await imported("date,title,lat,lon\n2023-03-01,c,1,1\n\n2021-01-01,a,2,2\n2022,b,3,3\n");
    expect(Array.from(events.columns.row)).toEqual([1, 2, 0]);
    expect(spelt(events).map(({ title, fileRow }) => [title, fileRow])).toEqual([
      ["c", 2],
      ["a", 4],
      ["b", 5],
    ]);
    expect(reasons(events)).toEqual({ blankRow: 1 });
  });

  it("reads years, months, days and times from columns of their own", async () => {
    const events = await imported(
      "year,month,day,time,title\n2023,1,31,14:30,a\n2023,2,0,,b\n2023,,,,c\n2023,13,1,,d\n,,,,e\n",
    );
    expect(spelt(events).map(({ from, to }) => [from, to])).toEqual([
      ["2023-01-31T14:30Z", "2023-01-31T14:30:59.999Z"],
      ["2023-02-01T00:00Z", "2023-02-28T23:59:59.999Z"],
      ["2023-01-01T00:00Z", "2023-12-31T23:59:59.999Z"],
      ["none", "none"],
      ["none", "none"],
    ]);
    expect(reasons(events)).toEqual({ noPlaceColumn: 1, zonelessTime: 1, badDate: 1, noDate: 1 });
    expect(events.columns.datedCount).toBe(3);
  });

  it("ranges last, coarse dates are somewhere in their span", async () => {
    const events = await imported(
      "start,end,title\n2023-01-01,2023-01-05,a\n2023-01-01,2023-01-01,b\n2023-01,,c\n2023-05-02,2023-05-01,d\n2023-01-01~,,e\n",
    );
    expect(spelt(events).map(({ flags }) => flags)).toEqual([
      IS_IMPRECISE,
      IS_POINT | IS_IMPRECISE,
      IS_IMPRECISE | SOFT,
      IS_POINT | IS_IMPRECISE,
      IS_IMPRECISE | SOFT | IS_APPROXIMATE,
    ]);
    expect(reasons(events)).toEqual({ noPlaceColumn: 1, badEndDate: 1 });
  });

  it("a range that begins or ends with a month lasts from end to end of nothing", async () => {
    const events = await imported(
      "start,end,lat,lon\n2023-05-12,2023-05,1,1\n2023-05,2023-05-20,1,1\n2023-05-12,2023,1,1\n2023-05-12,31 May 2023,1,1\n",
    );
    expect(spelt(events).map(({ flags }) => flags)).toEqual([
      IS_IMPRECISE | SOFT,
      IS_IMPRECISE | SOFT,
      IS_IMPRECISE | SOFT,
      0,
    ]);
    expect(reasons(events)).toEqual({});
  });

  it("an open range fades at its end alone; an end in a column of its own closes it", async () => {
    const events = await imported(
      "start,end,lat,lon\n2023-05-10/..,,1,1\n2023-05/..,,1,1\n2023-05-10/..,2023-05-12,1,1\n2023-05-10?,2023-05-12,1,1\n",
    );
    expect(spelt(events).map(({ flags }) => flags)).toEqual([
      IS_OPEN_ENDED | IS_IMPRECISE | SOFT_END,
      IS_OPEN_ENDED | IS_IMPRECISE | SOFT,
      // From one known day to another.
      0,
      IS_UNCERTAIN | IS_IMPRECISE | SOFT,
    ]);
  });

  it("a word that changes what a date says makes no exact day of it", async () => {
    const dates = [
      "before 5 January 2024",
      "بعد 7 يناير 2024",
      "not 9 January 2024",
      "Friday 5 January 2024",
    ];
    const events = await imported(`date,lat,lon\n${dates.map((date) => `${date},33,44\n`).join("")}`);
    expect(spelt(events).map(({ from }) => from)).toEqual(["none", "none", "none", "2024-01-05T00:00Z"]);
    expect(reasons(events)).toEqual({ badDate: 3 });
  });

  it("stands on the day that the file writes, whatever day it is in UTC", async () => {
    const events = await imported(
      "date,time,lat,lon\n2024-01-04T01:00+03:00,,1,1\n2024-01-04,01:00+03:00,1,1\n2024-01-04T12:00+03:00,,1,1\n2024-01-04~,12:00Z,1,1\n",
    );
    expect(spelt(events).map(({ from, to }) => [from, to])).toEqual([
      ["2024-01-04T00:00Z", "2024-01-04T23:59:59.999Z"],
      ["2024-01-04T00:00Z", "2024-01-04T23:59:59.999Z"],
      ["2024-01-04T09:00Z", "2024-01-04T09:00:59.999Z"],
      ["2024-01-04T12:00Z", "2024-01-04T12:00:59.999Z"],
    ]);
    expect(spelt(events)[3]?.flags).toBe(IS_APPROXIMATE | IS_IMPRECISE | SOFT);
    expect(reasons(events)).toEqual({ otherDayInUtc: 2 });
  });

  it("compass letters say which axis they are of", async () => {
    const rows = ["44.36 E,33.31 N", "33.3 W,44", "33.3,44 N", "-33.3 S,44", "33.3 S,44.4 E"];
    const events = await imported(`date,lat,lon\n${rows.map((row) => `2023,${row}\n`).join("")}`);
    expect(spelt(events).map(({ place }) => place?.center)).toEqual([
      ...Array.from({ length: 4 }, () => undefined),
      [44.4, -33.3],
    ]);
    expect(reasons(events)).toEqual({ exchangedCoordinates: 1, badCoordinates: 3 });
  });

  it("reads the years 1 to 9999 and no others", async () => {
    const dates = ["0001-01-01", "9999-12-31", "0000-06-01", "10000-01-01", "-0001-01-01", "NaN", "Infinity"];
    const events = await imported(`date,lat,lon\n${dates.map((date) => `${date},33,44\n`).join("")}`);
    expect(events.columns.datedCount).toBe(2);
    expect(events.columns.start[0]).toBe(-62_135_596_800_000);
    expect((events.columns.end[1] ?? 0) - (events.columns.start[1] ?? 0)).toBe(DAY_MS - 1);
    expect(reasons(events)).toEqual({ badDate: 5 });
  });

  it("counts what is wrong with coordinates by reason; the events stay, unplaced", async () => {
    const rows = [
      '"33,31","44,36"',
      "0,0",
      "98.7,23.6",
      "33.3,190",
      "120,200",
      ",",
      "33.3,",
      "NaN,44",
      "Infinity,44",
      "abc,44",
      "٣٣٫٥,٤٤٫٥",
      "0,44",
    ];
    const events = await imported(`date,lat,lon\n${rows.map((row) => `2023-01-01,${row}\n`).join("")}`);
    expect(spelt(events).map(({ place }) => place?.center)).toEqual([
      [44.36, 33.31],
      ...Array.from({ length: 9 }, () => undefined),
      [44.5, 33.5],
      [44, 0],
    ]);
    expect(reasons(events)).toEqual({
      zeroCoordinates: 1,
      exchangedCoordinates: 1,
      coordinatesBeyond: 2,
      noCoordinates: 3,
      badCoordinates: 2,
    });
    expect(events.issues.rows).toBe(9);
    const tally = events.issues.tallies.find(({ reason }) => reason === "badCoordinates");
    expect(tally?.rows).toEqual([
      { row: 10, field: "lat", found: "Infinity" },
      { row: 11, field: "lat", found: "abc" },
    ]);
  });

  it("gives every row an id of its own, without spaces", async () => {
    const events = await imported(
      "id,date,lat,lon\na b,2023,1,1\na b,2023,1,1\n,2023,1,1\nrow-4,2023,1,1\na_b~3,2023,1,1\n",
    );
    const ids = spelt(events).map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(ids.slice(0, 2)).toEqual(["a_b", "a_b~3"]);
    expect(ids.every((id) => !id.includes(" "))).toBe(true);
    expect(reasons(events)).toEqual({ duplicateId: 3, unusableId: 1 });
  });

  it("finds an id again wherever it was, in rising order and out of it", async () => {
    const ids = Array.from({ length: 5000 }, (_, index) => String(index));
    const shuffled = ids.map((id) => `x${id.split("").reverse().join("")}`);
    const rows = [...ids, ...shuffled, "17", "x71", "4999", "new"].map((id) => `${id},2023,1,1\n`);
    const events = await imported(`id,date,lat,lon\n${rows.join("")}`);
    const spelled = spelt(events).map(({ id }) => id);
    expect(new Set(spelled).size).toBe(rows.length);
    const again = new Set(shuffled).size;
    expect(reasons(events)).toEqual({ duplicateId: shuffled.length - again + 3 });
    expect(spelled.at(-1)).toBe("new");
  });

  it("ten thousand rows of one id are ten thousand events", async () => {
    const events = await imported(`id,date,lat,lon\n${"same,2023-01-01,1,1\n".repeat(10_000)}`);
    expect(new Set(spelt(events).map(({ id }) => id)).size).toBe(10_000);
    expect(reasons(events)).toEqual({ duplicateId: 9999 });
    expect(events.issues.tallies[0]?.rows).toHaveLength(1000);
  });

  it("keeps rows of too few or too many fields, and says so", async () => {
    const events = await imported("date,title,lat,lon\n2023-01-01,a\n2023-01-02,b,1,2,3,4\n");
    expect(spelt(events).map(({ title, placeKind }) => [title, placeKind])).toEqual([
      ["a", undefined],
      ["b", "site"],
    ]);
    expect(reasons(events)).toEqual({ tooFewFields: 1, tooManyFields: 1, noCoordinates: 1 });
  });

  it("tolls that are no count of people are none; -1 is a missing value", async () => {
    const tolls = ["7", "-1", "", "2.5", "-3", "many", "99999999999", "NaN", "٥"];
    const events = await imported(`date,killed\n${tolls.map((toll) => `2023,${toll}\n`).join("")}`);
    expect(spelt(events).map(({ toll }) => toll)).toEqual([7, -1, -1, -1, -1, -1, -1, -1, 5]);
    expect(reasons(events)).toEqual({ noPlaceColumn: 1, badToll: 4 });
  });

  it.each([
    ["CSV", 'date,killed,low,high\n2023,"1,250","1,000","2.000"\n'],
    ["JSON", '[{"date":"2023","killed":"1,250","low":"1,000","high":"2 000"}]'],
    [
      "GeoJSON",
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"date":"2023","killed":"1,250","low":"1,000","high":2000}}]}',
    ],
  ])("a mark that parts thousands is no decimal point, in %s", async (_kind, text) => {
    const events = await imported(text);
    expect(spelt(events)).toMatchObject([{ toll: 1250, range: [1000, 2000] }]);
    expect(reasons(events)).not.toHaveProperty("badToll");
  });

  it("a number of JSON's with a fraction parts no thousands", async () => {
    const events = await imported('[{"date":"2023","killed":1.125,"lat":33.312,"lon":-44.125}]');
    expect(spelt(events)).toMatchObject([{ toll: -1, place: { center: [-44.125, 33.312] } }]);
    expect(reasons(events)).toEqual({ badToll: 1 });
  });

  it("a year of thousands is that year, one with a fraction none", async () => {
    const events = await imported('year,lat,lon\n"2,000",1,1\n2000.5,1,1\n2000.0,1,1\n');
    expect(spelt(events).map(({ from }) => from.slice(0, 4))).toEqual(["2000", "none", "2000"]);
    expect(reasons(events)).toEqual({ badDate: 1 });
  });

  it("of a range of killed that lacks a bound the best number stands alone; one against itself is none", async () => {
    const rows = [
      "4,,10",
      "4,2,",
      ",3,",
      ",2,9",
      "4,2,9",
      "3,5,5",
      "5,9,2",
      ",9,2",
      "4,,",
      "4,-1,-1",
      "12,2,9",
    ];
    const events = await imported(
      `date,lat,lon,best,low,high\n${rows.map((row) => `2023,1,1,${row}\n`).join("")}`,
    );
    expect(spelt(events).map(({ toll, range }) => [toll, ...(range ?? [])])).toEqual([
      [4, -1, -1],
      [4, -1, -1],
      [-1, -1, -1],
      [-1, 2, 9],
      [4, 2, 9],
      [-1, -1, -1],
      [-1, -1, -1],
      [-1, -1, -1],
      [4, -1, -1],
      [4, -1, -1],
      [-1, -1, -1],
    ]);
    expect(reasons(events)).toEqual({ contradictoryToll: 4, incompleteToll: 3 });
    expect(events.issues.tallies[0]?.rows[0]).toEqual({ row: 7, field: "best, low, high", found: "3, 5, 5" });
    expect(importedContent(events).record(0).event.toll).toEqual({
      reported: { killed: { low: 4, high: 4, best: 4 } },
    });
    expect(importedContent(events).record(3).event.toll).toEqual({
      reported: { killed: { low: 2, high: 9 } },
    });
    expect(importedContent(events).record(5).event.toll).toBeUndefined();
  });

  it("says how many kinds were read from words", async () => {
    const inCodebook = async (file: string) => {
      const { mapping } = (await imported(file)).form;
      return imported(file, { mapping: { ...mapping, kinds: "codebook" } });
    };
    const events = await inCodebook(
      "date,lat,lon,type\n2023,1,1,Airstrike\n2023,1,1,Hunger strike\n2023,1,1,Clash\n2023,1,1,\n",
    );
    expect(spelt(events).map(({ kind }) => kind)).toEqual(["strike", "context", "attack", "context"]);
    expect(events.issues).toEqual({
      rows: 0,
      tallies: [{ reason: "kindByWords", count: 1, rows: [{ row: 0, field: "type", found: "2" }] }],
    });
    expect(reasons(await inCodebook("date,lat,lon,type\n2023,1,1,Protest\n"))).toEqual({});
  });

  it("follows a given mapping in place of the names", async () => {
    const mapping = {
      standard: "table",
      roles: { date: [1], title: [0], latitude: [9] },
      dayOrder: "month-first",
    } as const;
    const events = await imported("a,b\nx,02/03/2023\n", { mapping });
    expect(spelt(events)).toMatchObject([{ title: "x", from: "2023-02-03T00:00Z" }]);
  });

  it("reads dates against the column's order where they can only be read so, and says it", async () => {
    const events = await imported("date,lat,lon\n31/01/2023,1,1\n01/31/2023,1,1\n");
    expect(spelt(events).map(({ from }) => from)).toEqual(["2023-01-31T00:00Z", "2023-01-31T00:00Z"]);
    expect(reasons(events)).toEqual({ otherDayOrder: 1 });
    expect(reasons(await imported("date,lat,lon\n01/02/2023,1,1\n"))).toEqual({ unclearDayOrder: 1 });
  });

  it("day and month alike tell nothing of their order", async () => {
    expect(reasons(await imported("date,lat,lon\n05/05/2024,1,1\n01/02/2024,1,1\n"))).toEqual({
      unclearDayOrder: 1,
    });
  });

  it("the order is told by any row of the file's beginning", async () => {
    const events = await imported(`date,lat,lon\n${"03/04/2024,1,1\n".repeat(1500)}01/25/2024,1,1\n`);
    expect(spelt(events)[0]?.from).toBe("2024-03-04T00:00Z");
    expect(reasons(events)).toEqual({});
  });

  it.each([1, 3])("an order that a later row refutes is said to be wrong, read by %i", async (readers) => {
    const text = new TextEncoder().encode(
      `date,lat,lon\n${"03/04/2024,1,1\n".repeat(40_000)}01/25/2024,1,1\n`,
    );
    const parts = readers === 1 ? {} : { partReaders: partReaders(text, readers).readers };
    const events = await imported(text, parts);
    expect(reasons(events)).toEqual({ refutedDayOrder: 1, otherDayOrder: 1 });
    expect(events.issues.tallies.find(({ reason }) => reason === "otherDayOrder")?.rows).toEqual([
      { row: 40_002, field: "date", found: "01/25/2024" },
    ]);
  });

  it("knows its places and actors by id", async () => {
    const { places, actors } = await imported("date,lat,lon,actor\n2023,1,1,A\n2023,2,2,B\n2023,1,1,B\n");
    expect([places.count, actors.count]).toEqual([2, 2]);
    expect([
      placeIndex(places, "place-1"),
      placeIndex(places, "place-2"),
      placeIndex(places, "iraq"),
    ]).toEqual([1, undefined, undefined]);
    expect([actorIndex(actors, "actor-0"), actorIndex(actors, "actor-00")]).toEqual([0, undefined]);
  });

  it("opens on all but what lies far off", async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) => `2023-01-${String((index % 28) + 1).padStart(2, "0")},${33 + (index % 10) / 10},44`,
    );
    const { opening } = await imported(`date,lat,lon\n0023-01-01,-80,-170\n${rows.join("\n")}\n`);
    expect(opening.window?.from).toBe(Date.UTC(2023, 0, 1));
    expect(opening.bounds?.[0][1]).toBeGreaterThan(32);
    const few = await imported("date,lat,lon\n2023-01-01,33,44\n2023-01-03,35,46\n");
    expect(few.opening.window).toEqual({ from: Date.UTC(2023, 0, 1), to: Date.UTC(2023, 0, 4) - 1 });
    expect(few.opening.bounds).toEqual([
      [43.75, 32.75],
      [46.25, 35.25],
    ]);
  });
});

describe("bad files", () => {
  const GOOD = "date,lat,lon,title\n2023-01-01,33,44,a\n";

  it("a file cut in a quoted text keeps what came before and says what is lost", async () => {
    const events = await imported(`${GOOD}2023-01-02,33,44,"cut in\nthe middle`);
    expect(spelt(events).map(({ title }) => title)).toEqual(["a"]);
    expect(reasons(events)).toEqual({ unclosedQuote: 1, restOfQuote: 1 });
  });

  it("an endless line is skipped", async () => {
    const line = `2023-01-02,33,44,${"x".repeat(20_000_000)}\n`;
    const events = await imported(`${GOOD}${line}2023-01-03,33,44,b\n`, { maxRecordBytes: 1 << 16 });
    expect(spelt(events).map(({ title }) => title)).toEqual(["a", "b"]);
    expect(reasons(events)).toEqual({ lineTooLong: 1 });
  });

  it("a second header in the midst is none of the events", async () => {
    const events = await imported(GOOD + GOOD);
    expect([events.columns.count, reasons(events)]).toEqual([2, { headerAgain: 1 }]);
  });

  it("Latin-1 is read and said", async () => {
    const events = await imported(new Uint8Array(Buffer.from(`${GOOD}2023-01-02,33,44,café\n`, "latin1")));
    expect(spelt(events)[1]?.title).toBe("café");
    expect(reasons(events)).toEqual({ windows1252: 1 });
  });

  it.each([
    ["empty", "", "empty"],
    ["blank", "\n \n", "empty"],
    ["a header only", "date,lat,lon\n", "noRows"],
    ["another delimiter", "date:lat:lon\n2023:1:2\n", "singleColumn"],
    ["no header", "x,y2,z\n1,2,3\n", "noColumns"],
    ["a web page", "<!doctype html><title>404</title>", "webPage"],
    ["KML", '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">', "kml"],
    ["other XML", "<gpx></gpx>", "xml"],
    ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, ...Buffer.from("xl/")]), "workbook"],
    ["bytes", Uint8Array.from({ length: 3000 }, (_, index) => index % 7), "binary"],
    ["an empty JSON list", "[]", "otherJson"],
    ["JSON of something else", '{"colour":"red"}', "otherJson"],
    ["GeoJSON without features", '{"type":"FeatureCollection","features":[]}', "otherJson"],
    ["broken JSON", '{"format":1,"events":[', "badJson"],
  ])("%s is refused for what it is", async (_name, file, code) =>
    expect(await refusal(file)).toMatchObject({ code }),
  );

  it("a table that could not be told shows its header, for a mapping", async () => {
    expect(await importFile("wann,wo\n2023,x\n")).toMatchObject({
      status: "failed",
      form: { header: ["wann", "wo"], sampleRows: [["2023", "x"]] },
    });
  });

  it("a source that breaks off says so", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new TextEncoder().encode(GOOD));
      throw new Error("the disk is gone");
    }
    expect(await importEvents(broken(), { fileName: "x.csv" })).toMatchObject({
      status: "failed",
      refusal: { code: "breaksOff", values: { found: "the disk is gone" } },
    });
  });

  it("a file too large for the device says so after the first rows", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield await Promise.resolve(
          new TextEncoder().encode(`${GOOD}${"2023-01-02,33,44,b\n".repeat(5000)}`),
        );
      }
    }
    const options = { fileName: "x.csv", memoryLimit: 50_000_000 };
    const estimated = await importEvents(endless(), { ...options, bytes: 5e9 });
    expect(estimated).toMatchObject({ refusal: { code: "tooLarge", values: { limit: 50 } } });
    expect(given).toBeLessThan(10);
    expect(await importEvents(endless(), options)).toMatchObject({ status: "failed" });
  });
});

it("hands a dataset of Sanad's over as it is", async () => {
  const file = JSON.stringify(smallFile());
  const result = await importFile(`\ufeff${file}`);
  expect(result.status).toBe("dataset");
});

it("tells how far it is, lets others have their turn, and stops when it is told to", async () => {
  const bytes = new TextEncoder().encode(`date,lat,lon,title\n${"2023-01-02,33,44,b\n".repeat(400_000)}`);
  const steps: ImportProgress[] = [];
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const whole = await importEvents(inChunks(bytes), {
    fileName: "x.csv",
    bytes: bytes.length,
    onProgress: (step) => steps.push(step),
  });
  clearInterval(timer);
  expect(whole.status).toBe("imported");
  expect(steps.at(-1)).toEqual({
    bytes: bytes.length,
    totalBytes: bytes.length,
    rows: 400_000,
    rowsWithIssues: 0,
  });
  expect(steps.length).toBeGreaterThan(2);
  expect(turns).toBeGreaterThan(1);

  const controller = new AbortController();
  let isClosed = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      yield* inChunks(bytes);
    } finally {
      isClosed = true;
    }
  }
  const stopped = await importEvents(source(), {
    fileName: "x.csv",
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect([stopped.status, isClosed]).toEqual(["cancelled", true]);
});

it("reads a stream of the platform", async () => {
  const stream = new Blob(["date,lat,lon\n2023,1,2\n"]).stream();
  expect(await importEvents(stream, { fileName: "x.csv" })).toMatchObject({ status: "imported" });
});
