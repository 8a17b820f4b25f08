import type { Map as LeafletMap } from "leaflet";
import type { MapDensity } from "../../engine/query";
import { countWithin, placeDensity } from "./densityCells";
import type { DensityFrame, PixelBounds } from "./densityFrame";
import { createDensityLayer } from "./densityLayer";
import { createDensityPointing, type DensityHandlers } from "./densityPointing";
import type { DensityScale } from "./densityScale";

/** A density on the map, with what is said of its cells. */
export type DrawnDensity = {
  /** Draws one, or none. */
  readonly show: (density: MapDensity | undefined, frame: DensityFrame) => ShownDensity | undefined;
  readonly clear: () => void;
  /** What is pointed at is told anew: the map shows something else. */
  readonly refresh: () => void;
  readonly destroy: () => void;
};

export type ShownDensity = {
  readonly scale: DensityScale;
  /** How many events stand there. */
  readonly countIn: (bounds: PixelBounds) => number;
};

/** All that a map of many places needs beyond that of few: it is fetched when there is the first density. */
export function createMapDensity(map: LeafletMap, handlers: DensityHandlers): DrawnDensity {
  const layer = createDensityLayer(map);
  const pointing = createDensityPointing(map, layer.shown, handlers);
  return {
    show: (density, frame) => {
      const placed = density && placeDensity(frame, density);
      layer.update(placed);
      return placed && { scale: placed.scale, countIn: (bounds) => countWithin(placed, bounds) };
    },
    clear: () => layer.update(undefined),
    refresh: pointing.refresh,
    destroy: () => {
      pointing.destroy();
      layer.destroy();
    },
  };
}
