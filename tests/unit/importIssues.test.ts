import Papa from "papaparse";
import { expect, it } from "vitest";
import {
  createIssueTally,
  issueTable,
  MAX_ROWS_LISTED,
  type IssueWords,
} from "../../src/formats/import/importIssues";
import { csv } from "../../src/formats/writers/csv";
import { writtenText } from "../fixtures/writtenText";

const WORDS: IssueWords = {
  header: ["row", "reason", "effect", "field", "expected", "found", "mend"],
  effect: (effect) => effect,
  expected: (reason) => `expected for ${reason}`,
  mend: (reason) => `mend ${reason}`,
  more: (count) => `and ${count} more`,
};

const add = (found: string, row = 2) => {
  const tally = createIssueTally();
  tally.add(
    "badDate",
    row,
    () => "date",
    () => found,
  );
  return tally.finish();
};

it("counts by reason, the most frequent first, and a row once", async () => {
  const tally = createIssueTally();
  for (let row = 2; row < 5002; row += 1)
    tally.add(
      "badDate",
      row,
      () => "date",
      () => String(row),
    );
  tally.add("noCoordinates", 5001);
  tally.add("windows1252", 0);
  const { rows, tallies } = tally.finish();
  expect(rows).toBe(5000);
  expect(tallies.map(({ reason, count }) => [reason, count])).toEqual([
    ["badDate", 5000],
    ["noCoordinates", 1],
    ["windows1252", 1],
  ]);
  expect(tallies[0]?.rows).toHaveLength(MAX_ROWS_LISTED);
  const { data } = Papa.parse<Record<string, string>>(
    (await writtenText(csv, issueTable({ rows, tallies }, WORDS))).slice(1),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  expect(data).toHaveLength(MAX_ROWS_LISTED + 3);
  expect(data[0]).toEqual({
    row: "2",
    reason: "badDate",
    effect: "unread",
    field: "date",
    expected: "expected for badDate",
    found: "2",
    mend: "mend badDate",
  });
  expect(data[MAX_ROWS_LISTED]?.["found"]).toBe("and 4000 more");
});

it.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "  =1+1",
  "\uff1d1",
  "\uff0b1",
  "\uff0d1",
  "\uff20x",
  '=HYPERLINK("http://x","y")',
])("a spreadsheet takes %j for no formula", async (found) => {
  const { data } = Papa.parse<string[]>((await writtenText(csv, issueTable(add(found), WORDS))).slice(1));
  expect(data[1]?.[5]?.startsWith("'")).toBe(true);
});

it("what was found is on one line, short, and cannot turn the line's direction", () => {
  const [tally] = add(`a\tb\nc\u202ed${"x".repeat(1000)}`).tallies;
  expect(tally?.rows[0]?.found).toMatch(/^a b c dx{113}…$/);
});
