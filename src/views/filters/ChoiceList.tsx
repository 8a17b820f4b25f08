import type { Facet } from "../../domain/filtering";
import { useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

type ChoiceListProps = {
  readonly facet: Facet;
  readonly choices: readonly { readonly id: string; readonly name: string; readonly count: number }[];
};

/** Choices to tick, each with its number of events; what is chosen adds up. */
export function ChoiceList({ facet, choices }: ChoiceListProps) {
  const { t, locale } = useTexts("filters");
  const chosen: readonly string[] = useSanadState((state) => state.filter[facet]);
  const changeFilter = useSanadState((state) => state.changeFilter);
  const toggle = (id: string) =>
    changeFilter({ [facet]: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  const number = new Intl.NumberFormat(locale);
  return (
    <fieldset className="facet">
      <legend className="unseen">{t(facet)}</legend>
      {choices.map(({ id, name, count }) => {
        const isChosen = chosen.includes(id);
        return (
          <label key={id} className={`facet-choice${count === 0 && !isChosen ? " is-empty" : ""}`}>
            <input type="checkbox" checked={isChosen} onChange={() => toggle(id)} />
            <span className="facet-name" dir="auto">
              {name}
            </span>
            <span className="facet-count">{number.format(count)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
