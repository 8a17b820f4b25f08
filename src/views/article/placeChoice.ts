import { autoUpdate, computePosition, flip, hide, inline, offset, shift } from "@floating-ui/dom";

/** Keeps a menu beside the passage it belongs to while panes scroll and resize. Returns its end. */
export function placeChoice(passage: HTMLElement, menu: HTMLElement): () => void {
  const place = () =>
    void computePosition(passage, menu, {
      strategy: "fixed",
      placement: "bottom",
      middleware: [inline(), offset(6), flip(), shift({ padding: 8 }), hide()],
    }).then(({ x, y, middlewareData }) => {
      menu.style.left = `${x}px`;
      menu.style.top = `${y}px`;
      menu.style.visibility = middlewareData.hide?.referenceHidden === true ? "hidden" : "visible";
    });
  return autoUpdate(passage, menu, place);
}
