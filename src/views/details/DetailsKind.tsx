import type { EventRecord } from "../../engine/query";
import { KindIcon } from "../shared/KindIcon";
import { KindName } from "../shared/KindName";
import { useTexts } from "../shared/useTexts";

/** What sort of record it is and how the words stand: "Strike · Reported". */
export function DetailsKind({ record: { event, item } }: { readonly record: EventRecord }) {
  const { t } = useTexts("common");
  return (
    <p className="details-kind">
      <KindIcon kind={event.kind} />
      <span className="in-kind-colour" data-kind={event.kind}>
        <KindName of={event.kind} />
      </span>
      {item.standing !== undefined && <span>{t(`standing.${item.standing}`)}</span>}
    </p>
  );
}
