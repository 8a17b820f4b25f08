import { ACTOR_PARTS } from "../../domain/codes";
import { useSanad, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/**
 * Whether the chosen actors are asked for as those who speak, who act, or whom others speak of. A table of events does
 * not tell, so that nothing is asked there.
 */
export function ActorPartChoice() {
  const { t } = useTexts("filters");
  const { loaded } = useSanad();
  const part = useSanadState((state) => state.filter.actorPart);
  const changeFilter = useSanadState((state) => state.changeFilter);
  if (loaded.dataset.sources.length === 0) return null;
  return (
    <select
      className="facet-part"
      aria-label={t("part")}
      value={part}
      onChange={({ target }) => {
        const chosen = ACTOR_PARTS.find((one) => one === target.value);
        if (chosen !== undefined) changeFilter({ actorPart: chosen });
      }}
    >
      {ACTOR_PARTS.map((one) => (
        <option key={one} value={one}>
          {t(`parts.${one}`)}
        </option>
      ))}
    </select>
  );
}
