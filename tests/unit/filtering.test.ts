import { expect, it } from "vitest";
import { isEmptyFilter, NO_FILTER, type Filter } from "../../src/domain/filtering";

it.each<readonly [Partial<Filter>, boolean]>([
  [{}, true],
  [{ text: "  " }, true],
  [{ text: "a" }, false],
  [{ includeImprecise: false }, false],
  [{ places: ["iraq"] }, false],
])("%j is empty: %s", (change, expected) =>
  expect(isEmptyFilter({ ...NO_FILTER, ...change })).toBe(expected),
);
