import { EVENT_KINDS } from "../../domain/codes";
import type { Facet } from "../../domain/filtering";
import { useAnswer, useSanadState } from "../../state/context";
import { KindIcon } from "../shared/KindIcon";
import { useFacetChoices } from "./useFacetChoices";
import { useTexts } from "../shared/useTexts";

/** The choices of one facet with the number of events behind each; what is chosen adds up. */
export function FacetChoices({ facet }: { readonly facet: Facet }) {
  const { t, locale } = useTexts("filters");
  const choices = useFacetChoices(facet);
  const counts = useAnswer()?.facets[facet];
  const chosen: readonly string[] = useSanadState((state) => state.filter[facet]);
  const changeFilter = useSanadState((state) => state.changeFilter);
  const toggle = (id: string) =>
    changeFilter({ [facet]: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  const number = new Intl.NumberFormat(locale);
  return (
    <fieldset className="facet">
      <legend className="unseen">{t(facet)}</legend>
      {choices.map(({ id, name }) => {
        const count = counts?.get(id) ?? 0;
        const isChosen = chosen.includes(id);
        const kind = facet === "kinds" ? EVENT_KINDS.find((other) => other === id) : undefined;
        return (
          <label key={id} className={`facet-choice${count === 0 && !isChosen ? " is-empty" : ""}`}>
            <input type="checkbox" checked={isChosen} onChange={() => toggle(id)} />
            <span className="facet-name">
              {kind !== undefined && <KindIcon kind={kind} />}
              {name}
            </span>
            <span className="facet-count">{number.format(count)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
