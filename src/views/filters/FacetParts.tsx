import type { Facet } from "../../domain/filtering";
import { useTexts } from "../shared/useTexts";
import { FacetChoices } from "./FacetChoices";

/** Facets below one another, each under its name. */
export function FacetParts({ facets }: { readonly facets: readonly Facet[] }) {
  const { t } = useTexts("filters");
  return facets.map((facet) => (
    <section key={facet} className="filter-sheet-part">
      <h2>{t(facet)}</h2>
      <FacetChoices facet={facet} />
    </section>
  ));
}
