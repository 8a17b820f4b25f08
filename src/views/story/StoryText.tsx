import { textIn, type Link, type Texts } from "../../domain/model";
import { textsIn } from "../../i18n/texts";
import type { Language } from "../../i18n/languages";
import { Woven } from "../shared/record/Woven";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import type { Told } from "./useStory";

/** The sentence of a step: what the event follows from and who says so, else the curator's bridge, else what it is. */
export function StoryText({ told }: { readonly told: Told }) {
  const { t, language } = useTexts("story");
  const { because } = told.place.step;
  if (because === undefined || told.cause === undefined) {
    return (
      <p className="story-text">
        <Text of={leadingTexts(told)} />
      </p>
    );
  }
  const { relation, basis } = becauseInWords(because, language);
  return (
    <p className="story-text">
      <Woven
        sentence={(slots) => t("because", slots)}
        parts={{
          relation: <span className="story-because">{relation}</span>,
          title: <Text of={told.cause.event.title} />,
          basis: <span className="story-because">{basis}</span>,
        }}
      />
    </p>
  );
}

/** Says each step to a screen reader, with the very sentence that stands there. */
export function Announcement({ told }: { readonly told: Told }) {
  const { t, language } = useTexts("story");
  const { place, record, cause } = told;
  const { number, count } = place;
  const isHidden = number === undefined;
  const { because } = place.step;
  const reader = (texts: Texts) => textIn(texts, language).text;
  const text =
    because === undefined || cause === undefined
      ? reader(leadingTexts(told))
      : t("because", { ...becauseInWords(because, language), title: reader(cause.event.title) });
  return (
    <p className="unseen" role="status">
      {t(isHidden ? "announceHidden" : "announce", {
        place: isHidden ? t("placeUnknown", { count }) : t("place", { number, count }),
        title: reader(record.event.title),
        text,
      })}
    </p>
  );
}

function becauseInWords({ relation, basis }: Link, language: Language) {
  const t = textsIn(language, "common");
  return {
    relation:
      relation === "leads-to" ? t("record.relation.from.leads-to") : t(`record.relation.to.${relation}`),
    basis: t(`record.linkBasis.${basis}`),
  };
}

function leadingTexts({ place, record: { event } }: Told): Texts {
  const { summary, imported } = event;
  return place.step.bridge ?? (imported === undefined ? summary : { und: firstWords(imported.description) });
}

const LONGEST_DESCRIPTION = 220;

/** A description cut between words where it is long. */
function firstWords(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  return `${text.slice(0, LONGEST_DESCRIPTION).replace(/\s+\S*$/, "")} …`;
}
