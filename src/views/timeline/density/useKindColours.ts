import { useSyncExternalStore } from "react";
import { KIND_IDS, type KindId } from "../../../domain/kinds";

/** The colours of the kinds in the theme that the document wears, as a canvas takes them. */
export function useKindColours(): KindColours {
  return useSyncExternalStore(onTheme, kindColours);
}

function onTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

export type KindColours = Readonly<Record<KindId, string>>;

let known: { readonly theme: string | undefined; readonly colours: KindColours } | undefined;

/** Read once in each theme: asking for a style works it out anew. */
function kindColours(): KindColours {
  const theme = document.documentElement.dataset["theme"];
  if (known === undefined || known.theme !== theme) {
    const style = getComputedStyle(document.documentElement);
    const colours = KIND_IDS.map((kind) => [kind, style.getPropertyValue(`--kind-${kind}`)]);
    known = { theme, colours: Object.fromEntries(colours) as KindColours };
  }
  return known.colours;
}
