import { KIND_IDS, type KindId } from "../domain/kinds";

/** How a kind looks, wherever it is drawn: on the page, on canvases, on paper and in pictures. */
export type KindLook = {
  /**
   * An SVG path in a box of 16 by 16, filled by the even-odd rule. Kinds that stand side by side have a shape each: they
   * are told apart by it where colour does not reach.
   */
  readonly shape: string;
  /** Its colour in either theme, `#rrggbb`, at least 3:1 on the theme's paper. */
  readonly light: string;
  readonly dark: string;
};

/**
 * The looks of all kinds; a kind without one does not compile. The colours of the codebook's kinds differ in lightness as
 * well as hue, each at least 4.5:1 on paper. A file's own types are as far apart as twelve can be, for the colour-blind too.
 */
export const KIND_LOOKS: Readonly<Record<KindId, KindLook>> = {
  // triangle
  strike: { shape: "M8 1.5 15 14H1Z", light: "#b3261e", dark: "#f0796d" },
  // diamond
  attack: { shape: "M8 1 15 8 8 15 1 8Z", light: "#a85508", dark: "#e8a15a" },
  // square
  operation: { shape: "M2 2h12v12H2Z", light: "#4f6420", dark: "#adc06b" },
  // chevron upwards, as on a sleeve
  training: { shape: "M8 2 15 9v5L8 7.2 1 14V9Z", light: "#17705f", dark: "#62c4ae" },
  // two overlapping discs
  meeting: {
    shape: "M5.5 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9ZM10.5 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z",
    light: "#22609c",
    dark: "#79b3e8",
  },
  // speech bubble
  statement: {
    shape: "M3 2h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H8l-4 4v-4H3a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z",
    light: "#5d3f96",
    dark: "#b79cec",
  },
  // eye
  assessment: {
    shape:
      "M.8 8C3 4.2 5.3 3 8 3s5 1.2 7.2 5C13 11.8 10.7 13 8 13S3 11.8.8 8ZM8 5.7a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 1 0 0-4.6Z",
    light: "#75654a",
    dark: "#cbb893",
  },
  // lines of text
  context: { shape: "M2 3h12v2.2H2ZM2 7h12v2.2H2ZM2 11h8v2.2H2Z", light: "#4d5a66", dark: "#a3b2c0" },
  // A file's own types, which never stand beside the codebook's: disc, square, triangle, diamond,
  "own-1": { shape: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z", light: "#1a3f66", dark: "#1371ea" },
  "own-2": { shape: "M2 2h12v12H2Z", light: "#5c8e67", dark: "#6bdc9a" },
  "own-3": { shape: "M8 1.5 15 14H1Z", light: "#9170e4", dark: "#afb2ea" },
  "own-4": { shape: "M8 1 15 8 8 15 1 8Z", light: "#754a23", dark: "#e49e38" },
  // cross, triangle on its tip, ring, star,
  "own-5": { shape: "M6 1.5h4V6h4.5v4H10v4.5H6V10H1.5V6H6Z", light: "#12687a", dark: "#59aab2" },
  "own-6": { shape: "M1 2h14L8 14.5Z", light: "#4646cb", dark: "#9886fd" },
  "own-7": {
    shape: "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14ZM8 4.6a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 1 1 0-6.8Z",
    light: "#b45c08",
    dark: "#bc7644",
  },
  "own-8": {
    shape: "M8 .6l2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12l-4.5 2.5 1-5.1L.7 5.9l5.1-.6Z",
    light: "#700e99",
    dark: "#9072a3",
  },
  // saltire, frame, half disc, hourglass
  "own-9": {
    shape: "M3.4 1 8 5.6 12.6 1 15 3.4 10.4 8 15 12.6 12.6 15 8 10.4 3.4 15 1 12.6 5.6 8 1 3.4Z",
    light: "#2b3c04",
    dark: "#c4e621",
  },
  "own-10": { shape: "M1.5 1.5h13v13h-13ZM5 5v6h6V5Z", light: "#d54baa", dark: "#fdbfdd" },
  "own-11": { shape: "M.8 12a7.2 7.2 0 0 1 14.4 0Z", light: "#b02b57", dark: "#fd717c" },
  "own-12": { shape: "M2 1.5h12L9.5 8l4.5 6.5H2L6.5 8Z", light: "#6f0942", dark: "#d7397b" },
  // three dots: and so on
  other: {
    shape:
      "M2.5 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4ZM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4ZM13.5 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4Z",
    light: "#6d7178",
    dark: "#a2a6ad",
  },
  // a dash, as in an empty field of a table
  untyped: { shape: "M2 6.4h12v3.2H2Z", light: "#83878e", dark: "#82868d" },
  // disc
  event: { shape: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z", light: "#2f5f8a", dark: "#8ab4dc" },
};

export type Theme = "light" | "dark";

/** The colours of all kinds in a theme, as a canvas takes them. */
export const KIND_COLOURS: Readonly<Record<Theme, Readonly<Record<KindId, string>>>> = {
  light: coloursIn("light"),
  dark: coloursIn("dark"),
};

function coloursIn(theme: Theme): Readonly<Record<KindId, string>> {
  return Object.fromEntries(KIND_IDS.map((kind) => [kind, KIND_LOOKS[kind][theme]])) as Record<
    KindId,
    string
  >;
}

/** The theme that the page wears, as its root says. */
export function wornTheme(): Theme {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

/** A kind's icon as a DOM node, for the libraries that React does not draw. Decorative: the name stands beside. */
export function createKindIcon(kind: KindId): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "kind-icon");
  svg.dataset["kind"] = kind;
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", KIND_LOOKS[kind].shape);
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}
