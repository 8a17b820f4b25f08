import { REPORTS, STANDINGS } from "../../domain/codes";
import type { Facet } from "../../domain/filtering";
import { kindName } from "../../i18n/kindNames";
import { useAnswer, useSanad, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { ChoiceList } from "./ChoiceList";
import { NamedChoices } from "./NamedChoices";

/** The choices of one facet with the number of events behind each: codes in the codebook's order, the rest by name. */
export function FacetChoices({ facet }: { readonly facet: Facet }) {
  const { t, language } = useTexts("common");
  const { names } = useSanad();
  const { t: tFilters } = useTexts("filters");
  const answer = useAnswer();
  const chosen: readonly string[] = useSanadState((state) => state.filter[facet]);
  if (facet === "actors" || facet === "places") return <NamedChoices facet={facet} />;
  const choices = {
    kinds: () => names.kinds.map(({ id }) => ({ id, name: kindName(id, names, language, "kinds").text })),
    standings: () => STANDINGS.map((id) => ({ id, name: t(`standing.${id}`) })),
    reports: () => REPORTS.map((id) => ({ id, name: tFilters(`report.${id}`) })),
  }[facet]();
  // What no event of the data has can never match.
  const held: readonly string[] | undefined = answer?.held[facet];
  return (
    <>
      {facet === "reports" && <p className="facet-note">{tFilters("reportsNote")}</p>}
      <p className="facet-note">{tFilters("countedHere")}</p>
      <ChoiceList
        facet={facet}
        choices={choices
          .filter(({ id }) => chosen.includes(id) || held === undefined || held.includes(id))
          .map((choice) => ({ ...choice, count: answer?.facets[facet].get(choice.id) ?? 0 }))}
      />
    </>
  );
}
