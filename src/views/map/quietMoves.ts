import type { Map as LeafletMap } from "leaflet";

/** Maps that move by themselves now: to show what was selected, or to fit their pane. */
const quiet = new WeakSet<LeafletMap>();

/** Moves the map without its being the reader's doing: what they asked the map for stays as it is. */
export function moveQuietly(map: LeafletMap, move: () => void): void {
  quiet.add(map);
  map.once("moveend", () => quiet.delete(map));
  move();
}

/** False for a move by the reader's hand. */
export function isQuiet(map: LeafletMap): boolean {
  return quiet.has(map);
}

/**
 * From the reader's next touch on the map's view every move is theirs, even while another one goes on. Gives the
 * function that ends it.
 */
export function heedReader(map: LeafletMap): () => void {
  const view = map.getContainer().closest<HTMLElement>("[data-view]") ?? map.getContainer();
  const heed = () => void quiet.delete(map);
  const inputs = ["pointerdown", "wheel", "keydown"] as const;
  for (const input of inputs) view.addEventListener(input, heed, { capture: true, passive: true });
  return () => {
    for (const input of inputs) view.removeEventListener(input, heed, { capture: true });
  };
}
