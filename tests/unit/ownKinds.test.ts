import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/domain/codes";
import { KIND_IDS, MOST_KINDS, OWN_KINDS } from "../../src/domain/kinds";
import { codebookKindNamed } from "../../src/formats/import/codebookWords";
import type { ImportedEvents } from "../../src/formats/import/importedEvents";
import arabic from "../../src/i18n/ar/common.json";
import english from "../../src/i18n/en/common.json";
import { imported, reasons, spelt } from "../fixtures/import/importing";
import { partReaders } from "../fixtures/import/partReaders";
import { seededRandom } from "../fixtures/seededRandom";
import { createColumnAnswers } from "../../src/engine/columnEngine";
import { importedEvents } from "../../src/engine/importedContent";
import { NO_FILTER } from "../../src/domain/filtering";

/** A table with these types, one a row; `null` for a table without a column of types. */
function tableOf(types: readonly (string | null)[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [
    types.includes(null) ? "date,lat,lon" : "date,lat,lon,type",
    ...types.map((type, row) => {
      const date = `2023-01-${String(1 + (row % 28)).padStart(2, "0")}`;
      return [date, 33, 44, ...(type === null ? [] : [quoted(type)])].join(",");
    }),
    "",
  ].join("\n");
}

const times = (type: string, count: number) => Array.from({ length: count }, () => type);
const told = ({ kinds }: ImportedEvents) => kinds.map(({ id, name, count }) => [id, name?.["und"], count]);
const kindsIn = (events: ImportedEvents) => spelt(events).map(({ kind }) => kind);

describe("the types of a file are its kinds", () => {
  it("by how often they stand, in their own words, and every event has its own", async () => {
    const types = [...times("Protest", 2), ...times("هدنة", 3), "Arrest", "Protest"];
    const events = await imported(tableOf(types));
    expect(told(events)).toEqual([
      ["own-1", "Protest", 3],
      ["own-2", "هدنة", 3],
      ["own-3", "Arrest", 1],
    ]);
    expect(kindsIn(events)).toEqual(types);
    expect(reasons(events)).toEqual({});
  });

  it("one type whatever its case, its spaces and its marks of direction, by its most frequent spelling", async () => {
    const types = [
      "Air strike",
      " AIR  STRIKE",
      "air\u00a0strike",
      "Air strike",
      "\u202eAir strike\u202c",
      "air_strike",
    ];
    expect(told(await imported(tableOf(types)))).toEqual([
      ["own-1", "Air strike", 5],
      ["own-2", "air_strike", 1],
    ]);
  });

  it("signs alone are types too", async () => {
    expect(told(await imported(tableOf(["+", "-", "+", "?"])))).toEqual([
      ["own-1", "+", 2],
      ["own-2", "-", 1],
      ["own-3", "?", 1],
    ]);
  });

  it("a dozen, and the rest together, of which is said how many and which", async () => {
    const names = Array.from({ length: 40 }, (_, at) => `type ${String(at).padStart(2, "0")}`);
    const types = names.flatMap((name, at) => times(name, at < 12 ? 60 - at : 2));
    const { kinds, ...events } = await imported(tableOf(types));
    expect(kinds.map(({ id }) => id)).toEqual([...OWN_KINDS, "other"]);
    expect(kinds.slice(0, 12).map(({ name }) => name?.["und"])).toEqual(names.slice(0, 12));
    expect(kinds[12]).toEqual({
      id: "other",
      count: 56,
      holds: { types: 28, names: names.slice(12, 32).map((und) => ({ und })) },
    });
    const counts = kinds.map((_, code) => events.columns.kind.filter((kind) => kind === code).length);
    expect(counts).toEqual(kinds.map(({ count }) => count));
  });

  it("rows without a type are told apart from all types", async () => {
    expect(told(await imported(tableOf(["Protest", "", " ", "Other", "Protest"])))).toEqual([
      ["own-1", "Protest", 2],
      ["own-2", "Other", 1],
      ["untyped", undefined, 2],
    ]);
  });

  it.each([[[null, null]], [["", "", " "]]])("a file without types has one kind: %j", async (types) => {
    const events = await imported(tableOf(types));
    expect(told(events)).toEqual([["event", undefined, types.length]]);
    expect(new Set(events.columns.kind)).toEqual(new Set([0]));
  });

  it("never more than a place can count", async () => {
    const types = ["", ...Array.from({ length: 300 }, (_, at) => `type ${at}`)];
    const { kinds } = await imported(tableOf(types));
    expect(kinds).toHaveLength(14);
    expect(MOST_KINDS * 2).toBeLessThanOrEqual(32);
    expect(new Set(KIND_IDS).size).toBe(KIND_IDS.length);
  });

  it("hostile names are cut, and are text", async () => {
    const [first, second] = (
      await imported(tableOf(["<img src=x onerror=alert(1)>", "x".repeat(90_000), "x".repeat(90_000)]))
    ).kinds;
    expect(first?.name?.["und"]).toBe(`${"x".repeat(239)}…`);
    expect(second?.name?.["und"]).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("words of the codebook are its kinds", () => {
  it("where a file has no others, in either language, one or several", async () => {
    const events = await imported(tableOf(["Strike", "هجمات", "ضربة", "STRIKES", "statement", ""]));
    expect(kindsIn(events)).toEqual(["strike", "attack", "strike", "strike", "statement", "untyped"]);
    expect(events.kinds.map(({ id }) => id)).toEqual([...EVENT_KINDS, "untyped"]);
    expect(reasons(events)).toEqual({});
  });

  it("and not where one type is another one", async () => {
    expect(kindsIn(await imported(tableOf(["Strike", "Protest"])))).toEqual(["Strike", "Protest"]);
  });

  it("are those of the interface", () => {
    for (const texts of [english, arabic]) {
      for (const kind of EVENT_KINDS) {
        expect(codebookKindNamed(texts.kind[kind])).toBe(kind);
        expect(codebookKindNamed(texts.kinds[kind])).toBe(kind);
        expect(codebookKindNamed(kind)).toBe(kind);
      }
    }
  });
});

it("the order of rows and how many read them changes nothing", async () => {
  const random = seededRandom(3);
  const pick = (words: readonly string[]) => words[Math.floor(random() * random() * words.length)] ?? "";
  const words = Array.from({ length: 18 }, (_, at) => `Type ${at}`).flatMap((word) => [
    word,
    word.toUpperCase(),
    ` ${word.replace(" ", "  ")}`,
  ]);
  let inParts = 0;
  for (let round = 0; round < 6; round += 1) {
    const types = Array.from({ length: 400 }, () => (random() < 0.05 ? "" : pick(words)));
    const whole = await imported(tableOf(types));
    const shuffled = types.map((type) => [random(), type] as const).sort(([a], [b]) => a - b);
    const bytes = new TextEncoder().encode(tableOf(shuffled.map(([, type]) => type)));
    const { readers, outcome } = partReaders(bytes, 3);
    const other = await imported(bytes, { partReaders: readers });
    if (outcome.isRead) inParts += 1;
    expect(other.kinds).toEqual(whole.kinds);
    expect(kindsIn(other)).toEqual(shuffled.map(([, type]) => kindsIn(whole)[types.indexOf(type)]));
  }
  expect(inParts).toBe(6);
});

it("a filter by one of them gives exactly its events", async () => {
  const types = [...times("Protest", 5), ...times("Riot", 3), ...times("Arrest", 2)];
  const events = await imported(tableOf(types));
  const answers = createColumnAnswers(importedEvents(events));
  const ask = (kinds: readonly (typeof KIND_IDS)[number][]) =>
    answers.ask({
      window: { from: Date.UTC(2023, 0, 1), to: Date.UTC(2024, 0, 1) },
      filter: { ...NO_FILTER, kinds },
      drawAs: "reported",
      pinned: [],
      itemBudget: 100,
      timeBins: 10,
    });
  expect(ask(["own-2"]).items.map(({ id }) => id)).toEqual(["row-7", "row-8", "row-9"]);
  expect([...ask(["own-2"]).facets.kinds]).toEqual([
    ["own-1", 5],
    ["own-2", 3],
    ["own-3", 2],
  ]);
  // A kind that the file does not have lets nothing through.
  expect(ask(["strike"]).matching).toBe(0);
});
