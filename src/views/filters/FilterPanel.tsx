import type { Facet } from "../../domain/filtering";
import { useSanadState } from "../../state/context";
import { Dialog } from "../shared/Dialog";
import { useTexts } from "../shared/useTexts";
import { FacetChoices } from "./FacetChoices";
import { FilterChips } from "./FilterChips";
import { ImpreciseSwitch } from "./ImpreciseSwitch";
import { PanelFoot } from "./PanelFoot";
import { useActiveFilters } from "./useActiveFilters";
import "./panel.css";

/** All filters on a page of their own, each group to be opened, and what they leave at its foot. */
export function FilterPanel({ facets }: { readonly facets: readonly Facet[] }) {
  const { t } = useTexts("filters");
  const active = useActiveFilters();
  const chooseFilters = useSanadState((state) => state.chooseFilters);
  const close = () => chooseFilters(false);
  return (
    <Dialog title={t("all")} layout="pages" onClose={close}>
      <div className="filter-panel filter-bar" tabIndex={-1}>
        <div className="filter-panel-body" tabIndex={-1}>
          {active.length > 0 && <FilterChips active={active} />}
          {facets.map((facet) => (
            <FacetGroup key={facet} facet={facet} />
          ))}
          <ImpreciseSwitch />
        </div>
        <PanelFoot active={active} onClose={close} />
      </div>
    </Dialog>
  );
}

/** The kinds are few and asked for most: they stand open. */
function FacetGroup({ facet }: { readonly facet: Facet }) {
  const { t, locale } = useTexts("filters");
  const count = useSanadState(({ filter }) => filter[facet].length);
  return (
    <details className="filter-group" open={facet === "kinds"}>
      <summary aria-label={count === 0 ? t(facet) : t("chosen", { name: t(facet), count })}>
        {count === 0 ? t(facet) : `${t(facet)} · ${new Intl.NumberFormat(locale).format(count)}`}
      </summary>
      <FacetChoices facet={facet} />
    </details>
  );
}
