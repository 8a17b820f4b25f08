import type { Map as LeafletMap } from "leaflet";

/** Maps that move by themselves now: to show what was selected, or to fit their pane. */
const quiet = new WeakSet<LeafletMap>();

/** Moves the map without its being the reader's doing: what they asked the map for stays as it is. */
export function moveQuietly(map: LeafletMap, move: () => void): void {
  quiet.add(map);
  map.once("moveend", () => quiet.delete(map));
  move();
}

/**
 * The same for a move without an animation, which has ended before `move` returns, or has been none: a map that keeps
 * its size tells no `moveend`.
 */
export function moveQuietlyAtOnce(map: LeafletMap, move: () => void): void {
  const wasQuiet = quiet.has(map);
  quiet.add(map);
  move();
  if (!wasQuiet) quiet.delete(map);
}

/** False for a move by the reader's hand. */
export function isQuiet(map: LeafletMap): boolean {
  return quiet.has(map);
}

/**
 * Calls `then` once the map stands where it moves by itself now, and its markers with it. Gives the function that lets
 * go of it.
 */
export function afterMove(map: LeafletMap, then: () => void): () => void {
  let frame: number | undefined;
  // Leaflet moves the markers only after it has said `moveend`.
  const wait = () => {
    frame = requestAnimationFrame(then);
  };
  if (isQuiet(map)) map.once("moveend", wait);
  else wait();
  return () => {
    map.off("moveend", wait);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
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
