import type { KindId } from "../domain/kinds";

/**
 * A shape of its own for each kind, as an SVG path in a box of 16 by 16: kinds are told apart by shape where
 * colour does not reach. The colours are the CSS variables `--kind-<kind>` in tokens.css.
 */
export const KIND_SHAPES: Readonly<Record<KindId, string>> = {
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
  // A file's own types, which never stand beside the codebook's: disc, square, triangle, diamond,
  "own-1": "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z",
  "own-2": "M2 2h12v12H2Z",
  "own-3": "M8 1.5 15 14H1Z",
  "own-4": "M8 1 15 8 8 15 1 8Z",
  // cross, triangle on its tip, ring, star,
  "own-5": "M6 1.5h4V6h4.5v4H10v4.5H6V10H1.5V6H6Z",
  "own-6": "M1 2h14L8 14.5Z",
  "own-7": "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14ZM8 4.6a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 1 1 0-6.8Z",
  "own-8": "M8 .6l2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12l-4.5 2.5 1-5.1L.7 5.9l5.1-.6Z",
  // saltire, frame, half disc, hourglass
  "own-9": "M3.4 1 8 5.6 12.6 1 15 3.4 10.4 8 15 12.6 12.6 15 8 10.4 3.4 15 1 12.6 5.6 8 1 3.4Z",
  "own-10": "M1.5 1.5h13v13h-13ZM5 5v6h6V5Z",
  "own-11": "M.8 12a7.2 7.2 0 0 1 14.4 0Z",
  "own-12": "M2 1.5h12L9.5 8l4.5 6.5H2L6.5 8Z",
  // three dots: and so on
  other:
    "M2.5 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4ZM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4ZM13.5 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4Z",
  // a dash, as in an empty field of a table
  untyped: "M2 6.4h12v3.2H2Z",
  // disc
  event: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z",
};

/** The CSS colour of a kind. */
export function kindColour(kind: KindId): string {
  return `var(--kind-${kind})`;
}

/** A kind's icon as a DOM node, for the libraries that React does not draw. Decorative: the name stands beside. */
export function createKindIcon(kind: KindId): SVGSVGElement {
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
