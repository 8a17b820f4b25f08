import type { PlaceRole } from "../../domain/codes";
import type { KindId } from "../../domain/kinds";
import { createKindIcon } from "../../theme/kinds";
import {
  dotDiameter,
  markerDiameter,
  NUMBER_DIAMETER,
  segmentPath,
  segmentsOf,
  UNITS_PER_REM,
} from "./donut";
import type { Share } from "./placeModel";

const SVG = "http://www.w3.org/2000/svg";

/** How thick the ring of a pin and of a label is, in units of donut.ts. */
const RING = { pin: 5, label: 4 } as const;
/** What the ring of a label is drawn in; how large it is, the style sheet says. */
const LABEL_RING_DIAMETER = 18;
/** From here on a dot has room for its count. */
const DOT_COUNTED = 10;

/** A pin: for one event its kind's icon, for several a ring split by kind about their count. An area's has a broken edge. */
export function createPin(
  shares: readonly Share[],
  count: number,
  countText: string,
  isArea: boolean,
  diameter = markerDiameter(count),
): HTMLElement {
  const pin = createSpan(isArea ? "map-pin map-pin-area" : "map-pin");
  pin.style.inlineSize = pin.style.blockSize = `${diameter / UNITS_PER_REM}rem`;
  pin.append(...symbolOf(shares, count, diameter, RING.pin));
  if (count > 1) pin.append(createCount("map-pin-count", countText));
  return pin;
}

/** A small marker, for where many stand: no icon, and a count only where it is large. An area's has a broken edge. */
export function createDot(
  shares: readonly Share[],
  count: number,
  countText: string,
  isArea: boolean,
  diameter = dotDiameter(count),
): HTMLElement {
  const dot = createSpan(isArea ? "map-dot map-dot-area" : "map-dot");
  dot.style.inlineSize = dot.style.blockSize = `${diameter / UNITS_PER_REM}rem`;
  const [first] = shares;
  if (shares.length > 1) dot.append(createRing(shares, diameter / 2, Math.max(3, diameter / 6)));
  else if (first !== undefined) dot.append(createDisc(first.role, first.kind));
  if (count >= DOT_COUNTED) dot.append(createSpan("map-dot-count", countText));
  return dot;
}

/** A small marker with a number, which says of which row beneath the map it is. An area's has a broken edge. */
export function createNumber(shares: readonly Share[], numberText: string, isArea: boolean): HTMLElement {
  const dot = createSpan(isArea ? "map-number map-number-area" : "map-number");
  dot.style.inlineSize = dot.style.blockSize = `${NUMBER_DIAMETER / UNITS_PER_REM}rem`;
  const kinds = new Set(shares.map(({ kind }) => kind));
  const isSubject = shares.every(({ role }) => role === "subject");
  const [kind, ...others] = kinds;
  dot.append(
    createDisc(isSubject ? "subject" : "site", others.length > 0 ? undefined : kind),
    createCount("map-number-text", numberText),
  );
  return dot;
}

/**
 * The label of an area: it says that something lies somewhere in it, and never points at a spot. Its ring is of what is
 * known of no closer place, its number of all that is `inside`.
 */
export function createAreaLabel(
  shares: readonly Share[],
  count: number,
  inside: number,
  countText: string,
  name: HTMLElement,
): HTMLElement {
  const label = createSpan("map-area-label");
  label.dir = name.dir;
  label.append(...symbolOf(shares, count, LABEL_RING_DIAMETER, RING.label), name);
  if (inside > 1) label.append(createCount("map-area-count", `· ${countText}`));
  return label;
}

/** A text of the data, isolated and marked with the language it is in. */
export function createNameElement(text: string, language: string, direction: string): HTMLElement {
  const name = document.createElement("bdi");
  name.className = "map-name";
  name.lang = language;
  name.dir = direction;
  name.textContent = text;
  return name;
}

function symbolOf(
  shares: readonly Share[],
  count: number,
  diameter: number,
  ring: number,
): readonly Element[] {
  const [first] = shares;
  if (first === undefined) return [];
  if (count > 1) return [createRing(shares, diameter / 2, ring)];
  const disc = createDisc(first.role, first.kind);
  disc.append(createKindIcon(first.kind));
  return [disc];
}

/** As large as what it stands in. Site segments are filled, subject ones are only outlined. */
function createRing(shares: readonly Share[], radius: number, ring: number): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "map-ring");
  svg.setAttribute("viewBox", `${-radius} ${-radius} ${2 * radius} ${2 * radius}`);
  svg.setAttribute("aria-hidden", "true");
  for (const segment of segmentsOf(shares)) {
    const path = document.createElementNS(SVG, "path");
    // Inset by the outline's half width, so that outlined and filled segments are equally wide.
    path.setAttribute("d", segmentPath(segment, radius - ring - 0.75, radius - 0.75));
    path.setAttribute("class", `map-segment map-segment-${segment.role} in-kind-colour`);
    path.dataset["kind"] = segment.kind;
    svg.append(path);
  }
  return svg;
}

/** In the colour of its kind; what is of several has none. */
function createDisc(role: PlaceRole, kind: KindId | undefined): HTMLElement {
  const disc = createSpan(`map-disc map-disc-${role}`);
  if (kind === undefined) return disc;
  disc.classList.add("in-kind-colour");
  disc.dataset["kind"] = kind;
  return disc;
}

/** For the eye, so the style sheet writes it: the marker's accessible name tells the number in words. */
function createCount(className: string, text: string): HTMLElement {
  const count = createSpan(className);
  count.dataset["count"] = text;
  return count;
}

function createSpan(className: string, text = ""): HTMLElement {
  const span = document.createElement("span");
  span.className = className;
  span.textContent = text;
  return span;
}
