import type { KindId } from "../../domain/kinds";
import { useAnswer, useIsLate, useSanad, useSanadState } from "../../state/context";
import { KindIcon } from "../shared/KindIcon";
import { KindName } from "../shared/KindName";
import { useTexts } from "../shared/useTexts";
import { COUNTING } from "./counting";

/** The kinds to choose from with their numbers; one that no event of the data has is not offered. */
export function KindChips() {
  const { locale } = useTexts("common");
  const { names } = useSanad();
  const answer = useAnswer();
  const isLate = useIsLate();
  const chosen = useSanadState((state) => state.filter.kinds);
  const changeFilter = useSanadState((state) => state.changeFilter);
  const number = new Intl.NumberFormat(locale);
  const isOffered = (kind: KindId) => answer?.held.kinds.includes(kind) ?? true;
  const offered = names.kinds.map(({ id }) => id).filter((kind) => isOffered(kind) || chosen.includes(kind));
  // A single kind leaves nothing to choose.
  if (offered.length < 2 && chosen.length === 0) return null;
  return (
    <ul className="kind-chips" aria-busy={isLate}>
      {offered.map((kind) => {
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
              <KindName of={kind} form="kinds" />
              <span className="facet-count">
                {isLate ? COUNTING : number.format(answer?.facets.kinds.get(kind) ?? 0)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
