import { PLACE_PARTS } from "../../domain/codes";
import { useSanad, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/**
 * Whether places are asked for as those where something happened, of which events only speak, or as either. A table of
 * events does not tell, so that nothing is asked there.
 */
export function PlacePartChoice() {
  const { t } = useTexts("filters");
  const { loaded } = useSanad();
  const part = useSanadState((state) => state.filter.placePart);
  const changeFilter = useSanadState((state) => state.changeFilter);
  if (loaded.dataset.sources.length === 0) return null;
  return (
    <select
      className="facet-part"
      aria-label={t("part")}
      value={part}
      onChange={({ target }) => {
        const chosen = PLACE_PARTS.find((one) => one === target.value);
        if (chosen !== undefined) changeFilter({ placePart: chosen });
      }}
    >
      {PLACE_PARTS.map((one) => (
        <option key={one} value={one}>
          {t(`placeParts.${one}`)}
        </option>
      ))}
    </select>
  );
}
