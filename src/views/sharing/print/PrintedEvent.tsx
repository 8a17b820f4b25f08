import type { EventRecord } from "../../../engine/query";
import { Headline } from "../../shared/record/Headline";
import { KindAndStanding } from "../../shared/record/KindAndStanding";
import { recordParts, type PartFrames } from "../../shared/record/recordParts";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";

type PrintedEventProps = { readonly record: EventRecord; readonly number: number };

/** A title where a part does not say by itself what it is. */
type Frame = { readonly column: "said" | "facts"; readonly isTitled?: true };

/** What the source says beside what is known of it. */
const FRAMES: PartFrames<Frame> = {
  flags: { column: "said" },
  description: { column: "said" },
  citations: { column: "said", isTitled: true },
  quotes: { column: "said" },
  summary: { column: "said" },
  notes: { column: "said", isTitled: true },
  date: { column: "facts" },
  place: { column: "facts" },
  who: { column: "facts" },
  toll: { column: "facts" },
  plain: { column: "facts", isTitled: true },
  related: { column: "facts", isTitled: true },
  reports: { column: "facts", isTitled: true },
  media: { column: "facts", isTitled: true },
};

/** One event on paper, with all that the popup says of it. */
export function PrintedEvent({ record, number }: PrintedEventProps) {
  const { t } = useTexts("common");
  const { event } = record;
  const parts = recordParts(record, FRAMES);
  return (
    <li className="print-event" data-event-id={event.id}>
      <div className="print-event-head">
        <p className="print-kind">
          <span className="print-number">{number}</span>
          <KindAndStanding record={record} />
        </p>
        <h2>
          <Text of={event.title} />
        </h2>
        <Headline record={record} />
      </div>
      <div className="print-event-body">
        {(["said", "facts"] as const).map((column) => (
          <div key={column} className={`print-${column}`}>
            {parts
              .filter(({ frame }) => frame.column === column)
              .map(({ name, frame: { isTitled }, content }) => (
                <section key={name} className="print-part">
                  {isTitled && <h3>{t(`record.part.${name}`)}</h3>}
                  {content}
                </section>
              ))}
          </div>
        ))}
      </div>
    </li>
  );
}
