import type { Size, Spot } from "../sketch/projection";

export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Between a name and the edge of the map. */
const MARGIN_PX = 10;

/**
 * Where the names of spots stand, each of its size: under its spot, over it, beside it or at a corner of it, within the map, on no other
 * spot and no other name. Undefined for one that finds no such place: it is left out rather than set over another.
 */
export function placeLabels(
  spots: readonly Spot[],
  sizes: readonly Size[],
  map: Size,
  markerPx: number,
): readonly (Rect | undefined)[] {
  const half = markerPx / 2;
  const markers = spots.map(({ x, y }) => ({ x: x - half, y: y - half, width: markerPx, height: markerPx }));
  const taken: Rect[] = [];
  return spots.map(({ x, y }, index) => {
    const { width, height } = sizes[index] ?? { width: 0, height: 0 };
    const within = (left: number, top: number): Rect => ({
      x: Math.min(Math.max(left, MARGIN_PX), Math.max(MARGIN_PX, map.width - width - MARGIN_PX)),
      y: top,
      width,
      height,
    });
    const found = [
      within(x - width / 2, y + half + 4),
      within(x - width / 2, y - half - 4 - height),
      within(x + half + 6, y - height / 2),
      within(x - half - 6 - width, y - height / 2),
      // In a crowd at a corner of the spot.
      within(x + half, y + half),
      within(x - half - width, y + half),
      within(x + half, y - half - height),
      within(x - half - width, y - half - height),
    ].find(
      (rect) =>
        rect.y >= 0 &&
        rect.y + height <= map.height &&
        ![...markers, ...taken].some((other) => overlaps(rect, other)),
    );
    if (found !== undefined) taken.push(found);
    return found;
  });
}

/** Whether two share any ground. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
