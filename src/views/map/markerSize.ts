import { textSizePx } from "../shared/textSize";
import { dotDiameter, markerDiameter, NUMBER_DIAMETER, UNITS_PER_REM } from "./donut";
import type { MarkerModel } from "./layerModel";
import type { NameMeasure, Size } from "./nameMeasure";

/** What a marker takes in CSS pixels, without a name beside it; the label of an area with the name in it. */
export function sizeOfMarker(target: MarkerModel, measure: NameMeasure): Size {
  const { form, inside, countText, name, nameLanguage } = target;
  if (form === "area") {
    return measure.labelSize(name, nameLanguage, inside > 1 ? countText : undefined);
  }
  const diameter = target.diameterPx ?? (diameterOf(form, inside) * textSizePx()) / UNITS_PER_REM;
  return { width: diameter, height: diameter };
}

/** In units of donut.ts. */
function diameterOf(form: "point" | "dot" | "number", count: number): number {
  if (form === "number") return NUMBER_DIAMETER;
  return form === "dot" ? dotDiameter(count) : markerDiameter(count);
}
