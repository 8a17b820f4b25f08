import { shownText } from "../../../domain/shortText";
import type { EventRecord } from "../../../engine/query";
import { OutwardLink, PrintedAddress } from "./SourceCitation";
import "./record.css";

/** Pictures and films elsewhere: described and linked, never loaded by themselves. */
export function MediaLinks({ record: { event } }: { readonly record: EventRecord }) {
  if (event.media === undefined || event.media.length === 0) return null;
  return (
    <ul className="record-media">
      {event.media.map(({ url, credit, alt }, index) => (
        <li key={index}>
          <OutwardLink url={url} text={alt} /> <bdi className="record-role">{shownText(credit)}</bdi>
          <PrintedAddress url={url} />
        </li>
      ))}
    </ul>
  );
}
