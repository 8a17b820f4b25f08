import { expect, it } from "vitest";
import { foldText } from "../../src/domain/searchText";
import { COLUMN_NAMES, COORDINATE_PAIRS } from "../../src/formats/import/columnNames";
import { STANDARDS } from "../../src/formats/standards/standards";

const NAMES = Object.entries(COLUMN_NAMES).flatMap(([role, names]) => names.map((name) => ({ role, name })));

it("each name is squashed as a header is: another would never be found", () => {
  const published = Object.values(STANDARDS).flatMap(({ columns }) => Object.values(columns ?? {}).flat());
  const names = [...NAMES.map(({ name }) => name), ...COORDINATE_PAIRS.flat(2), ...published];
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => name !== foldText(name).replaceAll(" ", ""))).toEqual([]);
});

it("no name is that of two roles: the later one would never have it", () => {
  const names = NAMES.map(({ name }) => name);
  expect(NAMES.filter(({ name }, at) => names.indexOf(name) !== at)).toEqual([]);
});
