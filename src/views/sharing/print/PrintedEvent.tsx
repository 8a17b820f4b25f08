import type { EventRecord } from "../../../engine/query";
import { KindIcon } from "../../shared/KindIcon";
import { DateLines } from "../../shared/record/DateLines";
import { Flags, Notes } from "../../shared/record/Flags";
import { Citations, ImportedText } from "../../shared/record/ImportedText";
import { PlaceLines } from "../../shared/record/PlaceLines";
import { Quote } from "../../shared/record/Quote";
import { SourceCitation } from "../../shared/record/SourceCitation";
import { TollLines } from "../../shared/record/TollLines";
import { WhoLine } from "../../shared/record/WhoLine";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";

type PrintedEventProps = { readonly record: EventRecord; readonly number: number };

/** One event on paper, with all that the popup says of it. */
export function PrintedEvent({ record, number }: PrintedEventProps) {
  const { t } = useTexts("common");
  const { event, item } = record;
  const sources = [...new Set(event.excerpts.map(({ source }) => source))];
  return (
    <li className="print-event">
      <div className="print-event-head">
        <p className="print-kind">
          <span className="print-number">{number}</span>
          <KindIcon kind={event.kind} />
          <span className={`kind-${event.kind}`}>{t(`kind.${event.kind}`)}</span>
          {item.standing !== undefined && <span>{t(`standing.${item.standing}`)}</span>}
        </p>
        <h2>
          <Text of={event.title} />
        </h2>
      </div>
      <Flags record={record} />
      {event.imported ? (
        <>
          <ImportedText imported={event.imported} />
          <Citations imported={event.imported} />
        </>
      ) : (
        <>
          {event.excerpts.map((excerpt) => (
            <Quote key={excerpt.id} record={record} excerpt={excerpt} />
          ))}
          <p>
            <Text of={event.summary} />
          </p>
        </>
      )}
      <DateLines record={record} />
      <PlaceLines record={record} />
      <WhoLine record={record} />
      <TollLines record={record} />
      <Notes record={record} />
      {sources.map((id) => (
        <p key={id} className="print-source">
          <SourceCitation id={id} />
        </p>
      ))}
    </li>
  );
}
