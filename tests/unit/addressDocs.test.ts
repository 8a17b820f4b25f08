import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ACTOR_PARTS, PLACE_PARTS, REPORTS } from "../../src/domain/codes";
import { DRAW_AS } from "../../src/domain/drawing";
import { NO_FILTER } from "../../src/domain/filtering";
import { STORY_PATHS } from "../../src/domain/storySteps";
import { MEASURES } from "../../src/engine/query";
import { LANGUAGES } from "../../src/i18n/packs";
import { LANES, THEMES } from "../../src/state/store";
import { PARAMETERS } from "../../src/state/url";
import { OPENING_PANE, PANES } from "../../src/state/views";

const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
const rows = readFileSync("docs/address.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const valuesOf = (name: string) => codes(rows.find(([, names = ""]) => codes(names)[0] === name)?.[3] ?? "");

it("the page about addresses names every parameter that is read, and no other", () => {
  const before = ["embed", "show"];
  expect([...rows.flatMap(([, names = ""]) => codes(names)), ...before].sort()).toEqual(
    [...PARAMETERS].sort(),
  );
});

it.each([
  ["part", ACTOR_PARTS],
  ["placepart", PLACE_PARTS],
  ["reports", REPORTS],
  ["as", DRAW_AS],
  ["view", PANES],
  ["lanes", LANES],
  ["measure", MEASURES],
  ["story", STORY_PATHS],
  ["lang", LANGUAGES],
  ["theme", THEMES],
] as const)("and the values of %s", (name, values) => {
  expect(valuesOf(name).sort()).toEqual([...values].sort());
});

it("and puts the defaults first", () => {
  expect(valuesOf("part")[0]).toBe(NO_FILTER.actorPart);
  expect(valuesOf("placepart")[0]).toBe(NO_FILTER.placePart);
  expect(valuesOf("view")[0]).toBe(OPENING_PANE);
});
