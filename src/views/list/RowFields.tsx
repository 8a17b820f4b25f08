import type { EventRecord } from "../../engine/query";
import { useSanadState } from "../../state/context";
import { recordParts, type PartFrames } from "../shared/record/recordParts";
import { useTexts } from "../shared/useTexts";

/** The name of each field, a text of this view. */
const NAMES = {
  summary: "field.summary",
  description: "field.description",
  flags: "field.flags",
  quotes: "field.quotes",
  date: "field.date",
  place: "field.place",
  who: "field.who",
  toll: "field.toll",
  related: "field.related",
  reports: "field.sources",
  citations: "field.citations",
  media: "field.media",
  notes: "field.notes",
} as const satisfies PartFrames<string>;

/** Every field of one event. */
export function RowFields({ record }: { readonly record: EventRecord }) {
  const { t } = useTexts("list");
  const selectEvent = useSanadState((state) => state.selectEvent);
  const parts = recordParts(record, NAMES, (id) => selectEvent(id, "list"));
  return (
    <dl>
      {parts.map(({ name, frame, content }) => (
        <div key={name} className="list-field">
          <dt>{t(frame)}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}
