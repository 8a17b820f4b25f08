import { useSyncExternalStore } from "react";
import type { KindId } from "../../../domain/kinds";
import { KIND_COLOURS, wornTheme } from "../../../theme/kinds";

export type KindColours = Readonly<Record<KindId, string>>;

/** The colours of the kinds in the theme that the document wears, as a canvas takes them. */
export function useKindColours(): KindColours {
  return KIND_COLOURS[useSyncExternalStore(onTheme, wornTheme)];
}

function onTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
