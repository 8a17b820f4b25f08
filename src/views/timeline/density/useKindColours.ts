import { useSyncExternalStore } from "react";
import { EVENT_KINDS } from "../../../domain/codes";

/** The colours of EVENT_KINDS in the theme that the document wears, as a canvas takes them. */
export function useKindColours(): readonly string[] {
  return useSyncExternalStore(onTheme, kindColours);
}

function onTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

let known: { readonly theme: string | undefined; readonly colours: readonly string[] } | undefined;

/** Read once in each theme: asking for a style works it out anew. */
function kindColours(): readonly string[] {
  const theme = document.documentElement.dataset["theme"];
  if (known === undefined || known.theme !== theme) {
    const style = getComputedStyle(document.documentElement);
    known = { theme, colours: EVENT_KINDS.map((kind) => style.getPropertyValue(`--kind-${kind}`)) };
  }
  return known.colours;
}
