import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import { textSizePx } from "./textSize";

/** A panel is never squeezed below this. */
const MIN_HEIGHT_REM = 7.5;

/** Keeps a panel under its button while the page changes. Gives the function that ends it. */
export function placeBelow(button: HTMLElement, panel: HTMLElement): () => void {
  return autoUpdate(button, panel, () => {
    void computePosition(button, panel, {
      strategy: "fixed",
      placement: "bottom-start",
      middleware: [
        offset(6),
        flip({ padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) => {
            panel.style.maxHeight = `${Math.max(MIN_HEIGHT_REM * textSizePx(), availableHeight)}px`;
          },
        }),
      ],
    }).then(({ x, y }) => {
      panel.style.left = `${x}px`;
      panel.style.top = `${y}px`;
    });
  });
}
