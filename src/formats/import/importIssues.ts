import { shortened } from "../../domain/shortText";
import type { Table } from "../writers/writer";
import { tableOfRows } from "../writers/writeFile";

/** What can be wrong with a row or a file. */
export type ReasonCode = keyof typeof EFFECTS;

/**
 * What becomes of a row of which a reason is said; the interface has the words (`importing.reason`).
 *
 * `skipped`: no event was made of the row. `unread`: the event is there without the value. `changed`: the value was
 * read otherwise than it stands, or with a doubt.
 */
export type Effect = "skipped" | "unread" | "changed";

export const EFFECTS = {
  blankRow: "skipped",
  headerAgain: "skipped",
  lineTooLong: "skipped",
  unclosedQuote: "skipped",
  restOfQuote: "skipped",
  tooFewFields: "changed",
  tooManyFields: "changed",
  noTimeColumn: "unread",
  noPlaceColumn: "unread",
  noDate: "unread",
  badDate: "unread",
  badEndDate: "unread",
  badTime: "unread",
  unclearDayOrder: "changed",
  refutedDayOrder: "changed",
  otherDayOrder: "changed",
  zonelessTime: "changed",
  otherDayInUtc: "changed",
  unknownDatePrecision: "changed",
  noCoordinates: "unread",
  badCoordinates: "unread",
  coordinatesBeyond: "unread",
  exchangedCoordinates: "unread",
  zeroCoordinates: "unread",
  unknownPlacePrecision: "changed",
  kindByWords: "changed",
  placesByOutline: "changed",
  badToll: "unread",
  contradictoryToll: "unread",
  incompleteToll: "unread",
  duplicateId: "changed",
  unusableId: "changed",
  windows1252: "changed",
  windows1256: "changed",
  damagedUtf8: "changed",
} as const satisfies Record<string, Effect>;

/** One row of which a reason is said. */
export type RowIssue = {
  /** The record of the file, counted from 1 with the header; 0 where it is about the file. */
  readonly row: number;
  /** The column's name; empty where it is about the row. */
  readonly field: string;
  readonly found: string;
};

export type ReasonTally = {
  readonly reason: ReasonCode;
  readonly count: number;
  /** The first MAX_ROWS_LISTED of them. */
  readonly rows: readonly RowIssue[];
};

/** What was found in a file's rows, most frequent reason first. */
export type ImportIssues = {
  /** How many rows have at least one. */
  readonly rows: number;
  readonly tallies: readonly ReasonTally[];
};

export const MAX_ROWS_LISTED = 1000;

export type IssueTally = {
  /** Counts a reason; field and found are asked for only while rows are listed. */
  readonly add: (reason: ReasonCode, row: number, field?: () => string, found?: () => string) => void;
  /** How many rows have at least one so far. */
  readonly rows: () => number;
  readonly finish: () => ImportIssues;
};

/** With its ellipsis. */
const LONGEST_FOUND = 121;

/** Counts what is wrong by reason and keeps the first rows of each. Rows come in the order of the file. */
export function createIssueTally(): IssueTally {
  const tallies = new Map<ReasonCode, { count: number; readonly rows: RowIssue[] }>();
  let rows = 0;
  let lastRow = 0;
  return {
    add: (reason, row, field = nothing, found = nothing) => {
      const tally = tallies.get(reason) ?? { count: 0, rows: [] };
      if (tally.count === 0) tallies.set(reason, tally);
      tally.count += 1;
      if (tally.rows.length < MAX_ROWS_LISTED) {
        tally.rows.push({ row, field: onOneShortLine(field()), found: onOneShortLine(found()) });
      }
      if (row === 0 || row === lastRow) return;
      lastRow = row;
      rows += 1;
    },
    rows: () => rows,
    finish: () => ({
      rows,
      tallies: mostFrequentFirst([...tallies].map(([reason, tally]) => ({ reason, ...tally }))),
    }),
  };
}

/** The issues of parts of a file as those of all of it; before each part came so many rows. */
export function joinIssues(parts: readonly ImportIssues[], rowsBefore: readonly number[]): ImportIssues {
  const reasons = [...new Set(parts.flatMap(({ tallies }) => tallies.map(({ reason }) => reason)))];
  const tallies = reasons.map((reason): ReasonTally => {
    let count = 0;
    const rows: RowIssue[] = [];
    for (const [part, issues] of parts.entries()) {
      const own = issues.tallies.find((tally) => tally.reason === reason);
      count += own?.count ?? 0;
      for (const issue of own?.rows.slice(0, MAX_ROWS_LISTED - rows.length) ?? []) {
        // Row 0 is the file.
        rows.push({ ...issue, row: issue.row === 0 ? 0 : issue.row + (rowsBefore[part] ?? 0) });
      }
    }
    return { reason, count, rows };
  });
  return { rows: parts.reduce((sum, { rows }) => sum + rows, 0), tallies: mostFrequentFirst(tallies) };
}

/**
 * The issues of a whole file: where its first rows left the order of day and month open and a later row has a date
 * that can only be read the other way, the order that was taken is not in doubt but refuted.
 */
export function withDayOrderJudged(issues: ImportIssues): ImportIssues {
  if (!issues.tallies.some(({ reason }) => reason === "otherDayOrder")) return issues;
  const tallies = issues.tallies.map((tally): ReasonTally =>
    tally.reason === "unclearDayOrder" ? { ...tally, reason: "refutedDayOrder" } : tally,
  );
  return { ...issues, tallies };
}

const REASON_ORDER = Object.keys(EFFECTS);

function mostFrequentFirst(tallies: readonly ReasonTally[]): readonly ReasonTally[] {
  return tallies.toSorted(
    (a, b) => b.count - a.count || REASON_ORDER.indexOf(a.reason) - REASON_ORDER.indexOf(b.reason),
  );
}

function nothing(): string {
  return "";
}

function onOneShortLine(text: string): string {
  return shortened(text, LONGEST_FOUND).replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ");
}

/** What the list of issues says in the reader's language. */
export type IssueWords = {
  /** Above the columns: row, reason, effect, field, expected, found, mend. */
  readonly header: readonly string[];
  readonly effect: (effect: Effect) => string;
  readonly expected: (reason: ReasonCode) => string;
  readonly mend: (reason: ReasonCode) => string;
  /** Where more rows have the reason than are listed. */
  readonly more: (count: number) => string;
};

/** The issues as a table to take away, a line for each row listed. */
export function issueTable({ tallies }: ImportIssues, words: IssueWords): Table {
  const lines = tallies.flatMap(({ reason, count, rows }) => {
    const lineOf = (row: string, field: string, found: string) => [
      row,
      reason,
      words.effect(EFFECTS[reason]),
      field,
      words.expected(reason),
      found,
      words.mend(reason),
    ];
    const listed = rows.map(({ row, field, found }) => lineOf(String(row), field, found));
    const rest = count - rows.length;
    return rest > 0 ? [...listed, lineOf("", "", words.more(rest))] : listed;
  });
  return tableOfRows(words.header, lines);
}
