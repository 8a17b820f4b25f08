import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  ACTOR_KINDS,
  ACTOR_ROLES,
  BASES,
  EVENT_KINDS,
  PLACE_ROLES,
  RELATIONS,
  STANDINGS,
  VOICE_KINDS,
} from "../../src/domain/codes";
import { EVENT_FIELDS } from "../../src/domain/eventFields";
import { codesOfTable, fieldsOfTable } from "../fixtures/codebookTable";

const CODEBOOK = readFileSync("data/README.md", "utf8");

it.each([
  ["Kind", "code", EVENT_KINDS],
  ["Voice", "code", VOICE_KINDS],
  ["Standing", "code", STANDINGS],
  ["Dates", "`basis`", BASES],
  ["Places", "`role`", PLACE_ROLES],
  ["Actors", "`kind`", ACTOR_KINDS],
] as const)(
  "the codebook explains under %s, by %s, each code that there is, in its order",
  (heading, head, codes) => {
    expect(codesOfTable(CODEBOOK, heading, head)).toEqual(codes);
  },
);

it.each([
  // The strongest first, as a curator chooses among them.
  ["Actors", "role in `who`", ACTOR_ROLES],
  ["Links", "code", RELATIONS],
] as const)(
  "the codebook explains under %s, by %s, each code that there is, in an order of its own",
  (heading, head, codes) => {
    expect([...codesOfTable(CODEBOOK, heading, head)].sort()).toEqual([...codes].sort());
  },
);

it("the codebook explains each field that an event of a dataset has, once", () => {
  // What an imported event has besides stands in no dataset.
  const fields = Object.keys(EVENT_FIELDS).filter((field) => field !== "imported");
  expect([...fieldsOfTable(CODEBOOK, "events")].sort()).toEqual(fields.sort());
});
