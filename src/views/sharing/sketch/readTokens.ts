const COLOURS = [
  "paper", "surface", "ink", "ink-soft", "ink-faint", "line", "line-strong", "accent", "warn",
  "map-sea", "map-land", "map-focus", "map-border", "map-border-focus", "map-lake", "map-river", "map-label",
  "kind-strike", "kind-attack", "kind-operation", "kind-training", "kind-meeting", "kind-statement",
  "kind-assessment", "kind-context",
] as const; // prettier-ignore
const FONTS = ["font-interface", "font-title", "font-quote"] as const;

export type TokenName = (typeof COLOURS)[number] | (typeof FONTS)[number];
export type Tokens = Readonly<Record<TokenName, string>>;

/** Colours and fonts of a theme as a canvas needs them, whichever theme the screen wears. */
export function readTokens(theme: "light" | "dark"): Tokens {
  const probe = document.createElement("div");
  probe.dataset["theme"] = theme;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const entries = [...COLOURS, ...FONTS].map((name): [TokenName, string] => [
    name,
    style.getPropertyValue(`--${name}`).trim(),
  ]);
  probe.remove();
  return Object.fromEntries(entries) as Record<TokenName, string>;
}
