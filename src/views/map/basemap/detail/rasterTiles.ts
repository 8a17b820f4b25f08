import { TileLayer, type Map as LeafletMap } from "leaflet";
import type { DetailLayer, DetailPlace } from "./detailPlace";

/** So many tiles fail before one has come: there are none. */
const FAILED_FROM = 3;

/** Raster tiles as any server gives them. Where they fail, the map beneath shows. */
export function addRasterTiles(
  map: LeafletMap,
  address: string,
  { pane, onShown, onFailed }: DetailPlace,
): DetailLayer {
  const layer = new TileLayer(address, { pane, maxZoom: 22, maxNativeZoom: 18 });
  let failed = 0;
  let isShown = false;
  layer.on("tileload", () => {
    if (isShown) return;
    isShown = true;
    onShown();
  });
  layer.on("tileerror", () => {
    failed += 1;
    if (!isShown && failed === FAILED_FROM) onFailed();
  });
  layer.addTo(map);
  return { remove: () => void layer.remove() };
}
