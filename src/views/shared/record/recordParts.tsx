import type { ReactNode } from "react";
import type { EventId } from "../../../domain/model";
import type { EventRecord } from "../../../engine/query";
import { LongText } from "../LongText";
import { DateLines } from "./DateLines";
import { Flags, hasFlags, Notes } from "./Flags";
import { Citations, ImportedText } from "./ImportedText";
import { MediaLinks } from "./MediaLinks";
import { corroboratingSources, OtherReports } from "./OtherReports";
import { PlaceLines } from "./PlaceLines";
import { Quote } from "./Quote";
import { RelatedEvents } from "./RelatedEvents";
import { SourceCards } from "./SourceCard";
import { TollLines } from "./TollLines";
import { WhoLine } from "./WhoLine";
import "./record.css";

/** Everything that is said of one event, part by part. */
export type PartName =
  | "flags"
  | "description"
  | "quotes"
  | "summary"
  | "date"
  | "place"
  | "who"
  | "toll"
  | "related"
  | "reports"
  | "citations"
  | "media"
  | "notes";

/** The order in which a view lays the parts out, and how it frames each. A view cannot leave one out. */
export type PartFrames<Frame> = Readonly<Record<PartName, Frame>>;

/**
 * The parts of a record that have something to say, in the order of the view's frames. `onSelect` leads to a linked
 * event; without it nothing leads there.
 */
export function recordParts<Frame>(
  record: EventRecord,
  frames: PartFrames<Frame>,
  onSelect?: (event: EventId) => void,
): readonly { readonly name: PartName; readonly frame: Frame; readonly content: ReactNode }[] {
  const { event, linkedFrom } = record;
  const { imported, links = [], media = [], notes = [] } = event;
  const contents: Readonly<Record<PartName, ReactNode>> = {
    flags: hasFlags(record) && <Flags record={record} />,
    description: imported && <ImportedText imported={imported} />,
    quotes: event.excerpts.length > 0 && <Quotes record={record} />,
    summary: imported === undefined && (
      <p className="record-summary">
        <LongText of={event.summary} />
      </p>
    ),
    date: <DateLines record={record} />,
    place: <PlaceLines record={record} />,
    who: <WhoLine record={record} />,
    toll: event.toll && <TollLines record={record} />,
    related: links.length + linkedFrom.length > 0 && <RelatedEvents record={record} onSelect={onSelect} />,
    reports: corroboratingSources(record).length > 0 && <OtherReports record={record} />,
    citations: imported !== undefined && imported.citations.length > 0 && <Citations imported={imported} />,
    media: media.length > 0 && <MediaLinks record={record} />,
    notes: notes.length > 0 && <Notes record={record} />,
  };
  const names = Object.keys(frames) as PartName[];
  return names
    .map((name) => ({ name, frame: frames[name], content: contents[name] }))
    .filter(({ content }) => content !== false && content !== undefined);
}

/** The words that report the event, and the works from which they are taken. */
function Quotes({ record }: { readonly record: EventRecord }) {
  const { event } = record;
  return (
    <div className="record-quotes">
      {event.excerpts.map((excerpt) => (
        <Quote key={excerpt.id} record={record} excerpt={excerpt} />
      ))}
      <SourceCards event={event} />
    </div>
  );
}
