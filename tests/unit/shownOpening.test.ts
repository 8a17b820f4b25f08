import { expect, test } from "vitest";
import type { OpenedReport } from "../../src/state/openedReport";
import { shownOpening } from "../../src/views/opening/shownOpening";
import type { Opening } from "../../src/views/opening/useOpening";

type Done = Extract<Opening, { readonly step: "done" }>;
type Columns = Extract<Opening, { readonly step: "columns" }>;

const report = (name: string): OpenedReport => ({
  chosen: { main: new File([], name), beside: [] },
  settings: {},
  entry: { id: name, name },
  events: 6,
  missingTexts: [],
  problems: 0,
});
const MINE = report("mine.csv");
const OTHER = report("other.csv");

const { chosen, settings } = MINE;
const done = (outcome: Done["outcome"]): Done => ({ step: "done", chosen, settings, outcome });
const OPENED = done({ status: "opened", report: MINE });
const BROKEN = done({ status: "broken", problems: [] });
const form = { columns: [] } as unknown as Columns["form"];
const columnsAfter = ({ outcome }: Done): Columns => ({ step: "columns", chosen, settings, outcome, form });

test("the report of a file stands over that file alone, and so do its columns", () => {
  for (const opening of [OPENED, columnsAfter(OPENED)]) {
    expect(shownOpening(opening, MINE)).toBe(opening);
    for (const onScreen of [undefined, OTHER]) {
      expect(shownOpening(opening, onScreen)).toEqual({ step: "idle" });
    }
  }
});

test("that a file could not be opened, or is being read, stands over whatever is on the screen", () => {
  const reading: Opening = {
    step: "reading",
    chosen,
    settings,
    progress: { bytes: 0, totalBytes: 1, rows: 0, rowsWithIssues: 0 },
  };
  for (const opening of [BROKEN, columnsAfter(BROKEN), reading]) {
    for (const onScreen of [undefined, MINE, OTHER]) expect(shownOpening(opening, onScreen)).toBe(opening);
  }
});
