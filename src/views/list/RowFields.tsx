import type { EventRecord } from "../../engine/query";
import { useSanadState } from "../../state/context";
import { recordParts, type PartFrames } from "../shared/record/recordParts";
import { useTexts } from "../shared/useTexts";

/** The order of the parts: of each its name stands beside it. */
const ORDER: PartFrames<undefined> = {
  summary: undefined,
  description: undefined,
  flags: undefined,
  quotes: undefined,
  date: undefined,
  place: undefined,
  who: undefined,
  toll: undefined,
  plain: undefined,
  related: undefined,
  reports: undefined,
  citations: undefined,
  media: undefined,
  notes: undefined,
};

/** Every field of one event. */
export function RowFields({ record }: { readonly record: EventRecord }) {
  const { t } = useTexts("common");
  const selectEvent = useSanadState((state) => state.selectEvent);
  const parts = recordParts(record, ORDER, (id) => selectEvent(id, "list"));
  return (
    <dl>
      {parts.map(({ name, content }) => (
        <div key={name} className="list-field">
          <dt>{t(`record.part.${name}`)}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}
