import type { Facet } from "../../domain/filtering";
import { useSanadState } from "../../state/context";
import { Dialog } from "../shared/Dialog";
import { useTexts } from "../shared/useTexts";
import { FacetChoices } from "./FacetChoices";
import { FacetParts } from "./FacetParts";
import { FilterChips } from "./FilterChips";
import { ImpreciseSwitch } from "./ImpreciseSwitch";
import { PanelFoot } from "./PanelFoot";
import { useActiveFilters } from "./useActiveFilters";
import { SOURCING } from "./sourcing";
import "./panel.css";

/** All filters on a page of their own, each group to be opened, and what they leave at its foot. */
export function FilterPanel({ facets }: { readonly facets: readonly Facet[] }) {
  const { t } = useTexts("filters");
  const active = useActiveFilters();
  const chooseFilters = useSanadState((state) => state.chooseFilters);
  const sourcing = facets.filter((facet) => SOURCING.includes(facet));
  const close = () => chooseFilters(false);
  return (
    <Dialog title={t("all")} layout="pages" onClose={close}>
      <div className="filter-panel filter-bar" tabIndex={-1}>
        <div className="filter-panel-body" tabIndex={-1}>
          {active.length > 0 && <FilterChips active={active} />}
          {facets
            .filter((facet) => !SOURCING.includes(facet))
            .map((facet) => (
              <FacetGroup key={facet} name={t(facet)} facets={[facet]} />
            ))}
          {sourcing.length > 0 && <FacetGroup name={t("sourcing")} facets={sourcing} />}
          <ImpreciseSwitch />
        </div>
        <PanelFoot active={active} onClose={close} />
      </div>
    </Dialog>
  );
}

/** The kinds are few and asked for most: they stand open. */
function FacetGroup({ name, facets }: { readonly name: string; readonly facets: readonly Facet[] }) {
  const { t, locale } = useTexts("filters");
  const count = useSanadState(({ filter }) => facets.reduce((sum, facet) => sum + filter[facet].length, 0));
  const [only, ...others] = facets;
  return (
    <details className="filter-group" open={only === "kinds"}>
      <summary aria-label={count === 0 ? name : t("chosen", { name, count })}>
        {count === 0 ? name : `${name} · ${new Intl.NumberFormat(locale).format(count)}`}
      </summary>
      {only !== undefined && others.length === 0 ? (
        <FacetChoices facet={only} />
      ) : (
        <FacetParts facets={facets} />
      )}
    </details>
  );
}
