import { KIND_IDS, type KindId } from "../../../domain/kinds";
import { KIND_COLOURS } from "../../../theme/kinds";

const COLOURS = [
  "paper", "surface", "ink", "ink-soft", "ink-faint", "line", "line-strong", "accent", "warn",
  "map-sea", "map-land", "map-focus", "map-border", "map-border-focus", "map-lake", "map-river", "map-label",
] as const; // prettier-ignore
const FONTS = ["font-interface", "font-title", "font-quote"] as const;

export type TokenName = (typeof COLOURS)[number] | `kind-${KindId}` | (typeof FONTS)[number];
export type Tokens = Readonly<Record<TokenName, string>>;

/** Colours and fonts of a theme as a canvas needs them, whichever theme the screen wears. */
export function readTokens(theme: "light" | "dark"): Tokens {
  const probe = document.createElement("div");
  probe.dataset["theme"] = theme;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const tokens = [...COLOURS, ...FONTS].map((name): [TokenName, string] => [
    name,
    style.getPropertyValue(`--${name}`).trim(),
  ]);
  const kinds = KIND_IDS.map((kind): [TokenName, string] => [`kind-${kind}`, KIND_COLOURS[theme][kind]]);
  probe.remove();
  return Object.fromEntries([...tokens, ...kinds]) as Record<TokenName, string>;
}
