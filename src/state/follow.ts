import type { TimeWindow } from "../domain/filtering";
import type { Engine } from "../engine/query";
import { createQueryOf } from "./answers";
import { letGo } from "./engineFailure";
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
    letGo(
      engine.event({ drawAs }, id).then((record) => {
        const state = store.getState();
        const bar = record?.item.bar;
        if (bar === undefined || shownEvent(state.selection) !== id) return;
        if (bar.start > state.timeWindow.to || bar.end < state.timeWindow.from) {
          state.showWindow(windowAround(state.timeWindow, bar), "selection");
        }
      }),
    );
  };
  follow();
  return store.subscribe((state, before) => {
    if (shownEvent(state.selection) !== shownEvent(before.selection)) follow();
  });
}

/** All time that a window can show. */
const ALWAYS: TimeWindow = { from: -Infinity, to: Infinity };

/**
 * Shows the first event of a place or an area that was picked without one, as an address may: the first in the window,
 * else the first of all. Gives the function that ends it.
 */
export function completeSelection(store: SanadStore, engine: Engine): () => void {
  const queryOf = createQueryOf();
  const complete = async () => {
    const { selection } = store.getState();
    if ((selection.type !== "place" && selection.type !== "area") || selection.event !== undefined) return;
    const at = selection.type === "place" ? selection.place : selection.area;
    const query = queryOf(store.getState());
    const inWindow = await engine.eventsAt(query, at, 0, 1);
    const [event] =
      inWindow.count > 0
        ? inWindow.events
        : (await engine.eventsAt({ ...query, window: ALWAYS }, at, 0, 1)).events;
    if (event === undefined || store.getState().selection !== selection) return;
    store.setState({ selection: { ...selection, event } });
  };
  letGo(complete());
  return store.subscribe((state, before) => {
    if (state.selection !== before.selection) letGo(complete());
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
