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
export function Flags({ record: { event, anchorings, issues } }: { readonly record: EventRecord }) {
  const { t } = useTexts("common");
  const isMissing = [...anchorings.values()].some(({ status }) => status === "missing");
  // An imported event claims no sentence of a source: it is labelled so, not flagged.
  const isUnfounded = event.excerpts.length === 0 && event.imported === undefined;
  if (!isUnfounded && !isMissing && issues.length === 0) return null;
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
