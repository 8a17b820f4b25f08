import { scriptOf } from "../../domain/writing";
import { directionOf, type Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import type { Theme } from "../../state/store";

const darkScheme = matchMedia("(prefers-color-scheme: dark)");
const printed = matchMedia("print");
let current: Theme = "system";

/** Puts language, direction, script and theme on the document's root, where CSS and screen readers look for them. */
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
  root.dataset["script"] = scriptOf(language);
  current = theme;
  applyTheme();
}

/** Says what the page is, in a language whose texts have come. */
export function describeDocument(language: Language): void {
  setMeta("description", textsIn(language, "shell")("description"));
}

function applyTheme() {
  const isWornDark = current === "dark" || (current === "system" && darkScheme.matches);
  // Paper is white: what draws on a canvas is told here, style sheets alone do not reach it.
  const isDark = isWornDark && !printed.matches;
  const root = document.documentElement;
  root.dataset["theme"] = isDark ? "dark" : "light";
  // Right before the page is painted its styles are worked out in any case.
  requestAnimationFrame(() =>
    setMeta("theme-color", getComputedStyle(root).getPropertyValue("--paper").trim()),
  );
}

/** What the browser shows around the page, and search engines and previews about it. */
function setMeta(name: "description" | "theme-color", content: string) {
  const meta = document.querySelector(`meta[name="${name}"]`);
  // Written anew, a colour is a change to the browser, the same one too.
  if (meta?.getAttribute("content") !== content) meta?.setAttribute("content", content);
}

darkScheme.addEventListener("change", applyTheme);
printed.addEventListener("change", applyTheme);
