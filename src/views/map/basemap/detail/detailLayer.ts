import type { Map as LeafletMap } from "leaflet";
import type { Language } from "../../../../i18n/languages";
import type { Detail } from "./parseDetail";
import { addRasterTiles } from "./rasterTiles";

export type DetailPlace = {
  readonly pane: string;
  readonly language: Language;
  /** Something of it can be seen. */
  readonly onShown: () => void;
  /** It will not come: the map's own ground stays. */
  readonly onFailed: () => void;
};

export type DetailLayer = { readonly remove: () => void };

/** Lays a more detailed map over the ground. */
export async function addDetail(map: LeafletMap, detail: Detail, place: DetailPlace): Promise<DetailLayer> {
  if (detail.type === "tiles") return addRasterTiles(map, detail.address, place);
  const { addVectorTiles } = await import("./vectorTiles");
  return addVectorTiles(map, detail.address, place);
}
