import type { ReactNode } from "react";
import type { SourceId } from "../../domain/model";
import type { EventRecord } from "../../engine/query";
import { useSanadState } from "../../state/context";
import { DateLines } from "../shared/record/DateLines";
import { Flags, Notes } from "../shared/record/Flags";
import { Citations, ImportedText } from "../shared/record/ImportedText";
import { MediaLinks } from "../shared/record/MediaLinks";
import { PlaceLines } from "../shared/record/PlaceLines";
import { Quote } from "../shared/record/Quote";
import { RelatedEvents } from "../shared/record/RelatedEvents";
import { SourceCitation } from "../shared/record/SourceCitation";
import { TollLines } from "../shared/record/TollLines";
import { WhoLine } from "../shared/record/WhoLine";
import { LongText } from "../shared/LongText";
import { useTexts } from "../shared/useTexts";

/** Every field of one event. */
export function RowFields({ record }: { readonly record: EventRecord }) {
  const { t } = useTexts("list");
  const selectEvent = useSanadState((state) => state.selectEvent);
  const { event, linkedFrom } = record;
  const sources = corroboratingSources(record);
  const isFlagged = record.item.isFlagged && event.imported === undefined;
  const hasFlags = isFlagged || record.issues.length > 0;
  const hasLinks = (event.links?.length ?? 0) + linkedFrom.length > 0;
  return (
    <>
      {event.imported === undefined && (
        <p className="list-summary">
          <LongText of={event.summary} />
        </p>
      )}
      <dl>
        {event.imported && (
          <Field name={t("field.description")}>
            <ImportedText imported={event.imported} />
          </Field>
        )}
        {hasFlags && (
          <Field name={t("field.flags")}>
            <Flags record={record} />
          </Field>
        )}
        {event.excerpts.length > 0 && (
          <Field name={t("field.quotes")}>
            {event.excerpts.map((excerpt) => (
              <Quote key={excerpt.id} record={record} excerpt={excerpt} />
            ))}
          </Field>
        )}
        <Field name={t("field.date")}>
          <DateLines record={record} />
        </Field>
        <Field name={t("field.place")}>
          <PlaceLines record={record} />
        </Field>
        <Field name={t("field.who")}>
          <WhoLine record={record} />
        </Field>
        {event.toll && (
          <Field name={t("field.toll")}>
            <TollLines record={record} />
          </Field>
        )}
        {hasLinks && (
          <Field name={t("field.related")}>
            <RelatedEvents record={record} onSelect={(id) => selectEvent(id, "list")} />
          </Field>
        )}
        {sources.length > 0 && (
          <Field name={t("field.sources")}>
            <ul className="list-sources">
              {sources.map((id) => (
                <li key={id}>
                  <SourceCitation id={id} />
                </li>
              ))}
            </ul>
          </Field>
        )}
        {event.imported && event.imported.citations.length > 0 && (
          <Field name={t("field.citations")}>
            <Citations imported={event.imported} />
          </Field>
        )}
        {event.media && event.media.length > 0 && (
          <Field name={t("field.media")}>
            <MediaLinks record={record} />
          </Field>
        )}
        {event.notes && event.notes.length > 0 && (
          <Field name={t("field.notes")}>
            <Notes record={record} />
          </Field>
        )}
      </dl>
    </>
  );
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="list-field">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function corroboratingSources({ event: { when, where, toll } }: EventRecord): readonly SourceId[] {
  const corroborated = [
    ...(when.corroborated ?? []),
    ...(where.corroborated ?? []),
    ...(toll?.corroborated ?? []),
  ];
  return [...new Set(corroborated.flatMap(({ sources }) => sources))];
}
