import type { Sanad } from "./context";
import { shownEvent } from "./selection";

type Stepped = Pick<Sanad, "store" | "engine" | "answers">;

/**
 * Selects the next (1) or previous (-1) event in time that passes the filter; the first or last of the window where none
 * is selected. False where there is none further.
 */
export async function stepInTime({ store, engine, answers }: Stepped, step: 1 | -1): Promise<boolean> {
  const { answer } = answers.getState();
  if (answer === undefined) return true;
  const { selection, selectEvent } = store.getState();
  const next = await engine.neighbour(answer.query, shownEvent(selection), step);
  if (next === undefined) return false;
  // The reader may have chosen another one meanwhile.
  if (store.getState().selection === selection) selectEvent(next, "elsewhere");
  return true;
}
