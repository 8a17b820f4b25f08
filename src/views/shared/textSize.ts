import { useSyncExternalStore } from "react";

/** What a browser takes where its reader has chosen nothing, and what one that draws nothing is taken to have. */
const USUAL_PX = 16;

const listeners = new Set<() => void>();
let known: number | undefined;

/**
 * The size of text that the reader has chosen, in CSS pixels: what the style sheet calls 1rem. Read once and then
 * watched, so that it may be asked in every frame.
 */
export function textSizePx(): number {
  if (known === undefined) {
    known = readTextSize();
    watchRoot();
  }
  return known;
}

/** Calls back after each change of the reader's size of text. Gives the function that ends it. */
export function watchTextSize(onChange: () => void): () => void {
  textSizePx();
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}

/** The same for a component, which is drawn anew with each change. */
export function useTextSizePx(): number {
  return useSyncExternalStore(watchTextSize, textSizePx);
}

/** A computed length in pixels; 0 where it is none: `normal`, `none`. */
export function lengthPx(length: string): number {
  return Number.parseFloat(length) || 0;
}

function readTextSize(): number {
  return lengthPx(getComputedStyle(document.documentElement).fontSize) || USUAL_PX;
}

/** Nothing tells of a change but an element that is measured in it. */
function watchRoot(): void {
  const measured = document.createElement("div");
  measured.setAttribute("aria-hidden", "true");
  Object.assign(measured.style, {
    position: "fixed",
    insetBlockStart: "0",
    inlineSize: "100rem",
    visibility: "hidden",
    pointerEvents: "none",
  });
  document.body.append(measured);
  new ResizeObserver(() => {
    const now = readTextSize();
    // On paper it has no size at all.
    if (now === known) return;
    known = now;
    for (const listener of [...listeners]) listener();
  }).observe(measured);
}
