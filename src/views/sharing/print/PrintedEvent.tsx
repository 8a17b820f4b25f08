import type { EventRecord } from "../../../engine/query";
import { KindIcon } from "../../shared/KindIcon";
import { DateLines } from "../../shared/record/DateLines";
import { Flags, Notes } from "../../shared/record/Flags";
import { Citations, ImportedText } from "../../shared/record/ImportedText";
import { PlaceLines } from "../../shared/record/PlaceLines";
import { Quote } from "../../shared/record/Quote";
import { TollLines } from "../../shared/record/TollLines";
import { WhoLine } from "../../shared/record/WhoLine";
import { LongText } from "../../shared/LongText";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";

type PrintedEventProps = { readonly record: EventRecord; readonly number: number };

/** One event on paper, with all that the popup says of it. */
export function PrintedEvent({ record, number }: PrintedEventProps) {
  const { t } = useTexts("common");
  const { event, item } = record;
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
      <div className="print-event-body">
        <div className="print-said">
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
                <LongText of={event.summary} />
              </p>
            </>
          )}
          <Notes record={record} />
        </div>
        <div className="print-facts">
          <DateLines record={record} />
          <PlaceLines record={record} />
          <WhoLine record={record} />
          <TollLines record={record} />
        </div>
      </div>
    </li>
  );
}
