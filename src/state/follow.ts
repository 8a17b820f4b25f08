import type { TimeWindow } from "../domain/filtering";
import type { Engine } from "../engine/query";
import { shownEvent } from "./selection";
import type { SanadStore } from "./store";

/**
 * Brings a newly selected event into the window when it lies outside, so that all views can show it. The
 * reader who then pans away is left alone. Gives the function that ends it.
 */
export function followSelection(store: SanadStore, engine: Engine): () => void {
  const follow = () => {
    const { selection, drawAs } = store.getState();
    const id = shownEvent(selection);
    if (id === undefined) return;
    void engine.event({ drawAs }, id).then((record) => {
      const state = store.getState();
      const bar = record?.item.bar;
      if (bar === undefined || shownEvent(state.selection) !== id) return;
      if (bar.start > state.timeWindow.to || bar.end < state.timeWindow.from) {
        state.showWindow(windowAround(state.timeWindow, bar));
      }
    });
  };
  follow();
  return store.subscribe((state, before) => {
    if (shownEvent(state.selection) !== shownEvent(before.selection)) follow();
  });
}

/**
 * A window as long as the given one with the bar in its middle; longer where the bar would not fit.
 * A bar of one day in May and a window of three months give mid-March to early July.
 */
export function windowAround(
  window: TimeWindow,
  bar: { readonly start: number; readonly end: number },
): TimeWindow {
  const length = Math.max(window.to - window.from, (bar.end - bar.start) * 1.2);
  const middle = (bar.start + bar.end) / 2;
  return { from: middle - length / 2, to: middle + length / 2 };
}
