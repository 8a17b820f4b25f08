import type { ReactNode } from "react";
import type { PartName, PlainField } from "../../../domain/eventFields";
import type { EventId } from "../../../domain/model";
import type { EventRecord } from "../../../engine/query";
import { LongText } from "../LongText";
import { DateLines } from "./DateLines";
import { PlainText, plainTextsOf } from "./PlainText";
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

/** How a view frames each part, in the order in which it lays them out; `plain` is each plain field. It cannot leave one out. */
export type PartFrames<Frame> = Readonly<Record<PartName | "plain", Frame>>;

/** A part of a record; it goes by the text `record.part` of its name. */
export type RecordPart<Frame> = {
  readonly name: [PartName, PlainField][number];
  readonly frame: Frame;
  readonly content: ReactNode;
};

/**
 * The parts of a record that have something to say, in the order of the view's frames. `onSelect` leads to a linked
 * event; without it nothing leads there.
 */
export function recordParts<Frame>(
  record: EventRecord,
  frames: PartFrames<Frame>,
  onSelect?: (event: EventId) => void,
): readonly RecordPart<Frame>[] {
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
  const slots = Object.keys(frames) as (PartName | "plain")[];
  return slots
    .flatMap((slot): readonly RecordPart<Frame>[] =>
      slot === "plain"
        ? plainTextsOf(event).map(([name, texts]) => ({
            name,
            frame: frames.plain,
            content: <PlainText event={event} texts={texts} />,
          }))
        : [{ name: slot, frame: frames[slot], content: contents[slot] }],
    )
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
