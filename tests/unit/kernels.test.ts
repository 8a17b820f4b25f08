import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/domain/codes";
import { NOWHERE, placesIn } from "../../src/domain/containment";
import { NO_FILTER } from "../../src/domain/filtering";
import { hasWord } from "../fixtures/slowSearch";
import { foldText } from "../../src/domain/searchText";
import { createTextStoreBuilder, type TextStore } from "../../src/domain/textStore";
import { createFiltering } from "../../src/engine/filtered";
import { createIdIndex } from "../../src/engine/idIndex";
import { importedEvents } from "../../src/engine/importedContent";
import { indexColumns, orderOfBars } from "../../src/engine/kernels/columnIndex";
import { foldBytes } from "../../src/engine/kernels/foldBytes";
import { largest } from "../../src/engine/kernels/largest";
import { eventsPassing } from "../../src/engine/kernels/passing";
import { binEdges, shareOut } from "../../src/engine/kernels/topItems";
import { countWindow, effortOfMove, moveCounts } from "../../src/engine/kernels/windowCounts";
import { createTextSearch } from "../../src/engine/textSearch";
import { hashBytes } from "../../src/domain/openHash";
import { addText } from "../fixtures/addText";
import { generateEvents } from "../fixtures/generatedEvents";
import { seededRandom } from "../fixtures/seededRandom";

const DAY = 86_400_000;

function storeOf(rows: readonly (readonly string[])[], fields: number): TextStore {
  const builder = createTextStoreBuilder(fields);
  for (const row of rows) {
    for (const text of row) {
      addText(builder, text);
      builder.endField();
    }
  }
  return builder.finish();
}

describe("counts of a window", () => {
  it("that were moved along are those of a window counted anew", () => {
    const { columns, places, actors } = generateEvents({
      count: 5000,
      undated: 0.02,
      severalPlaces: 0.2,
      long: 0.02,
    });
    // A tenth of the places contain the others.
    const parents = Int32Array.from({ length: places.count }, (_, place) =>
      place % 10 === 0 ? (place > 0 && place % 100 === 0 ? 0 : NOWHERE) : place - (place % 10),
    );
    const index = indexColumns(columns, parents, EVENT_KINDS);
    const random = seededRandom(5);
    const kinds = new Uint8Array(EVENT_KINDS.length).fill(1);
    kinds[0] = 0;
    const chosenPlaces = new Uint8Array(places.count);
    for (let place = 0; place < places.count; place += 2) chosenPlaces[place] = 1;
    const none = {
      actors: undefined,
      actorRoles: 63,
      placeRoles: 1,
      standings: undefined,
      isCorroborated: undefined,
      text: undefined,
      includeImprecise: true,
    };
    for (const filter of [
      { ...none, kinds: undefined, places: undefined, chosenPlaces: undefined },
      {
        ...none,
        kinds,
        places: placesIn(parents, chosenPlaces),
        chosenPlaces,
        includeImprecise: false,
      },
      { ...none, kinds: undefined, places: placesIn(parents, chosenPlaces), chosenPlaces, placeRoles: 2 },
    ]) {
      const passing = eventsPassing(index, filter);
      let from = Date.UTC(2000, 0, 1);
      let to = Date.UTC(2004, 0, 1);
      const counts = countWindow(passing, actors.count, { from, to });
      for (let step = 0; step < 60; step += 1) {
        from += Math.round((random() - 0.5) * 900) * DAY;
        to = Math.max(from + DAY, to + Math.round((random() - 0.5) * 900) * DAY);
        moveCounts(counts, passing, { from, to });
        expect(counts).toEqual(countWindow(passing, actors.count, { from, to }));
        expect(effortOfMove(counts, passing, { from, to })).toBe(0);
      }
    }
  });

  it("are kept for two windows that are asked in turn", () => {
    const { columns, content } = importedEvents(generateEvents({ count: 2000 }));
    const { countsIn, passing } = createFiltering(
      columns,
      content,
    )({ filter: NO_FILTER, drawAs: "reported" });
    const narrow = (step: number) => ({ from: (7300 + step) * DAY, to: (9000 + step) * DAY });
    const wide = (step: number) => ({ from: (5000 + step) * DAY, to: (11_000 + step) * DAY });
    const [first, second] = [countsIn(narrow(0)), countsIn(wide(0))];
    for (let step = 1; step < 5; step += 1) {
      expect(countsIn(narrow(step))).toBe(first);
      expect(countsIn(wide(step))).toBe(second);
    }
    expect(first).toEqual(countWindow(passing, content.actors.count, narrow(4)));
  });
});

it("bars are ordered by an instant of them, whatever their lengths", () => {
  const { columns } = generateEvents({ count: 4000, undated: 0.05, long: 0.05 });
  const { datedCount, start, end } = columns;
  for (const part of [0.5, 1]) {
    const keys = start.slice(0, datedCount).map((from, event) => from + ((end[event] ?? 0) - from) * part);
    const expected = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    expect([...orderOfBars(columns, keys)]).toEqual(expected);
  }
});

