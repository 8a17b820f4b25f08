import type { EventRecord } from "../../../engine/query";
import { KindIcon } from "../../shared/KindIcon";
import { KindName } from "../../shared/KindName";
import { Headline } from "../../shared/record/Headline";
import { recordParts, type PartFrames } from "../../shared/record/recordParts";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";

type PrintedEventProps = { readonly record: EventRecord; readonly number: number };

/** A title, a text of the list, where a part does not say by itself what it is. */
type Frame = {
  readonly column: "said" | "facts";
  readonly title?: "field.related" | "field.sources" | "field.citations" | "field.media" | "field.notes";
};

/** What the source says beside what is known of it. */
const FRAMES: PartFrames<Frame> = {
  flags: { column: "said" },
  description: { column: "said" },
  citations: { column: "said", title: "field.citations" },
  quotes: { column: "said" },
  summary: { column: "said" },
  notes: { column: "said", title: "field.notes" },
  date: { column: "facts" },
  place: { column: "facts" },
  who: { column: "facts" },
  toll: { column: "facts" },
  related: { column: "facts", title: "field.related" },
  reports: { column: "facts", title: "field.sources" },
  media: { column: "facts", title: "field.media" },
};

/** One event on paper, with all that the popup says of it. */
export function PrintedEvent({ record, number }: PrintedEventProps) {
  const { t } = useTexts("common");
  const { t: tList } = useTexts("list");
  const { event, item } = record;
  const parts = recordParts(record, FRAMES);
  return (
    <li className="print-event" data-event-id={event.id}>
      <div className="print-event-head">
        <p className="print-kind">
          <span className="print-number">{number}</span>
          <KindIcon kind={event.kind} />
          <span className="in-kind-colour" data-kind={event.kind}>
            <KindName of={event.kind} />
          </span>
          {item.standing !== undefined && <span>{t(`standing.${item.standing}`)}</span>}
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
              .map(({ name, frame: { title }, content }) => (
                <section key={name} className="print-part">
                  {title !== undefined && <h3>{tList(title)}</h3>}
                  {content}
                </section>
              ))}
          </div>
        ))}
      </div>
    </li>
  );
}
