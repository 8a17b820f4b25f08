import type { Map as LeafletMap } from "leaflet";
import type { DetailLayer, DetailPlace } from "./detailPlace";
import type { Detail } from "./parseDetail";
import { addRasterTiles } from "./rasterTiles";

/** Lays a more detailed map over the ground. */
export async function addDetail(map: LeafletMap, detail: Detail, place: DetailPlace): Promise<DetailLayer> {
  if (detail.type === "tiles") return addRasterTiles(map, detail.address, place);
  const { addVectorTiles } = await import("./vectorTiles");
  return addVectorTiles(map, detail.address, place);
}
