import type { Map as LeafletMap } from "leaflet";
import { useTextSizePx } from "../shared/textSize";
import { useTexts } from "../shared/useTexts";
import type { Credit } from "./basemap/detail/parseDetail";
import { MapCredit } from "./basemap/MapCredit";
import { MapOptions } from "./basemap/MapOptions";
import { scaleFor } from "./scale";
import { useViewport } from "./useViewport";
import "./mapCorner.css";

/** The most that the scale takes: its words grow with the reader's size of text. */
const SCALE_REM = 6.875;

type Props = {
  readonly map: LeafletMap;
  readonly onHome: () => void;
  /** Whom else the map is from. */
  readonly credit: readonly Credit[];
};

/** Zoom, the way back to the opening view, the scale and where the outlines come from. */
export function MapCorner({ map, onHome, credit }: Props) {
  const { t } = useTexts("map");
  const { t: common } = useTexts("common");
  const { metresPerPixel, zoom } = useViewport(map);
  const scale = scaleFor(metresPerPixel, SCALE_REM * useTextSizePx());
  return (
    <div className="map-corner">
      <div className="map-buttons" data-over-map>
        <MapButton label={t("home")} path="M2.5 8 8 3l5.5 5M4 7v6h8V7" onClick={onHome} />
        <MapButton
          label={t("zoomIn")}
          path="M8 3v10M3 8h10"
          onClick={() => map.zoomIn()}
          isDisabled={zoom >= map.getMaxZoom()}
        />
        <MapButton
          label={t("zoomOut")}
          path="M3 8h10"
          onClick={() => map.zoomOut()}
          isDisabled={zoom <= map.getMinZoom()}
        />
        <MapOptions credit={credit} />
      </div>
      <div className="map-foot" data-over-map>
        <MapCredit more={credit} />
        <p className="map-scale" style={{ inlineSize: `${scale.widthPx}px` }}>
          {common("distance", { count: scale.km })}
        </p>
      </div>
    </div>
  );
}

type ButtonProps = {
  readonly label: string;
  readonly path: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
};

function MapButton({ label, path, onClick, isDisabled = false }: ButtonProps) {
  // aria-disabled, so that the focus stays where it is at the last step.
  return (
    <button
      type="button"
      className="map-button"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
