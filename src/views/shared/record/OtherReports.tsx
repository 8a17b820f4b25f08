import type { SourceId } from "../../../domain/model";
import type { EventRecord } from "../../../engine/query";
import { SourceCitation } from "./SourceCitation";
import "./record.css";

/** The works that corroborate a date, a place or a toll of the event, each in full. */
export function OtherReports({ record }: { readonly record: EventRecord }) {
  return (
    <ul className="record-reports">
      {corroboratingSources(record).map((id) => (
        <li key={id}>
          <SourceCitation id={id} />
        </li>
      ))}
    </ul>
  );
}

/** The sources that establish something about the event, in the order in which its record names them. */
export function corroboratingSources({ event: { when, where, toll } }: EventRecord): readonly SourceId[] {
  const corroborated = [
    ...(when.corroborated ?? []),
    ...(where.corroborated ?? []),
    ...(toll?.corroborated ?? []),
  ];
  return [...new Set(corroborated.flatMap(({ sources }) => sources))];
}
