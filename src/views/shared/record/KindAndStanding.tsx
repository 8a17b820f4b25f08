import type { EventRecord } from "../../../engine/query";
import { KindIcon } from "../KindIcon";
import { KindName } from "../KindName";
import { useTexts } from "../useTexts";

/** What sort of record it is and how the words stand: "Strike · Reported". */
export function KindAndStanding({ record: { event, item } }: { readonly record: EventRecord }) {
  const { t } = useTexts("common");
  return (
    <>
      <KindIcon kind={event.kind} />
      <span className="in-kind-colour" data-kind={event.kind}>
        <KindName of={event.kind} />
      </span>
      {item.standing !== undefined && <span>{t(`standing.${item.standing}`)}</span>}
    </>
  );
}
