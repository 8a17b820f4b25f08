import { isAreaPlace } from "../../../domain/drawing";
import type { Place } from "../../../domain/model";
import { radiusPx } from "../sketch/projection";
import { outlinePath } from "../sketch/sketchPaths";
import { MARK_PX } from "./mapLayout";
import { PRINTED_SIZE, type PrintedGround } from "./usePrintedGround";

/** An area as it lies on the earth, and the ring of a place that may reach farther than its mark. */
export function PlaceReach({ place, ground }: { readonly place: Place; readonly ground: PrintedGround }) {
  const { project, outlines } = ground;
  const isArea = isAreaPlace(place.kind);
  const outline =
    isArea && place.shape !== undefined && outlines
      ? outlinePath(outlines, place.shape, project, PRINTED_SIZE)
      : undefined;
  if (outline !== undefined) return <path className="print-area" data-area-of={place.id} d={outline} />;
  if (!isArea && !hasRing(place, ground)) return null;
  const { x, y } = project(place.center);
  const className = isArea ? "print-area" : "print-reach";
  return <circle className={className} data-area-of={place.id} cx={x} cy={y} r={radiusPx(place, project)} />;
}

/** True for a place that is no area but may reach beyond the mark that stands for it. */
export function hasRing(place: Place, { project }: PrintedGround): boolean {
  return !isAreaPlace(place.kind) && radiusPx(place, project) > MARK_PX;
}
