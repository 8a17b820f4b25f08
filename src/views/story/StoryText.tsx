import { textIn } from "../../domain/model";
import { useTexts } from "../shared/useTexts";
import { Text } from "../shared/Text";
import type { Told } from "./useStory";

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
  const texts = bridge ?? (imported === undefined ? summary : { und: firstWords(imported.description) });
  return (
    <p className="story-text">
      <Text of={texts} />
    </p>
  );
}

/** Says each step to a screen reader. */
export function Announcement({ told }: { readonly told: Told }) {
  const { t, language } = useTexts("story");
  const { place, record } = told;
  const { number, count } = place;
  const isHidden = number === undefined;
  const texts = place.step.bridge ?? record.event.summary;
  return (
    <p className="unseen" role="status">
      {t(isHidden ? "announceHidden" : "announce", {
        place: isHidden ? t("placeUnknown", { count }) : t("place", { number, count }),
        title: textIn(record.event.title, language).text,
        text: textIn(texts, language).text,
      })}
    </p>
  );
}

const LONGEST_DESCRIPTION = 220;

/** A description cut between words where it is long. */
function firstWords(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  return `${text.slice(0, LONGEST_DESCRIPTION).replace(/\s+\S*$/, "")} …`;
}
