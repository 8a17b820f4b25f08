/** The colours of the map, as the theme's tokens give them (src/theme/tokens.css). */
const TOKENS = {
  sea: "--map-sea",
  land: "--map-land",
  focus: "--map-focus",
  coast: "--map-coast",
  shelf: "--map-shelf",
  lake: "--map-lake",
  lakeEdge: "--map-lake-edge",
  river: "--map-river",
  province: "--map-province",
  border: "--map-border",
  borderFocus: "--map-border-focus",
  borderHalo: "--map-border-halo",
  city: "--map-label-city",
  countryFocus: "--map-label-focus",
  country: "--map-label",
  water: "--map-label-water",
  relief: "--map-label-relief",
  labelHalo: "--map-label-halo",
} as const;

export type Palette = Readonly<Record<keyof typeof TOKENS, string>> & {
  /** From the lowest band to the highest. */
  readonly bands: readonly string[];
};

const BANDS = 9;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (token: string) => style.getPropertyValue(token).trim();
  return {
    ...(Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, read(token)])) as Record<
      keyof typeof TOKENS,
      string
    >),
    bands: Array.from({ length: BANDS }, (_, index) => read(`--map-band-${index + 1}`)),
  };
}

/** Tells of another theme, not of each writing of the same one; call the result to be told no more. */
export function onThemeChange(tell: () => void): () => void {
  const root = document.documentElement;
  let theme = root.dataset["theme"];
  const observer = new MutationObserver(() => {
    if (root.dataset["theme"] === theme) return;
    theme = root.dataset["theme"];
    tell();
  });
  observer.observe(root, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
