import type { Map as LeafletMap } from "leaflet";
import { tellLostPart } from "../shared/lostPart";

/** False once the map has been removed: what asks it anything then throws. */
export function isStanding(map: LeafletMap): boolean {
  return map.getPane("mapPane") !== undefined;
}

/**
 * Ends a zoom that is going on as the map is removed. Leaflet (1.9.4) leaves a timer for its end, which then asks the
 * removed map where its panes are; there is no public way to let go of it. This leans on a private mark that Leaflet
 * makes while it zooms: where a zoom begins without it, that is told.
 */
export function endZoomWithMap(map: LeafletMap): void {
  const zooming = map as LeafletMap & { _animatingZoom?: boolean };
  map.on("zoomanim", () => {
    if (zooming._animatingZoom !== true) {
      tellLostPart("leaflet: Map._animatingZoom", "a map that is closed while it zooms fails afterwards.");
    }
  });
  map.on("unload", () => {
    zooming._animatingZoom = false;
  });
}
