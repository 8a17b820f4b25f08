import { describe, expect, it } from "vitest";
import {
  isEmptyFilter,
  NO_FILTER,
  passesFilter,
  type Filter,
  type Filterable,
} from "../../src/domain/filtering";
import { searchWords } from "../../src/domain/searchText";

const strike: Filterable = {
  kind: "strike",
  actors: ["us", "pmf"],
  places: ["baghdad"],
  standings: ["reported", "claimed"],
  isImprecise: true,
  searchText: "غاره امريكيه strike on baghdad",
};

const passes = (change: Partial<Filter>) => {
  const filter = { ...NO_FILTER, ...change };
  return passesFilter(strike, filter, searchWords(filter.text));
};

describe("a filter", () => {
  it.each<readonly [string, Partial<Filter>, boolean]>([
    ["lets everything through when empty", {}, true],
    ["adds up the choices of one list", { kinds: ["attack", "strike"] }, true],
    ["asks for one value of each list", { kinds: ["strike"], actors: ["iran"] }, false],
    ["is met by any of an event's values", { actors: ["pmf"], standings: ["claimed"] }, true],
    ["asks for all words, in any order and spelling", { text: "BAGHDAD غارة" }, true],
    ["fails on one word that is not there", { text: "baghdad basra" }, false],
    ["takes parts of words", { text: "bagh" }, true],
    ["keeps imprecise events out when asked to", { includeImprecise: false }, false],
    ["holds nothing for a value that nobody has", { places: ["constructor"] }, false],
  ])("%s", (_case, change, expected) => expect(passes(change)).toBe(expected));

  it("leaves out one facet for the counts beside its choices", () => {
    const filter: Filter = { ...NO_FILTER, kinds: ["attack"], actors: ["us"] };
    expect(passesFilter(strike, filter, [], "kinds")).toBe(true);
    expect(passesFilter(strike, filter, [], "actors")).toBe(false);
  });

  it.each<readonly [Partial<Filter>, boolean]>([
    [{}, true],
    [{ text: "  " }, true],
    [{ text: "a" }, false],
    [{ includeImprecise: false }, false],
    [{ places: ["iraq"] }, false],
  ])("%j is empty: %s", (change, expected) =>
    expect(isEmptyFilter({ ...NO_FILTER, ...change })).toBe(expected),
  );
});
