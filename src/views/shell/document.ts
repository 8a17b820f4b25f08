import { directionOf, type Language } from "../../i18n/languages";
import type { Theme } from "../../state/store";

const darkScheme = matchMedia("(prefers-color-scheme: dark)");
const printed = matchMedia("print");
let current: Theme = "system";

/** Puts language, direction and theme on the document's root, where CSS and screen readers look for them. */
export function dressDocument({
  language,
  theme,
}: {
  readonly language: Language;
  readonly theme: Theme;
}): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  current = theme;
  applyTheme();
}

function applyTheme() {
  const isWornDark = current === "dark" || (current === "system" && darkScheme.matches);
  // Paper is white: what draws on a canvas is told here, style sheets alone do not reach it.
  const isDark = isWornDark && !printed.matches;
  document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
}

darkScheme.addEventListener("change", applyTheme);
printed.addEventListener("change", applyTheme);
