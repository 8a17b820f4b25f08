import type { Map as LeafletMap } from "leaflet";
import { Rectangle, useMap } from "react-leaflet";
import { useSanadState } from "../../state/context";
import { latLngBoundsOfArea } from "./coordinates";
import { insetsOf } from "./useBoundsFilter";
import { useViewport } from "./useViewport";

/** Bounds that lie so near to the map's edge are those of the map. */
const EDGE_PX = 8;

/** Where the map shows more than the bounds that are asked for, as on a screen of another shape: their outline. */
export function KeptBounds() {
  const map = useMap();
  const kept = useSanadState((state) => state.boundsFilter);
  useViewport(map);
  if (kept === undefined || !isWithin(map, kept)) return null;
  return (
    <Rectangle bounds={latLngBoundsOfArea(kept)} interactive={false} className="map-bounds" fill={false} />
  );
}

function isWithin(map: LeafletMap, area: Parameters<typeof insetsOf>[1]): boolean {
  return insetsOf(map, area).some((px) => px > EDGE_PX);
}
