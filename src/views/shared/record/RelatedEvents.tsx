import { useCallback } from "react";
import { linkedEvents, type LinkedEvent } from "../../../domain/links";
import type { EventId } from "../../../domain/model";
import { shownText } from "../../../domain/shortText";
import type { Engine, EventRecord } from "../../../engine/query";
import { drawnDateInWords } from "../../../i18n/dateWords";
import { useEngine, useSanadState } from "../../../state/context";
import { KindIcon } from "../KindIcon";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import { linkedRecords } from "./linkedRecords";
import { usePaper } from "./paper";
import "./record.css";

type RelatedEventsProps = {
  readonly record: EventRecord;
  /** Leads to the other event; without it (on paper) its title is text. */
  readonly onSelect: ((event: EventId) => void) | undefined;
};

/** The events that this one is linked with, either way, each with its relation and with who makes the link. */
export function RelatedEvents({ record, onSelect }: RelatedEventsProps) {
  const { t } = useTexts("common");
  const others = useLinkedRecords(record);
  const groups = groupLinks(record);
  if (groups.length === 0) return null;
  return (
    <ul className="record-related">
      {groups.map(({ key, first, links }) => (
        <li key={key}>
          <span className="record-relation">
            {first.way === "to"
              ? t(`record.relation.to.${first.relation}`)
              : t(`record.relation.from.${first.relation}`)}
          </span>
          <ul>
            {links.map(({ event, basis }) => (
              <li key={event}>
                <OtherEvent other={others?.get(event)} id={event} onSelect={onSelect} />{" "}
                <span className="record-basis">{t(`record.linkBasis.${basis}`)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function useLinkedRecords(record: EventRecord) {
  const given = usePaper();
  const drawAs = useSanadState((state) => state.drawAs);
  const ask = useCallback(
    (engine: Engine) =>
      given === undefined ? linkedRecords(engine, drawAs, [record]) : Promise.resolve(undefined),
    [given, record, drawAs],
  );
  const { result } = useEngine(ask);
  return given ?? result;
}

type OtherEventProps = Pick<RelatedEventsProps, "onSelect"> & {
  readonly other: EventRecord | undefined;
  readonly id: EventId;
};

/** An event that leads nowhere (its id names nothing, or the engine has yet to answer) is its id. */
function OtherEvent({ other, id, onSelect }: OtherEventProps) {
  const { language } = useTexts("common");
  if (other === undefined) return <bdi>{shownText(id)}</bdi>;
  const title = (
    <>
      <KindIcon kind={other.event.kind} />
      <Text of={other.event.title} />
    </>
  );
  return (
    <>
      <span className="record-date">{drawnDateInWords(other.item.date, language)}</span>{" "}
      {onSelect === undefined ? (
        <span className="record-other">{title}</span>
      ) : (
        <button type="button" className="link-button" onClick={() => onSelect(id)}>
          {title}
        </button>
      )}
    </>
  );
}

type LinkGroup = {
  readonly key: string;
  readonly first: LinkedEvent;
  readonly links: readonly LinkedEvent[];
};

/** Links of one relation and way together, this event's own before those that others make to it. */
function groupLinks({ event, linkedFrom }: EventRecord): readonly LinkGroup[] {
  const groups = new Map<string, LinkGroup>();
  for (const link of linkedEvents(event.links ?? [], linkedFrom)) {
    const key = `${link.way} ${link.relation}`;
    const { first, links } = groups.get(key) ?? { first: link, links: [] };
    groups.set(key, { key, first, links: [...links, link] });
  }
  return [...groups.values()];
}
