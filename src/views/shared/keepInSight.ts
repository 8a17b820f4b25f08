import { scrollWithin } from "./scrollWithin";

/** What a reader does who moves on by themselves. */
const READERS_MOVES = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Scrolls the pane to the element, and again each time that a font has come and set the text anew, which moves
 * everything below; until the reader moves the pane. Returns its end.
 */
export function keepInSight(pane: HTMLElement, element: HTMLElement): () => void {
  const scroll = () => {
    if (element.isConnected) scrollWithin(pane, element);
  };
  const end = () => {
    document.fonts.removeEventListener("loadingdone", scroll);
    for (const move of READERS_MOVES) pane.removeEventListener(move, end);
  };
  scroll();
  document.fonts.addEventListener("loadingdone", scroll);
  for (const move of READERS_MOVES) pane.addEventListener(move, end, { passive: true });
  return end;
}