describe("the largest counts", () => {
  it("are those of a full sort", () => {
    const random = seededRandom(9);
    for (const [size, most] of [
      [0, 5],
      [50, 3],
      [1000, 1_000_000],
    ] as const) {
      const counts = Uint32Array.from({ length: size }, () => Math.floor(random() * random() * most));
      const sorted = [...counts.keys()]
        .filter((at) => counts[at] !== 0)
        .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
      for (const limit of [0, 1, 7, 300, 2000])
        expect(largest(counts, limit)).toEqual(sorted.slice(0, limit));
    }
  });
});

describe("the room of the items", () => {
  it.each<readonly [readonly number[], number, readonly number[]]>([
    [[1, 9, 9], 10, [1, 5, 4]],
    [[3, 3], 10, [3, 3]],
    [[9, 9, 9, 9], 2, [1, 0, 1, 0]],
    [[0, 5], 0, [0, 0]],
    [[], 3, []],
  ])("%j share %i as %j", (sizes, room, shares) => expect(shareOut(sizes, room)).toEqual(shares));

  it("lies in stretches that stay where they are while the window moves", () => {
    const edges = binEdges({ from: 1000 * DAY, to: 2000 * DAY });
    const moved = binEdges({ from: 1003 * DAY, to: 2003 * DAY });
    expect(edges.length).toBeLessThan(52);
    expect(moved.filter((edge) => edges.includes(edge)).length).toBeGreaterThan(edges.length - 3);
    expect(edges[0]).toBeLessThanOrEqual(1000 * DAY);
    expect(edges.at(-1)).toBeGreaterThan(2000 * DAY);
  });
});

const TEXTS = [
  "Clash near Al-Qa'im, 3 killed",
  "هجوم على الحَشْد الشَّعبيّ فى بغداد",
  "MÜLLER said: “façade”",
  "Şırnak – İstanbul",
  "ΟΔΟΣ και οδός",
  "한국 北京 ½ ﷺ ﬁre",
  "١٢٣ ۴۵۶ ②",
  "🕊️ dove a\u0301b",
  "",
  "plain ascii market",
];

describe("folding bytes", () => {
  it.each(TEXTS)("%j is what folding its text gives", (text) => {
    const bytes = new TextEncoder().encode(text);
    const to = new Uint8Array(400);
    const end = foldBytes(bytes, 0, bytes.length, to, 0);
    expect(new TextDecoder().decode(to.subarray(0, end)).trim()).toBe(foldText(text));
  });

  it("says when there is not enough room", () => {
    const bytes = new TextEncoder().encode("ﷺ end");
    for (let room = 0; room < 60; room += 1) {
      const to = new Uint8Array(room);
      const end = foldBytes(bytes, 0, bytes.length, to, 0);
      if (end !== -1) expect(new TextDecoder().decode(to.subarray(0, end))).toBe(foldText("ﷺ end"));
    }
  });
});

describe("searching texts", () => {
  it("finds what folding every text finds, in the searched fields and not across their borders", () => {
    const rows = TEXTS.map((text, row) => [
      `market-${row}`,
      text,
      TEXTS[(row * 3) % TEXTS.length] ?? "",
      "market",
    ]);
    const search = createTextSearch(storeOf(rows, 4), 1, 2);
    const words = [
      ..."market clash qa im 3 muller facade istanbul sirnak dove ab fire k killedclash e".split(" "),
      ...["الحشد", "الشعبي", "123", "οδος", "한국", "北京", "محمد", "ascii", "a"].map(foldText),
    ];
    for (const word of words) {
      const expected = rows.map(([, title = "", text = ""]) =>
        [title, text].some((one) => hasWord(foldText(one), word)) ? 1 : 0,
      );
      expect([word, ...search.find(word)]).toEqual([word, ...expected]);
    }
    expect([...search.find(foldText("ΟΔΟΣ"))]).toEqual([...search.find(foldText("οδός"))]);
  });
});

describe("an index of ids", () => {
  const ids = ["a", "b", "ab", "row-12", "حدث", "", "constructor", "b~7"];
  const store = storeOf(
    ids.map((id) => [id, "x"]),
    2,
  );

  it.each([
    ["spread", hashBytes],
    ["all the same", () => 5],
  ] as const)("finds each and nothing else with hashes that are %s", (_hashes, hash) => {
    const index = createIdIndex(store, 0, hash);
    expect(ids.map(index.rowOf)).toEqual([...ids.keys()]);
    for (const id of ["c", "aa", "row-1", "__proto__", "\u0000"]) expect(index.rowOf(id)).toBeUndefined();
  });

  it("of nothing finds nothing", () => {
    expect(createIdIndex(storeOf([], 2), 0, hashBytes).rowOf("a")).toBeUndefined();
  });
});
