import { useSanadState } from "../../../state/context";
import { MAP_LABELS } from "../../../state/store";
import { PopoverButton } from "../../shared/PopoverButton";
import { useTexts } from "../../shared/useTexts";
import type { Credit } from "./detail/parseDetail";
import { MapCredit } from "./MapCredit";

/** In which language the map writes its names, and where it comes from. */
export function MapOptions({ credit }: { readonly credit: readonly Credit[] }) {
  const { t } = useTexts("map");
  const choice = useSanadState((state) => state.mapLabels);
  const labelMap = useSanadState((state) => state.labelMap);
  return (
    <PopoverButton
      name={t("options")}
      label={
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 2 14 5.2 8 8.4 2 5.2ZM2.6 8.3 8 11.2l5.4-2.9M2.6 11.1 8 14l5.4-2.9" />
        </svg>
      }
    >
      <fieldset className="map-options">
        <legend>{t("labels.title")}</legend>
        {MAP_LABELS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="map-labels"
              checked={choice === value}
              onChange={() => labelMap(value)}
            />
            {t(`labels.${value}`)}
          </label>
        ))}
      </fieldset>
      <MapCredit more={credit} />
    </PopoverButton>
  );
}
