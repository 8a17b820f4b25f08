import type { CSSProperties } from "react";
import type { Facet } from "../../domain/filtering";
import { useIsLate, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { COUNTING } from "./counting";

type Choice = {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** So many more events only speak of the place. */
  readonly besides?: number | undefined;
  /** What it lies in, for who does not see the tree. */
  readonly within?: string | undefined;
  /** In a tree, see `placeTree`. */
  readonly depth?: number;
  readonly isIncluded?: boolean;
};

type ChoiceListProps = {
  readonly facet: Facet;
  readonly choices: readonly Choice[];
  /** The choices belong to another search than the one asked for. */
  readonly isLate?: boolean;
};

/** Choices to tick, each with its number of events; what is chosen adds up. */
export function ChoiceList({ facet, choices, isLate = false }: ChoiceListProps) {
  const { t, locale } = useTexts("filters");
  const chosen: readonly string[] = useSanadState((state) => state.filter[facet]);
  const changeFilter = useSanadState((state) => state.changeFilter);
  const toggle = (id: string) =>
    changeFilter({ [facet]: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  const isAnswerLate = useIsLate();
  const isCounting = isAnswerLate || isLate;
  const number = new Intl.NumberFormat(locale);
  return (
    <fieldset className="facet" aria-busy={isCounting}>
      <legend className="unseen">{t(facet)}</legend>
      {choices.map(({ id, name, count, besides = 0, within, depth = 0, isIncluded = false }) => {
        const isChosen = chosen.includes(id);
        return (
          <label
            key={id}
            className={`facet-choice${count + besides === 0 && !isChosen ? " is-empty" : ""}`}
            style={{ "--depth": depth } as CSSProperties}
          >
            <input
              type="checkbox"
              checked={isChosen || isIncluded}
              disabled={isIncluded && !isChosen}
              onChange={() => toggle(id)}
            />
            <span className="facet-name">
              <bdi>{name}</bdi>
              {within !== undefined && (
                <span className={depth > 0 ? "unseen" : "facet-within"}>
                  {" "}
                  {t("within", { place: within })}
                </span>
              )}
            </span>
            <span className="facet-count">
              {isCounting ? COUNTING : number.format(count)}
              {besides > 0 && !isCounting && (
                <span className="facet-besides">{t("besides", { count: besides })}</span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
