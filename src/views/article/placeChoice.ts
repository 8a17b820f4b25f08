import { autoUpdate, computePosition, flip, hide, inline, offset, shift } from "@floating-ui/dom";

/** Keeps a menu beside the passage it belongs to while panes scroll and resize. Returns its end. */
export function placeChoice(passage: HTMLElement, menu: HTMLElement): () => void {
  const place = () =>
    void computePosition(passage, menu, {
      strategy: "fixed",
      placement: "bottom",
      middleware: [inline(), offset(6), flip({ crossAxis: false }), shift({ padding: 8 }), hide()],
    }).then(({ x, y, middlewareData }) => {
      menu.style.left = `${x}px`;
      menu.style.top = `${y}px`;
      // Unseen while its passage is scrolled away, but not hidden: that would take the focus from it.
      menu.toggleAttribute("data-away", middlewareData.hide?.referenceHidden === true);
    });
  return autoUpdate(passage, menu, place);
}
