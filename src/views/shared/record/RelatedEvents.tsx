import { useCallback } from "react";
import type { EventId } from "../../../domain/model";
import type { Engine, EventRecord } from "../../../engine/query";
import { useEngine, useSanadState } from "../../../state/context";
import { RELATIONS, type Relation } from "../../../domain/codes";
import { KindIcon } from "../KindIcon";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import "./record.css";

/** The events that this one is linked with, either way, each with the relation as the article makes it. */
export function RelatedEvents({
  record,
  onSelect,
}: {
  readonly record: EventRecord;
  readonly onSelect: (event: EventId) => void;
}) {
  const { t } = useTexts("common");
  const drawAs = useSanadState((state) => state.drawAs);
  const ask = useCallback(
    async (engine: Engine) => {
      const ids = [...(record.event.links ?? []), ...record.linkedFrom].map(({ event }) => event);
      const found = await Promise.all(ids.map((id) => engine.event({ drawAs }, id)));
      return new Map(found.flatMap((other) => (other === undefined ? [] : [[other.event.id, other.event]])));
    },
    [record, drawAs],
  );
  const others = useEngine(ask);
  const links = [
    ...(record.event.links ?? []).map((link) => ({ ...link, way: "to" as const })),
    ...record.linkedFrom.map((link) => ({ ...link, basis: undefined, way: "from" as const })),
  ];
  if (links.length === 0) return null;
  return (
    <ul className="record-related">
      {links.map(({ relation, event, basis, way }, index) => {
        const other = others?.get(event);
        return (
          <li key={index}>
            <span className="record-relation">
              {isRelation(relation) ? t(`record.relation.${way}.${relation}`) : relation}
            </span>
            {other === undefined ? (
              <bdi>{event}</bdi>
            ) : (
              <button type="button" className="link-button" onClick={() => onSelect(event)}>
                <KindIcon kind={other.kind} /> <Text of={other.title} />
              </button>
            )}
            {basis === "inferred" && <span className="record-basis">{t("record.inferredLink")}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function isRelation(relation: string): relation is Relation {
  return RELATIONS.some((known) => known === relation);
}
