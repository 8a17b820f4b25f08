import { beforeAll, describe, expect, it } from "vitest";
import { differencesOf, isMoved, type Difference } from "../../src/domain/differences";
import { tabSeparated } from "../../src/domain/spreadsheet";
import { isCorroborated } from "../../src/domain/drawing";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { ConflictEvent } from "../../src/domain/model";
import { loadCurated } from "../fixtures/curated";

/** An event that says nothing but what is given. */
const anEvent = (given: Partial<ConflictEvent>): ConflictEvent =>
  ({
    when: { reported: { edtf: "../2024-01", extent: "within", basis: "unknown" } },
    where: { reported: [] },
    ...given,
  }) as unknown as ConflictEvent;

const PARENTS: Readonly<Record<string, string>> = { street: "baghdad", baghdad: "iraq" };
const compared = (event: Partial<ConflictEvent>) =>
  differencesOf(anEvent(event), (place) => PARENTS[place]).map(
    ({ sort, comparison }) => `${sort} ${comparison}`,
  );

describe("what another report gives beside the article", () => {
  it.each([
    ["2024-01-01~/2024-01-10~", "within", "2024-01-04", "within", "within"],
    ["2024-01-04", "within", "2024-01-04", "within", "agrees"],
    ["2024-01", "throughout", "2024-01-03/2024-01-05", "throughout", "within"],
    ["2024-01", "throughout", "2024-01", "within", "differs"],
    ["2024-01-04", "within", "2024-01-05", "within", "differs"],
    ["2024-01-04", "within", "2024-01", "within", "differs"],
    ["2024-01-04", "within", "2024-01-04/2024-01-05", "within", "differs"],
    ["../2024-01", "throughout", "2023-10-17/2024-01-04", "throughout", "within"],
    ["../2024-01", "throughout", "2024-02-01", "within", "differs"],
    ["../2024-01", "within", "2024-01-04", "within", "adds", "unknown"],
  ])(
    "a date of %s (%s) against %s (%s) %s",
    (reported, extent, told, toldExtent, comparison, basis = "stated") => {
      const when = {
        reported: { edtf: reported, extent, basis },
        corroborated: [{ edtf: told, extent: toldExtent, sources: [] }],
      } as unknown as ConflictEvent["when"];
      expect(compared({ when })).toEqual([`date ${comparison}`]);
    },
  );

  it.each([
    [["iraq"], "baghdad", "within"],
    [["iraq"], "street", "within"],
    [["baghdad"], "baghdad", "agrees"],
    [["street"], "baghdad", "differs"],
    [["syria", "iraq"], "baghdad", "within"],
    [["syria"], "baghdad", "differs"],
    [[], "baghdad", "adds"],
  ])("places %j against %s: %s", (reported, told, comparison) => {
    const where = {
      reported: [
        ...reported.map((place) => ({ place, role: "site", basis: "stated" })),
        // Like is compared with like: what an event is about is not where it happened.
        { place: "seoul", role: "subject", basis: "stated" },
      ],
      corroborated: [{ place: told, role: "site", sources: [] }],
    } as unknown as ConflictEvent["where"];
    expect(compared({ where })).toEqual([`place ${comparison}`]);
  });

  const killed = (low: number, high = low) => ({ killed: { low, high } });
  it.each([
    [killed(2), killed(2), "agrees"],
    [killed(2, 5), killed(3), "within"],
    [killed(2), killed(3), "differs"],
    [killed(2), killed(1, 3), "differs"],
    [{ killed: { low: 1, best: 2, high: 9 } }, { killed: { low: 1, best: 8, high: 9 } }, "differs"],
    [{ killed: { low: 1, best: 2, high: 9 } }, { killed: { low: 1, high: 9 } }, "agrees"],
    [undefined, killed(3), "adds"],
    [killed(2), { ...killed(2), injured: { low: 6, high: 6 } }, "adds"],
    [killed(2), { ...killed(3), injured: { low: 6, high: 6 } }, "differs"],
  ])("a toll of %j against %j %s", (reported, told, comparison) => {
    const toll = { ...(reported && { reported }), corroborated: [{ ...told, sources: [] }] };
    expect(compared({ toll })).toEqual([`toll ${comparison}`]);
  });

  it("does not run for ever where places lie in a circle", () => {
    const where = {
      reported: [{ place: "c", role: "site", basis: "stated" }],
      corroborated: [{ place: "a", role: "site", sources: [] }],
    } as unknown as ConflictEvent["where"];
    const circle: Readonly<Record<string, string>> = { a: "b", b: "a" };
    expect(differencesOf(anEvent({ where }), (place) => circle[place])[0]?.comparison).toBe("differs");
  });
});

describe("the curated dataset", () => {
  let loaded: LoadedDataset;
  beforeAll(async () => {
    loaded = await loadCurated();
  });

  it("has a difference for everything that another report gives, and none elsewhere", () => {
    const { events, places } = loaded.dataset;
    const parents = new Map(places.map(({ id, partOf }) => [id, partOf]));
    const told: Record<string, readonly string[]> = {};
    for (const event of events) {
      const found = differencesOf(event, (place) => parents.get(place));
      expect(found.length > 0).toBe(isCorroborated(event));
      if (found.length > 0) told[event.id] = found.map((one) => `${one.sort} ${one.comparison}`);
    }
    expect(told).toEqual({
      "us-strike-pmf-hq": ["date within", "place within", "place within", "toll adds", "toll agrees"],
      "sudani-renews-call-to-end-coalition": ["date within", "place adds"],
      "attacks-on-us-bases-iraq-syria": ["date adds"],
      "washington-calls-strike-pre-emptive": ["date within"],
      "sudani-setting-date-for-dialogue": ["date within", "place adds"],
      "austin-warns-attacks-must-stop": ["date within", "place adds"],
      "us-strikes-eastern-syria": [
        "date within",
        "date within",
        "date within",
        "place agrees",
        "place within",
        "place within",
      ],
      "operation-lions-of-al-jazira": ["date within", "place differs"],
    });
  });

  it("draws those elsewhere that are said to move", () => {
    expect(loaded.dataset.events.filter(isMoved).map(({ id }) => id)).toHaveLength(8);
  });

  it("keeps on what the article's date and place rest", () => {
    const strike = loaded.dataset.events.find(({ id }) => id === "us-strike-pmf-hq");
    if (strike === undefined) throw new Error("the strike is gone");
    const [date, place] = differencesOf(strike, () => undefined) as readonly Extract<
      Difference,
      { sort: "date" | "place" }
    >[];
    expect(date?.article).toMatchObject({ basis: "relative" });
    expect(place?.article).toEqual([{ place: "iraq", basis: "inferred" }]);
  });
});

describe("a table for a spreadsheet", () => {
  it("is a line a row, whatever the cells hold", () => {
    expect(
      tabSeparated([
        ['"open quote', "a\tb\nc"],
        ["=1+1", "5"],
      ]),
    ).toBe('"""open quote"\ta b c\n\'=1+1\t5');
  });
});
