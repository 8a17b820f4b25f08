import { labelIn, LENGTHS } from "../../domain/shortText";
import { useTexts } from "../shared/useTexts";
import { Text } from "../shared/Text";
import type { Told } from "./useStory";

/** Of an imported event's description, in UTF-16 units. */
const LONGEST_DESCRIPTION = 220;

/** The sentence of a step: the curator's bridge, else what the event follows from, else what it is. */
export function StoryText({ told }: { readonly told: Told }) {
  const { t } = useTexts("common");
  const { because, bridge } = told.place.step;
  if (because !== undefined && told.cause !== undefined) {
    const { relation } = because;
    const side = relation === "leads-to" ? "from" : "to";
    return (
      <p className="story-text">
        <span className="story-because">{t(`record.relation.${side}.${relation}`)}</span>{" "}
        <Text of={told.cause.event.title} />
      </p>
    );
  }
  const { summary, imported } = told.record.event;
  const texts = bridge ?? (imported === undefined ? summary : { und: imported.description });
  // An imported event has no text that was written for a story.
  const most = bridge === undefined && imported !== undefined ? LONGEST_DESCRIPTION : LENGTHS.line;
  return (
    <p className="story-text">
      <Text of={texts} most={most} />
    </p>
  );
}

/** Says each step to a screen reader. */
export function Announcement({ told }: { readonly told: Told }) {
  const { t, language } = useTexts("story");
  const { place, record } = told;
  const said =
    place.number === undefined
      ? t("placeUnknown", { count: place.count })
      : t("place", { number: place.number, count: place.count });
  const texts = place.step.bridge ?? record.event.summary;
  return (
    <p className="unseen" role="status">
      {t("announce", {
        place: said,
        title: labelIn(record.event.title, language).text,
        text: labelIn(texts, language, LENGTHS.line).text,
      })}
    </p>
  );
}
