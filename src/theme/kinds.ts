import type { EventKind } from "../domain/codes";

/**
 * A shape of its own for each kind, as an SVG path in a box of 16 by 16: kinds are told apart by shape where
 * colour does not reach. The colours are the CSS variables `--kind-<kind>` in tokens.css.
 */
export const KIND_SHAPES: Readonly<Record<EventKind, string>> = {
  // triangle
  strike: "M8 1.5 15 14H1Z",
  // diamond
  attack: "M8 1 15 8 8 15 1 8Z",
  // square
  operation: "M2 2h12v12H2Z",
  // chevron upwards, as on a sleeve
  training: "M8 2 15 9v5L8 7.2 1 14V9Z",
  // two overlapping discs
  meeting: "M5.5 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9ZM10.5 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z",
  // speech bubble
  statement: "M3 2h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H8l-4 4v-4H3a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z",
  // eye
  assessment:
    "M.8 8C3 4.2 5.3 3 8 3s5 1.2 7.2 5C13 11.8 10.7 13 8 13S3 11.8.8 8ZM8 5.7a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 1 0 0-4.6Z",
  // lines of text
  context: "M2 3h12v2.2H2ZM2 7h12v2.2H2ZM2 11h8v2.2H2Z",
};

/** The CSS colour of a kind. */
export function kindColour(kind: EventKind): string {
  return `var(--kind-${kind})`;
}

/** A kind's icon as a DOM node, for the libraries that React does not draw. Decorative: the name stands beside. */
export function createKindIcon(kind: EventKind): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `kind-icon kind-${kind}`);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", KIND_SHAPES[kind]);
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}
