import { hasSources } from "../../domain/shown";
import { useEffect, useRef, type ReactNode } from "react";
import { FACETS, isEmptyFilter, type Facet } from "../../domain/filtering";
import { useSanad, useSanadState } from "../../state/context";
import { lazyPart } from "../shared/lazyPart";
import { useIsCompact } from "../shared/useIsCompact";
import { PopoverButton } from "../shared/PopoverButton";
import { useMediaQuery } from "../shared/useMediaQuery";
import { useTexts } from "../shared/useTexts";
import { FacetChoices } from "./FacetChoices";
import { FacetParts } from "./FacetParts";
import { FilterChips } from "./FilterChips";
import { ImpreciseSwitch } from "./ImpreciseSwitch";
import { KindChips } from "./KindChips";
import { Outcome } from "./Outcome";
import { SOURCING } from "./sourcing";
import { useActiveFilters } from "./useActiveFilters";
import "../shared/lateMark.css";
import "./filters.css";

const FilterPanel = lazyPart(async () => (await import("./FilterPanel")).FilterPanel);

/**
 * What the reader asks for: everything in sight where there is room, the kinds and one button for the rest on a
 * middling screen, one button for everything on a small one, where it opens a page of its own. `children` stand before
 * it. What is asked for stands in a row below.
 */
export function FilterBar({ children }: { readonly children?: ReactNode }) {
  const { t } = useTexts("filters");
  const hasChips = useMediaQuery("(min-width: 75em)");
  const hasButtons = useMediaQuery("(min-width: 85em)");
  const hasRoomForCounter = useMediaQuery("(min-width: 110em)");
  const isCompact = useIsCompact();
  const active = useActiveFilters();
  const { loaded, names } = useSanad();
  // What the dataset tells nothing of is not asked for; a table of events has no excerpts and so no
  // standings, and no other reports.
  const isOffered = (facet: Facet) =>
    ({
      kinds: true,
      actors: names.hasActors,
      places: names.hasPlaces,
      standings: hasSources(loaded.dataset),
      reports: hasSources(loaded.dataset),
    })[facet];
  const buttons = FACETS.filter((facet) => facet !== "kinds" && isOffered(facet));
  const isCountedBelow = active.length > 0 && !isCompact;
  return (
    <section className="filter-bar" aria-label={t("label")} tabIndex={-1}>
      {children}
      {hasChips && <KindChips />}
      {hasButtons ? (
        <>
          {buttons
            .filter((facet) => !SOURCING.includes(facet))
            .map((facet) => (
              <FacetButton key={facet} name={t(facet)} facets={[facet]} />
            ))}
          {SOURCING.some(isOffered) && (
            <FacetButton name={t("sourcing")} facets={SOURCING.filter(isOffered)} />
          )}
          <ImpreciseSwitch />
        </>
      ) : isCompact ? (
        <PanelButton facets={FACETS.filter(isOffered)} count={active.length} />
      ) : (
        <FilterSheet facets={hasChips ? buttons : FACETS.filter(isOffered)} />
      )}
      {!isCountedBelow && <Outcome isShort={!hasRoomForCounter} />}
      {active.length > 0 && (
        <FilterChips active={active}>{isCountedBelow && <Outcome isShort={false} />}</FilterChips>
      )}
    </section>
  );
}

/** On a phone the filters have the screen to themselves. */
function PanelButton({ facets, count }: { readonly facets: readonly Facet[]; readonly count: number }) {
  const { t, locale } = useTexts("filters");
  const isOpen = useSanadState((state) => state.isChoosingFilters);
  const chooseFilters = useSanadState((state) => state.chooseFilters);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Back takes the page away without the browser giving back the focus.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  // On a screen that grows the page of the filters has no button to come back to.
  useEffect(() => () => chooseFilters(false), [chooseFilters]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button popover-button${count > 0 ? " is-active" : ""}`}
        aria-haspopup="dialog"
        aria-label={count === 0 ? t("all") : t("chosen", { name: t("all"), count })}
        onClick={() => chooseFilters(true)}
      >
        {count === 0 ? t("all") : `${t("all")} · ${new Intl.NumberFormat(locale).format(count)}`}
      </button>
      {isOpen && <FilterPanel facets={facets} onGiveUp={() => chooseFilters(false)} />}
    </>
  );
}

function FilterSheet({ facets }: { readonly facets: readonly Facet[] }) {
  const { t } = useTexts("filters");
  const filter = useSanadState((state) => state.filter);
  return (
    <PopoverButton label={t("all")} name={t("all")} isActive={!isEmptyFilter(filter)}>
      <FacetParts facets={facets} />
      <ImpreciseSwitch />
    </PopoverButton>
  );
}

type FacetButtonProps = { readonly name: string; readonly facets: readonly Facet[] };

function FacetButton({ name, facets }: FacetButtonProps) {
  const { t, locale } = useTexts("filters");
  const count = useSanadState(({ filter }) => facets.reduce((sum, facet) => sum + filter[facet].length, 0));
  return (
    <PopoverButton
      name={count === 0 ? name : t("chosen", { name, count })}
      label={count === 0 ? name : `${name} · ${new Intl.NumberFormat(locale).format(count)}`}
      isActive={count > 0}
    >
      {facets.length === 1 ? (
        facets.map((facet) => <FacetChoices key={facet} facet={facet} />)
      ) : (
        <FacetParts facets={facets} />
      )}
    </PopoverButton>
  );
}
