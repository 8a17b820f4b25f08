import type { Share } from "./placeModel";

/** A part of a ring, in turns clockwise from the top: 0 to 1. */
export type Segment = Share & { readonly from: number; readonly to: number };

/** Cuts the ring by the shares' counts: two strikes and two statements take half of it each. */
export function segmentsOf(shares: readonly Share[]): readonly Segment[] {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  return shares.map((share) => {
    const from = done / total;
    done += share.count;
    return { ...share, from, to: done / total };
  });
}

/**
 * The SVG path of a ring segment about the origin. A whole turn is two circles, to be filled even-odd: an
 * arc that ends where it starts is not drawn at all.
 */
export function segmentPath(
  { from, to }: Pick<Segment, "from" | "to">,
  inner: number,
  outer: number,
): string {
  if (to - from >= 1) return `${circlePath(outer)}${circlePath(inner)}`;
  const isLarge = to - from > 0.5 ? 1 : 0;
  return (
    `M${onCircle(from, outer)}A${outer} ${outer} 0 ${isLarge} 1 ${onCircle(to, outer)}` +
    `L${onCircle(to, inner)}A${inner} ${inner} 0 ${isLarge} 0 ${onCircle(from, inner)}Z`
  );
}

/** So many units of the diameters below are 1rem: markers grow with the counts in them. */
export const UNITS_PER_REM = 16;

/** The diameter of a marker in units of which UNITS_PER_REM are 1rem: the area grows with the count, up to a limit. */
export function markerDiameter(count: number): number {
  return count <= 1 ? 28 : Math.round(Math.min(56, 24 + 6 * Math.sqrt(count)));
}

/** Of a marker that shows a number, in the same units: two digits have room. */
export const NUMBER_DIAMETER = 20;

/**
 * The diameter, in the same units, of the small marker that stands for a place where there are many: it grows slowly,
 * with each tenfold.
 */
export function dotDiameter(count: number): number {
  return Math.round(Math.min(40, 12 + 9 * Math.log10(Math.max(1, count))));
}

function circlePath(radius: number): string {
  return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}Z`;
}

function onCircle(turns: number, radius: number): string {
  const angle = 2 * Math.PI * turns;
  return `${rounded(radius * Math.sin(angle))} ${rounded(-radius * Math.cos(angle))}`;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
