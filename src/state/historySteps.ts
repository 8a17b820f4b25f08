import { isCompleted, sameSelection } from "./selection";
import type { SanadState } from "./store";

/**
 * What a change of the state is to the history: a new step at once; or one of a row of changes that are one step
 * together, as the letters of a word or the moves of a drag; or none, and it goes into the step that is.
 */
export type StepKind = "choice" | "text" | "window" | undefined;

/** So long after the last change of a row another one belongs to it. */
export const REST_MS: Readonly<Record<"text" | "window", number>> = { text: 1000, window: 600 };

/** Whether the change from one state to the next is a step that Back undoes. */
export function stepOf(state: SanadState, before: SanadState): StepKind {
  const isOtherSelection =
    !sameSelection(state.selection, before.selection) && !isCompleted(before.selection, state.selection);
  // A story that goes on by itself leaves no trail: Back leads to what the reader chose before it.
  if (isOtherSelection && state.story?.isPlaying !== true) return "choice";
  if (isOtherChoice(state, before)) return "choice";
  if (state.filter.text !== before.filter.text) return "text";
  // A window that follows what was selected belongs to that step.
  return isOtherWindow(state, before) && state.windowBy === "reader" ? "window" : undefined;
}

/** The bounds count when they are switched on or off: while they are on they go with the map. */
function isOtherChoice(state: SanadState, before: SanadState): boolean {
  if ((state.boundsFilter === undefined) !== (before.boundsFilter === undefined)) return true;
  if (state.filter === before.filter) return false;
  return JSON.stringify({ ...state.filter, text: "" }) !== JSON.stringify({ ...before.filter, text: "" });
}

function isOtherWindow({ timeWindow }: SanadState, before: SanadState): boolean {
  return timeWindow.from !== before.timeWindow.from || timeWindow.to !== before.timeWindow.to;
}
