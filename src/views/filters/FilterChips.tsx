import type { ReactNode } from "react";
import { useSanad } from "../../state/context";
import { focusAround } from "../shared/focusAround";
import { useTexts } from "../shared/useTexts";
import { dropAll, type ActiveFilter, type Asking } from "../shared/activeFilters";
import { OnlySpeaking } from "./OnlySpeaking";
import "./chips.css";

type FilterChipsProps = {
  readonly active: readonly ActiveFilter[];
  /** Stands at the end of the row. */
  readonly children?: ReactNode;
};

/** What is asked for, each to be taken back by itself, and all at once. */
export function FilterChips({ active, children }: FilterChipsProps) {
  const { t } = useTexts("filters");
  const { store } = useSanad();
  const ask = (next: (asking: Asking) => Asking) => {
    const { filter, boundsFilter, timeWindow } = store.getState();
    store.getState().ask(next({ filter, boundsFilter, timeWindow }));
  };
  return (
    <div className="filter-chips">
      <ul aria-label={t("active")}>
        {active.map(({ key, name, drop }) => (
          <li key={key}>
            <button
              type="button"
              className="button filter-chip"
              aria-label={t("remove", { name })}
              title={t("remove", { name })}
              onClick={({ currentTarget }) => {
                focusNeighbour(currentTarget);
                ask(drop);
              }}
            >
              <bdi>{name}</bdi>
              <span aria-hidden="true" className="filter-chip-sign">
                ×
              </span>
            </button>
          </li>
        ))}
      </ul>
      <OnlySpeaking />
      <button
        type="button"
        className="button filter-clear"
        aria-label={t("clear")}
        onClick={({ currentTarget }) => {
          focusAround(currentTarget);
          ask((asking) => dropAll(active, asking));
        }}
      >
        {t("clearAll")}
      </button>
      {children}
    </div>
  );
}

/** The next chip has the focus then, or the one before; after the last, what stands around the row. */
function focusNeighbour(button: HTMLElement) {
  const own = button.closest("li");
  const neighbour = own?.nextElementSibling ?? own?.previousElementSibling;
  const next = neighbour?.querySelector("button");
  if (next) next.focus({ preventScroll: true });
  else focusAround(button);
}
