import type { ReactNode } from "react";
import type { EventRecord } from "../../engine/query";
import { useAnswer, useIsLate, useSanadState } from "../../state/context";
import { ClearFilterButton } from "../shared/ClearFilterButton";
import { DateLines } from "../shared/record/DateLines";
import { Flags, Notes } from "../shared/record/Flags";
import { Citations, ImportedText } from "../shared/record/ImportedText";
import { MediaLinks } from "../shared/record/MediaLinks";
import { PlaceLines } from "../shared/record/PlaceLines";
import { Quote } from "../shared/record/Quote";
import { RelatedEvents } from "../shared/record/RelatedEvents";
import { SourceCards } from "../shared/record/SourceCard";
import { TollLines } from "../shared/record/TollLines";
import { WhoLine } from "../shared/record/WhoLine";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import { DetailsActions } from "./DetailsActions";
import { DetailsHeadline } from "./DetailsHeadline";
import { Walk } from "./Walk";

type EventDetailsProps = { readonly record: EventRecord; readonly titleId: string };

/** One event for reading: what it is, the words that report it, then when, where, who and what belongs to it. */
export function EventDetails({ record, titleId }: EventDetailsProps) {
  const { t } = useTexts("details");
  const selectEvent = useSanadState((state) => state.selectEvent);
  const { event } = record;
  return (
    <>
      <div className="details-body">
        <h2 id={titleId} className="details-title">
          <Text of={event.title} />
        </h2>
        <HiddenNote record={record} />
        <Flags record={record} />
        <DetailsHeadline record={record} />
        {event.imported ? (
          <ImportedText imported={event.imported} />
        ) : (
          <>
            <div className="details-quotes">
              {event.excerpts.map((excerpt) => (
                <Quote key={excerpt.id} record={record} excerpt={excerpt} />
              ))}
            </div>
            <SourceCards event={event} />
            <p className="details-summary">
              <Text of={event.summary} />
            </p>
          </>
        )}
        <Part title={t("when")}>
          <DateLines record={record} />
        </Part>
        <Part title={t("where")}>
          <PlaceLines record={record} />
        </Part>
        <Part title={t("who")}>
          <WhoLine record={record} />
        </Part>
        {event.toll !== undefined && (
          <Part title={t("toll")}>
            <TollLines record={record} />
          </Part>
        )}
        {event.imported && event.imported.citations.length > 0 && (
          <Part title={t("citations")}>
            <Citations imported={event.imported} />
          </Part>
        )}
        {(event.links?.length ?? 0) + record.linkedFrom.length > 0 && (
          <Part title={t("related")}>
            <RelatedEvents record={record} onSelect={(id) => selectEvent(id, "elsewhere")} />
          </Part>
        )}
        {(event.notes?.length ?? 0) > 0 && (
          <Part title={t("notes")}>
            <Notes record={record} />
          </Part>
        )}
        {(event.media?.length ?? 0) > 0 && (
          <Part title={t("media")}>
            <MediaLinks record={record} />
          </Part>
        )}
      </div>
      <Walk record={record} />
      <DetailsActions record={record} />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="details-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Said where the filters let the event through nowhere: it was reached by a link or from another event. */
function HiddenNote({ record }: { readonly record: EventRecord }) {
  const { t } = useTexts("details");
  const answer = useAnswer();
  const isLate = useIsLate();
  if (answer === undefined || isLate || answer.notShown > 0) return null;
  const { event, item } = record;
  const { window } = answer.query;
  const isOutside = item.bar !== undefined && (item.bar.start > window.to || item.bar.end < window.from);
  const drawn = item.bar === undefined ? answer.undated : answer.items;
  if (isOutside || drawn.some(({ id }) => id === event.id)) return null;
  return (
    <p className="details-hidden">
      {t("hidden")} <ClearFilterButton className="link-button">{t("showAll")}</ClearFilterButton>
    </p>
  );
}
