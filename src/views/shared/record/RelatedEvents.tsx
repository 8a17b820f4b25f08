import { useCallback } from "react";
import type { EventId } from "../../../domain/model";
import type { Engine, EventRecord } from "../../../engine/query";
import { useEngine, useSanadState } from "../../../state/context";
import { spanInWords } from "../../../i18n/dateWords";
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
      return new Map(found.flatMap((other) => (other === undefined ? [] : [[other.event.id, other]])));
    },
    [record, drawAs],
  );
  const { result: others } = useEngine(ask);
  const groups = groupLinks(record);
  if (groups.length === 0) return null;
  return (
    <ul className="record-related">
      {groups.map(({ way, relation, links }) => (
        <li key={`${way} ${relation}`}>
          <span className="record-relation">
            {isRelation(relation) ? t(`record.relation.${way}.${relation}`) : relation}
          </span>
          <ul>
            {links.map(({ event, isInferred }) => (
              <li key={event}>
                <EventButton other={others?.get(event)} id={event} onSelect={onSelect} />
                {isInferred && <span className="record-basis"> {t("record.inferredLink")}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

type EventButtonProps = {
  readonly other: EventRecord | undefined;
  readonly id: EventId;
  readonly onSelect: (event: EventId) => void;
};

/** An event that leads nowhere (its id names nothing, or the engine has yet to answer) is its id. */
function EventButton({ other, id, onSelect }: EventButtonProps) {
  const { language } = useTexts("common");
  if (other === undefined) return <bdi>{id}</bdi>;
  return (
    <>
      <span className="record-date">{spanInWords(other.item.date.span, language)}</span>
      <button type="button" className="link-button" onClick={() => onSelect(id)}>
        <KindIcon kind={other.event.kind} />
        <Text of={other.event.title} />
      </button>
    </>
  );
}

type LinkGroup = {
  readonly way: "to" | "from";
  readonly relation: string;
  readonly links: readonly { readonly event: EventId; readonly isInferred: boolean }[];
};

/** Links of one relation together, this event's own before those that others make to it. */
function groupLinks({ event, linkedFrom }: EventRecord): readonly LinkGroup[] {
  const all = [
    ...(event.links ?? []).map((link) => ({
      ...link,
      way: "to" as const,
      isInferred: link.basis === "inferred",
    })),
    ...linkedFrom.map((link) => ({ ...link, way: "from" as const, isInferred: false })),
  ];
  const keys = [...new Set(all.map(({ way, relation }) => `${way} ${relation}`))];
  return keys.flatMap((key) => {
    const links = all.filter(({ way, relation }) => `${way} ${relation}` === key);
    const [first] = links;
    return first === undefined ? [] : [{ way: first.way, relation: first.relation, links }];
  });
}

function isRelation(relation: string): relation is Relation {
  return RELATIONS.some((known) => known === relation);
}
