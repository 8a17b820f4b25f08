import { formatIssue } from "../../../domain/issues";
import type { EventRecord } from "../../../engine/query";
import { LongText } from "../LongText";
import { useTexts } from "../useTexts";
import "./record.css";

/** The curator's notes: what a careful reader should know, never a silent mend. */
export function Notes({ record: { event } }: { readonly record: EventRecord }) {
  if (event.notes === undefined || event.notes.length === 0) return null;
  return (
    <ul className="record-notes">
      {event.notes.map((note, index) => (
        <li key={index}>
          <LongText of={note} />
        </li>
      ))}
    </ul>
  );
}

/** What is wrong with an event: no excerpt, an excerpt its source does not hold, faults in its data. */
export function Flags({ record }: { readonly record: EventRecord }) {
  const { t } = useTexts("common");
  const { isUnfounded, isMissing, issues } = flagsOf(record);
  if (!hasFlags(record)) return null;
  return (
    <ul className="record-flags">
      {isUnfounded && <li>{t("record.noExcerpt")}</li>}
      {isMissing && <li>{t("flagged")}</li>}
      {issues.map((issue, index) => (
        <li key={index} lang="en" dir="ltr">
          {formatIssue(issue)}
        </li>
      ))}
    </ul>
  );
}

/** Whether anything is wrong with an event that a reader should know before all else. */
export function hasFlags(record: EventRecord): boolean {
  const { isUnfounded, isMissing, issues } = flagsOf(record);
  return isUnfounded || isMissing || issues.length > 0;
}

function flagsOf({ event, anchorings, issues }: EventRecord) {
  return {
    // An imported event claims no sentence of a source: it is labelled so, not flagged.
    isUnfounded: event.excerpts.length === 0 && event.imported === undefined,
    isMissing: [...anchorings.values()].some(({ status }) => status === "missing"),
    issues,
  };
}
