import type { EventRecord } from "../../../engine/query";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import { useNames } from "./useNames";
import "./record.css";

/** Who: each actor with the part it has in the event. */
export function WhoLine({ record: { event } }: { readonly record: EventRecord }) {
  const { t } = useTexts("common");
  const names = useNames();
  if (event.who.length === 0) return <p className="record-none">{t("record.nobody")}</p>;
  return (
    <ul className="record-who">
      {event.who.map(({ actor, role }, index) => (
        <li key={index}>
          <Text of={names.actor(actor)} />{" "}
          <span className="record-role">{t(`record.actorRole.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
