import { LENGTHS, shortened } from "./shortText";

/**
 * A problem found in data, said so that whoever made the data can mend it. `where` is a path such as
 * `events[3] us-strike-pmf-hq · excerpts[0].exact`.
 */
export type Issue = {
  /** `error`: what it names cannot be used or trusted. `warning`: everything was kept. */
  readonly severity: "error" | "warning";
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
  /** The event whose record it is about. */
  readonly event?: string;
};

/** With its ellipsis. */
const LONGEST_FOUND = 121;

/**
 * One line: `events[3] x · excerpts[0].exact · expected … · found … · mend: …`. Line breaks, control characters
 * and those that turn the direction of a line may come in from the data: they become spaces. Long parts are cut.
 */
export function formatIssue(issue: Issue): string {
  return [issue.where, `expected ${issue.expected}`, `found ${issue.found}`, `mend: ${issue.mend}`]
    .map((part) => shortened(part, LENGTHS.line))
    .join(" · ")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ");
}

/** A value from outside as it can stand in a message: quoted, on one line, cut to 120 characters. */
export function foundText(value: unknown): string {
  if (value === undefined) return "nothing";
  const text =
    typeof value === "bigint"
      ? String(value)
      : ((JSON.stringify(value) as string | undefined) ?? typeof value);
  return shortened(text, LONGEST_FOUND);
}
