import type { LatLngBounds, Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";

export type Viewport = {
  readonly bounds: LatLngBounds;
  readonly zoom: number;
  readonly metresPerPixel: number;
};

/** What the map shows, after each move. It is the map's own and stays out of the store. */
export function useViewport(map: LeafletMap): Viewport {
  const [viewport, setViewport] = useState(() => viewportOf(map));
  useEffect(() => {
    const follow = () => setViewport(viewportOf(map));
    map.on("moveend", follow);
    return () => void map.off("moveend", follow);
  }, [map]);
  return viewport;
}

function viewportOf(map: LeafletMap): Viewport {
  const middle = map.getSize().divideBy(2);
  const from = map.containerPointToLatLng(middle);
  const to = map.containerPointToLatLng(middle.add([100, 0]));
  return { bounds: map.getBounds(), zoom: map.getZoom(), metresPerPixel: map.distance(from, to) / 100 };
}
