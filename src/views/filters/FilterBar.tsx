import type { ReactNode } from "react";
import { EVENT_KINDS } from "../../domain/codes";
import { FACETS, isEmptyFilter, type Facet } from "../../domain/filtering";
import { useAnswer, useIsLate, useSanad, useSanadState } from "../../state/context";
import { isUnfiltered } from "../../state/store";
import { ClearFilterButton } from "../shared/ClearFilterButton";
import { focusAround } from "../shared/focusAround";
import { KindIcon } from "../shared/KindIcon";
import { useIsCompact } from "../shared/useIsCompact";
import { PopoverButton } from "../shared/PopoverButton";
import { useMediaQuery } from "../shared/useMediaQuery";
import { useTexts } from "../shared/useTexts";
import { COUNTING } from "./counting";
import { FacetChoices } from "./FacetChoices";
import "../shared/lateMark.css";
import "./filters.css";

/** How an event is known: asked for in one panel. */
const SOURCING: readonly Facet[] = ["standings", "reports"];

/**
 * What the reader asks for: everything in sight where there is room, the kinds and one button for the rest on a
 * middling screen, one button for everything on a small one. `children` stand before it.
 */
export function FilterBar({ children }: { readonly children?: ReactNode }) {
  const { t } = useTexts("filters");
  const hasChips = useMediaQuery("(min-width: 75em)");
  const hasButtons = useMediaQuery("(min-width: 85em)");
  const { loaded, names } = useSanad();
  // What the dataset tells nothing of is not asked for; a table of events has no excerpts and so no
  // standings, and no other reports.
  const isOffered = (facet: Facet) =>
    ({
      kinds: true,
      actors: names.hasActors,
      places: names.hasPlaces,
      standings: loaded.dataset.sources.length > 0,
      reports: loaded.dataset.sources.length > 0,
    })[facet];
  const buttons = FACETS.filter((facet) => facet !== "kinds" && isOffered(facet));
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
      ) : (
        <FilterSheet facets={hasChips ? buttons : FACETS.filter(isOffered)} />
      )}
      <Outcome />
    </section>
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

function KindChips() {
  const { t, locale } = useTexts("common");
  const counts = useAnswer()?.facets.kinds;
  const isLate = useIsLate();
  const chosen = useSanadState((state) => state.filter.kinds);
  const changeFilter = useSanadState((state) => state.changeFilter);
  const number = new Intl.NumberFormat(locale);
  return (
    <ul className="kind-chips" aria-busy={isLate}>
      {EVENT_KINDS.map((kind) => {
        const isChosen = chosen.includes(kind);
        return (
          <li key={kind}>
            <button
              type="button"
              className="button kind-chip"
              aria-pressed={isChosen}
              onClick={() =>
                changeFilter({
                  kinds: isChosen ? chosen.filter((other) => other !== kind) : [...chosen, kind],
                })
              }
            >
              <KindIcon kind={kind} />
              {t(`kinds.${kind}`)}
              <span className="facet-count">{isLate ? COUNTING : number.format(counts?.get(kind) ?? 0)}</span>
            </button>
          </li>
        );
      })}
    </ul>
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

/** Facets below one another, each under its name. */
function FacetParts({ facets }: { readonly facets: readonly Facet[] }) {
  const { t } = useTexts("filters");
  return facets.map((facet) => (
    <section key={facet} className="filter-sheet-part">
      <h2>{t(facet)}</h2>
      <FacetChoices facet={facet} />
    </section>
  ));
}

function ImpreciseSwitch() {
  const { t, locale } = useTexts("filters");
  const count = useAnswer()?.imprecise ?? 0;
  const isLate = useIsLate();
  const includeImprecise = useSanadState((state) => state.filter.includeImprecise);
  const changeFilter = useSanadState((state) => state.changeFilter);
  return (
    <label className="imprecise" title={isLate ? undefined : t("impreciseExplained", { count })}>
      <input
        type="checkbox"
        role="switch"
        checked={includeImprecise}
        onChange={(event) => changeFilter({ includeImprecise: event.target.checked })}
      />
      {t("imprecise")}{" "}
      <span className="facet-count">{isLate ? COUNTING : new Intl.NumberFormat(locale).format(count)}</span>
    </label>
  );
}

/** How many events the filters leave, and the way out of them. */
function Outcome() {
  const { t } = useTexts("filters");
  const { t: tCommon } = useTexts("common");
  const answer = useAnswer();
  const isFiltering = useSanadState((state) => !isUnfiltered(state));
  const isLate = useIsLate();
  const isCompact = useIsCompact();
  return (
    <div className="filter-outcome">
      {/* Nobody wants to hear it with every step of a brush: the guide announces it once it has settled. */}
      <p className={isLate ? "filter-count late-count" : "filter-count"} aria-busy={isLate}>
        {isLate && tCommon("late.counting")}
        {!isLate &&
          answer !== undefined &&
          (answer.matching === 0
            ? t("noneMatch")
            : answer.matching === answer.total
              ? tCommon("eventCount", { count: answer.total })
              : t("matching", { count: answer.matching, total: answer.total }))}
      </p>
      {isCompact && <MapViewChip />}
      {isFiltering && (
        <ClearFilterButton className="button filter-clear" name={t("clear")}>
          <span aria-hidden="true">×</span>
        </ClearFilterButton>
      )}
    </div>
  );
}

/** Says that only what the map shows is left, where the map itself may not be on screen. */
function MapViewChip() {
  const { t } = useTexts("filters");
  const isOn = useSanadState((state) => state.boundsFilter !== undefined);
  const keepToBounds = useSanadState((state) => state.keepToBounds);
  if (!isOn) return null;
  return (
    <button
      type="button"
      className="button filter-map-view"
      aria-label={t("mapViewOff")}
      title={t("mapViewOff")}
      onClick={({ currentTarget }) => {
        focusAround(currentTarget);
        keepToBounds(undefined);
      }}
    >
      {t("mapView")} <span aria-hidden="true">×</span>
    </button>
  );
}
