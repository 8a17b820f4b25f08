import type { Spot } from "./placingMarks";

/** On the screen, in pixels. */
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A marker's centre so near to a popup has part of the marker under it. */
const REACH = 14;
/** How far from the popup the marker's centre ends. */
const CLEARANCE = 40;

/**
 * How far the map must pan for the spot to come out from under the cover, by the shortest way that stays on
 * the map; undefined where nothing covers it or there is no way out.
 */
export function panToUncover(spot: Spot, cover: Frame, map: Frame): Spot | undefined {
  if (!isWithin(spot, grown(cover, REACH))) return undefined;
  const { left, right, top, bottom } = grown(cover, CLEARANCE);
  const ways = [
    { x: left, y: spot.y },
    { x: right, y: spot.y },
    { x: spot.x, y: top },
    { x: spot.x, y: bottom },
  ].filter((way) => isWithin(way, map));
  const [nearest] = ways.sort((a, b) => distance(spot, a) - distance(spot, b));
  // Panning the map by (x, y) moves what is on it by (-x, -y).
  return nearest === undefined ? undefined : { x: spot.x - nearest.x, y: spot.y - nearest.y };
}

function isWithin({ x, y }: Spot, { left, top, right, bottom }: Frame): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function grown({ left, top, right, bottom }: Frame, by: number): Frame {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
