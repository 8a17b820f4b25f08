import * as leaflet from "leaflet";
import { primaryOf } from "../../../../domain/nearestLanguage";
import type { DetailLayer, DetailPlace } from "./detailPlace";
import { onThemeChange } from "../palette";

const MAGIC = "PMTiles";

/** Vector tiles of one PMTiles file, in the theme's colours. Throws where the file is none. */
export async function addVectorTiles(
  map: leaflet.Map,
  address: string,
  { pane, language, onShown }: DetailPlace,
): Promise<DetailLayer> {
  await expectMagic(address);
  // The library looks for Leaflet where a script tag would have put it.
  Object.assign(globalThis, { L: leaflet });
  const { leafletLayer } = await import("protomaps-leaflet");
  const create = () => {
    const flavor = document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
    const layer = leafletLayer({ url: address, flavor, lang: primaryOf(language), pane, attribution: "" });
    (layer as unknown as leaflet.GridLayer).addTo(map);
    return layer as unknown as leaflet.GridLayer;
  };
  let layer = create();
  const stop = onThemeChange(() => {
    layer.remove();
    layer = create();
  });
  onShown();
  return {
    remove: () => {
      stop();
      layer.remove();
    },
  };
}

/** A server that lacks the file often answers with a page instead. */
async function expectMagic(address: string): Promise<void> {
  const response = await fetch(address, { headers: { Range: `bytes=0-${MAGIC.length - 1}` } });
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  const start = new TextDecoder().decode(value?.subarray(0, MAGIC.length));
  if (!response.ok || start !== MAGIC) throw new Error(`${address} is no PMTiles file`);
}
