/** What can be wrong with a row or a file; the texts are in `REASONS`. */
export type ReasonCode = keyof typeof REASONS;

type Reason = {
  /**
   * `skipped`: no event was made of the row. `unread`: the event is there without the value. `changed`: the value
   * was read otherwise than it stands, or with a doubt.
   */
  readonly effect: "skipped" | "unread" | "changed";
  readonly expected: string;
  readonly mend: string;
};

const UNDATED = "until then the event stands among the undated";
const UNPLACED = "until then the event stands among the unplaced";

export const REASONS = {
  blankRow: { effect: "skipped", expected: "an event", mend: "nothing is lost; delete the row" },
  headerAgain: {
    effect: "skipped",
    expected: "an event",
    mend: "nothing is lost; delete the second header, which is left where files are put together",
  },
  lineTooLong: {
    effect: "skipped",
    expected: "a row shorter than the limit",
    mend: "look for a missing line break, or shorten the text",
  },
  unclosedQuote: {
    effect: "skipped",
    expected: "a closing quotation mark",
    mend: "close the quotation, or fetch the file again if it was cut short; reading went on at the next line",
  },
  restOfQuote: {
    effect: "skipped",
    expected: "as many fields as the header has",
    mend: "the line follows a quotation that never closes and is probably the rest of its text",
  },
  tooFewFields: {
    effect: "changed",
    expected: "as many fields as the header has",
    mend: "look for a missing delimiter or an unquoted line break; the missing fields count as empty",
  },
  tooManyFields: {
    effect: "changed",
    expected: "as many fields as the header has",
    mend: "put texts that hold the delimiter into quotation marks; the fields beyond the header were not read",
  },
  noTimeColumn: {
    effect: "unread",
    expected: "a column with dates, such as date, event_date, start or year",
    mend: "name the column so in the header, or choose it; until then all events are undated",
  },
  noPlaceColumn: {
    effect: "unread",
    expected: "a pair of columns such as latitude and longitude",
    mend: "name the columns so in the header, or choose them; until then all events are unplaced",
  },
  noDate: { effect: "unread", expected: "a date", mend: `fill it in; ${UNDATED}` },
  badDate: {
    effect: "unread",
    expected: "a date of the years 1 to 9999, best as 2023-01-31",
    mend: `write it so; ${UNDATED}`,
  },
  badEndDate: {
    effect: "unread",
    expected: "a date, not before the start",
    mend: "write it as 2023-01-31; until then the event ends when it begins",
  },
  badTime: {
    effect: "unread",
    expected: "a time of day such as 14:30",
    mend: "write it so; the date alone was read",
  },
  unclearDayOrder: {
    effect: "changed",
    expected: "a date that tells the day from the month in the first rows",
    mend: "both are 12 or less throughout; they were read with the day first: choose the order if that is wrong",
  },
  otherDayOrder: {
    effect: "changed",
    expected: "day and month in the order of the first rows",
    mend: "this date can only be read the other way round: check the column and choose the order that is right",
  },
  zonelessTime: {
    effect: "changed",
    expected: "a time with its zone, such as 2023-01-31T14:30Z",
    mend: "it was taken as UTC; add the zone",
  },
  unknownDatePrecision: {
    effect: "changed",
    expected: "a precision code of the codebook",
    mend: "correct it; the date was taken as it stands",
  },
  noCoordinates: {
    effect: "unread",
    expected: "a latitude and a longitude",
    mend: `fill both in; ${UNPLACED}`,
  },
  badCoordinates: {
    effect: "unread",
    expected: "degrees as a decimal number, such as 33.31",
    mend: `write them so; ${UNPLACED}`,
  },
  coordinatesBeyond: {
    effect: "unread",
    expected: "a latitude from -90 to 90 and a longitude from -180 to 180",
    mend: `correct them; ${UNPLACED}`,
  },
  exchangedCoordinates: {
    effect: "unread",
    expected: "a latitude from -90 to 90",
    mend: `latitude and longitude seem to be exchanged: exchange the columns' names; ${UNPLACED}`,
  },
  zeroCoordinates: {
    effect: "unread",
    expected: "the place's coordinates",
    mend: `0, 0 is a point in the Atlantic that stands for a missing value: look them up; ${UNPLACED}`,
  },
  unknownPlacePrecision: {
    effect: "changed",
    expected: "a precision code of the codebook",
    mend: "correct it; the coordinates were taken as they stand",
  },
  badToll: {
    effect: "unread",
    expected: "a whole number of people",
    mend: "write it in digits; until then the event has no number of killed",
  },
  duplicateId: {
    effect: "changed",
    expected: "an id of its own",
    mend: "check whether the row is there twice; it goes by its id and row number",
  },
  unusableId: {
    effect: "changed",
    expected: "an id of at most 200 bytes",
    mend: "give it one; until then it goes by its row number",
  },
  windows1252: {
    effect: "changed",
    expected: "text in UTF-8",
    mend: "it was read as windows-1252 (Western European): if letters look wrong, save the file as UTF-8",
  },
  damagedUtf8: {
    effect: "changed",
    expected: "text in UTF-8",
    mend: "broken letters stand as \ufffd: fetch the file again or save it as UTF-8",
  },
} as const satisfies Record<string, Reason>;

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

const LONGEST_FOUND = 120;

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
        tally.rows.push({ row, field: shortened(field()), found: shortened(found()) });
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

const REASON_ORDER = Object.keys(REASONS);

function mostFrequentFirst(tallies: readonly ReasonTally[]): readonly ReasonTally[] {
  return tallies.toSorted(
    (a, b) => b.count - a.count || REASON_ORDER.indexOf(a.reason) - REASON_ORDER.indexOf(b.reason),
  );
}

function nothing(): string {
  return "";
}

function shortened(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ");
  const characters = Array.from(line.slice(0, 2 * LONGEST_FOUND));
  return characters.length > LONGEST_FOUND ? `${characters.slice(0, LONGEST_FOUND).join("")}…` : line;
}

/** The issues as CSV, a line for each row listed, that a spreadsheet opens without taking anything for a formula. */
export function issuesCsv({ tallies }: ImportIssues): string {
  const lines = tallies.flatMap(({ reason, count, rows }) => {
    const { effect, expected, mend } = REASONS[reason];
    const listed = rows.map(({ row, field, found }) => [
      String(row),
      reason,
      effect,
      field,
      expected,
      found,
      mend,
    ]);
    const rest = count - rows.length;
    return rest > 0 ? [...listed, ["", reason, effect, "", expected, `and ${rest} more`, mend]] : listed;
  });
  const header = ["row", "reason", "effect", "field", "expected", "found", "mend"];
  return `\ufeff${[header, ...lines].map((line) => line.map(safeField).join(",")).join("\r\n")}\r\n`;
}

/** What a spreadsheet would reckon out, in ASCII and in full-width forms, also behind spaces. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function safeField(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
