import { Fragment } from "react";
import type { EventRecord } from "../../engine/query";
import { useAnswer, useIsLate, useSanadState } from "../../state/context";
import { ClearFilterButton } from "../shared/ClearFilterButton";
import { Headline } from "../shared/record/Headline";
import { recordParts, type PartFrames } from "../shared/record/recordParts";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import { DetailsActions } from "./DetailsActions";
import { Walk } from "./Walk";

type EventDetailsProps = { readonly record: EventRecord; readonly titleId: string };

/** What leads needs no title; what belongs to the event has its name, or the question that it answers, a text of this view. */
const TITLES = {
  flags: undefined,
  description: undefined,
  quotes: undefined,
  summary: undefined,
  date: "when",
  place: "where",
  who: "who",
  toll: "name",
  plain: "name",
  citations: "name",
  related: "name",
  reports: "name",
  notes: "name",
  media: "name",
} as const satisfies PartFrames<string | undefined>;

/** One event for reading: what it is, the words that report it, then when, where, who and what belongs to it. */
export function EventDetails({ record, titleId }: EventDetailsProps) {
  const { t } = useTexts("details");
  const { t: tCommon } = useTexts("common");
  const selectEvent = useSanadState((state) => state.selectEvent);
  const parts = recordParts(record, TITLES, (id) => selectEvent(id, "elsewhere"));
  return (
    <>
      <div className="details-body">
        <h2 id={titleId} className="details-title">
          <Text of={record.event.title} />
        </h2>
        <HiddenNote record={record} />
        <Headline record={record} />
        {parts.map(({ name, frame: title, content }) =>
          title === undefined ? (
            <Fragment key={name}>{content}</Fragment>
          ) : (
            <section key={name} className="details-part">
              <h3>{title === "name" ? tCommon(`record.part.${name}`) : t(title)}</h3>
              {content}
            </section>
          ),
        )}
      </div>
      <Walk record={record} />
      <DetailsActions record={record} />
    </>
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
