import type { PlaceRole } from "../../../domain/codes";
import type { PlaceId } from "../../../domain/model";
import type { EventRecord } from "../../../engine/query";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import { PhraseWords } from "./PhraseWords";
import { RecordLine, reportedBy } from "./RecordLine";
import { AccordingTo } from "./SourceCitation";
import { useNames } from "./useNames";

/** Where: as the article says and as other reports establish, the site and what it is about told apart. */
export function PlaceLines({ record }: { readonly record: EventRecord }) {
  const { event } = record;
  const { t } = useTexts("common");
  const { reported, corroborated = [] } = event.where;
  if (reported.length + corroborated.length === 0)
    return (
      <p className="record-none">
        {t(event.imported === undefined ? "record.noPlace" : "record.noPlaceRead")}
      </p>
    );
  return (
    <ul className="record-lines">
      {reported.map(({ place, role, basis, phrase, note }, index) => (
        <RecordLine key={`reported ${index}`} from={reportedBy(event)} note={note}>
          <PlaceWords place={place} role={role} />
          {phrase && <PhraseWords record={record} phrase={phrase} />}
          {event.imported === undefined && (
            <span className="record-basis">{t(`record.placeBasis.${basis}`)}</span>
          )}
        </RecordLine>
      ))}
      {corroborated.map(({ place, role, sources, note }, index) => (
        <RecordLine key={`corroborated ${index}`} from="corroborated" note={note}>
          <PlaceWords place={place} role={role} />
          <AccordingTo sources={sources} />
        </RecordLine>
      ))}
    </ul>
  );
}

function PlaceWords({ place, role }: { readonly place: PlaceId; readonly role: PlaceRole }) {
  const { t } = useTexts("common");
  const names = useNames();
  const kind = names.placeEntry(place)?.kind;
  return (
    <>
      <strong className="record-value">
        <Text of={names.place(place)} />
      </strong>
      <span className="record-role">
        {kind !== undefined && `${t(`placeKind.${kind}`)}${t("record.separator")}`}
        {t(`record.placeRole.${role}`)}
      </span>
    </>
  );
}
