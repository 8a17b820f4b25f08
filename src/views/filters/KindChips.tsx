import { EVENT_KINDS, type EventKind } from "../../domain/codes";
import { useAnswer, useIsLate, useSanadState } from "../../state/context";
import { KindIcon } from "../shared/KindIcon";
import { useTexts } from "../shared/useTexts";
import { COUNTING } from "./counting";

/** The kinds to choose from with their numbers; one that no event of the data has is not offered. */
export function KindChips() {
  const { t, locale } = useTexts("common");
  const answer = useAnswer();
  const isLate = useIsLate();
  const chosen = useSanadState((state) => state.filter.kinds);
  const changeFilter = useSanadState((state) => state.changeFilter);
  const number = new Intl.NumberFormat(locale);
  const isOffered = (kind: EventKind) => answer?.held.kinds.includes(kind) ?? true;
  return (
    <ul className="kind-chips" aria-busy={isLate}>
      {EVENT_KINDS.filter((kind) => isOffered(kind) || chosen.includes(kind)).map((kind) => {
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
