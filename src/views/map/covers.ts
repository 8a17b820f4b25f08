import type { Map as LeafletMap } from "leaflet";

/** What lies over the map, in pixels from its corner on the screen. */
export type Cover = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Whatever lies over the map says so: `data-over-map`. It stands beside the map, or beside the map's view. */
const OVER_MAP = "[data-over-map]";
/** About each, in pixels. */
const ROOM = 2;

const covers = new WeakMap<LeafletMap, readonly Cover[]>();
const NONE: readonly Cover[] = [];

/** Looks where they lie now. Asks for the page's layout: not for each frame. */
export function measureCovers(map: LeafletMap): void {
  const container = map.getContainer();
  const { left, top } = container.getBoundingClientRect();
  const around = container.closest("[data-view]")?.parentElement;
  const boxes = [...(around?.querySelectorAll(OVER_MAP) ?? [])]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map((box) => ({
      left: box.left - left - ROOM,
      right: box.right - left + ROOM,
      top: box.top - top - ROOM,
      bottom: box.bottom - top + ROOM,
    }));
  covers.set(map, boxes);
}

/** Where they lay when they were last measured. */
export function coversOf(map: LeafletMap): readonly Cover[] {
  return covers.get(map) ?? NONE;
}

export function areSameCovers(a: readonly Cover[], b: readonly Cover[]): boolean {
  const keys = ["left", "top", "right", "bottom"] as const;
  return (
    a.length === b.length &&
    a.every((cover, index) => keys.every((key) => Math.abs(cover[key] - (b[index]?.[key] ?? Infinity)) < 1))
  );
}
