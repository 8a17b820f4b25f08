import type { Link } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import { labelIn, LENGTHS } from "../../domain/shortText";
import { textsIn } from "../../i18n/texts";
import type { Language } from "../../i18n/languages";
import { Woven } from "../shared/record/Woven";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import type { Told } from "./useStory";

/** Of an imported event's description, in UTF-16 units. */
const LONGEST_DESCRIPTION = 220;

/** The sentence of a step: what the event follows from and who says so, else the curator's bridge, else what it is. */
export function StoryText({ told }: { readonly told: Told }) {
  const { t, language } = useTexts("story");
  const { because } = told.place.step;
  if (because === undefined || told.cause === undefined) {
    return (
      <p className="story-text">
        <Text {...leading(told)} />
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
  const { of, most } = leading(told);
  const text =
    because === undefined || cause === undefined
      ? labelIn(of, language, most).text
      : t("because", {
          ...becauseInWords(because, language),
          title: labelIn(cause.event.title, language).text,
        });
  return (
    <p className="unseen" role="status">
      {t(isHidden ? "announceHidden" : "announce", {
        place: isHidden ? t("placeUnknown", { count }) : t("place", { number, count }),
        title: labelIn(record.event.title, language).text,
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

/** What is told where no cause leads to the step, and how much of it: no imported text was written for a story. */
function leading({ place, record: { event } }: Told): { readonly of: Texts; readonly most: number } {
  const { summary, imported } = event;
  const { bridge } = place.step;
  return bridge === undefined && imported !== undefined
    ? { of: { und: imported.description }, most: LONGEST_DESCRIPTION }
    : { of: bridge ?? summary, most: LENGTHS.line };
}
