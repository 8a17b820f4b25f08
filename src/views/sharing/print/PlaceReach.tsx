import type { MappedPlace } from "../layout/layOutMap";

/** An area as it lies on the earth, and the ring of a place that may reach farther than its mark. */
export function PlaceReach({ mapped: { place, spot, reach } }: { readonly mapped: MappedPlace }) {
  if (reach === undefined) return null;
  const className = reach.isArea ? "print-area" : "print-reach";
  if (reach.outline !== undefined) {
    return <path className={className} data-area-of={place.id} d={reach.outline} />;
  }
  return <circle className={className} data-area-of={place.id} cx={spot.x} cy={spot.y} r={reach.radius} />;
}
