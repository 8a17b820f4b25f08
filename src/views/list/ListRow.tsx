import { memo, useId } from "react";
import type { EventId } from "../../domain/model";
import type { EventItem, EventRecord } from "../../engine/query";
import { drawnDateInWords } from "../../i18n/dateWords";
import { useSanadState } from "../../state/context";
import { KindIcon } from "../shared/KindIcon";
import { KindName } from "../shared/KindName";
import { PlaceName } from "../shared/record/PlaceName";
import { Woven } from "../shared/record/Woven";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import { RowFields } from "./RowFields";

type ListRowProps = {
  readonly record: EventRecord;
  readonly isSelected: boolean;
  readonly isExpanded: boolean;
  readonly onToggle: (event: EventId) => void;
};

/** One event: what it is, when and where, and, opened, everything about it. */
export const ListRow = memo(function ListRow({ record, isSelected, isExpanded, onToggle }: ListRowProps) {
  const { t } = useTexts("list");
  const common = useTexts("common").t;
  const selectEvent = useSanadState((state) => state.selectEvent);
  const { item } = record;
  const title = useId();
  const fields = useId();
  return (
    <article
      className={`list-row${isSelected ? " is-selected" : ""}`}
      data-kind={item.kind}
      data-event-id={item.id}
      aria-labelledby={title}
      aria-current={isSelected ? "true" : undefined}
    >
      <p className="list-kind">
        <KindIcon kind={item.kind} />
        <KindName of={item.kind} />
        {item.standing !== undefined && `${common("record.separator")}${common(`standing.${item.standing}`)}`}
        {item.isFlagged && record.event.imported === undefined && (
          <span className="list-flag">{common("flagged")}</span>
        )}
        {item.isCorroborated && <span className="list-also">{common("alsoTold")}</span>}
      </p>
      <h3>
        <button type="button" id={title} className="list-title" onClick={() => selectEvent(item.id, "list")}>
          <Text of={item.title} />
        </button>
      </h3>
      <button
        type="button"
        className="list-toggle"
        aria-expanded={isExpanded}
        aria-controls={fields}
        aria-label={t("fields")}
        aria-describedby={title}
        onClick={() => onToggle(item.id)}
      />
      <WhenAndWhere item={item} />
      <div id={fields} hidden={!isExpanded} className="list-fields">
        {isExpanded && <RowFields key={item.id} record={record} />}
      </div>
    </article>
  );
});

const MOST_PLACES = 2;

function WhenAndWhere({ item }: { readonly item: EventItem }) {
  const { t, language } = useTexts("list");
  const separator = useTexts("common").t("record.separator");
  const sites = item.places.filter(({ role }) => role === "site");
  const drawn = sites.length > 0 ? sites : item.places;
  const shown = drawn.filter(({ place }, at) => drawn.findIndex((other) => other.place === place) === at);
  const places = shown.slice(0, MOST_PLACES).map((at, index) => (
    <span key={at.place}>
      {index > 0 && separator}
      <PlaceName drawn={at} />
    </span>
  ));
  return (
    <p className="list-when">
      <span className="list-date">{drawnDateInWords(item.date, language)}</span>
      {separator}
      {shown.length === 0 && t("noPlace")}
      {sites.length > 0 && places}
      {sites.length === 0 && shown.length > 0 && (
        <Woven sentence={(slots) => t("about", slots)} parts={{ place: places }} />
      )}
      {shown.length > MOST_PLACES && ` ${t("more", { count: shown.length - MOST_PLACES })}`}
    </p>
  );
}
