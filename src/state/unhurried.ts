import type { Answer } from "../engine/query";
import { isSameButPinned, type AnswerStore } from "./answers";
import { createPace } from "./pace";

/** The latest answer for what is read: words, counts, rows. */
export type Unhurried = {
  readonly get: () => Answer | undefined;
  readonly subscribe: (onChange: () => void) => () => void;
};

/** While answers come with every frame, as under a brush, nobody reads faster; the last one always comes. */
const READING_MS = 100;

const known = new WeakMap<AnswerStore, Unhurried>();

/** One for each store of answers, so that all that is read changes in the same frame. */
export function unhurried(answers: AnswerStore): Unhurried {
  const made = known.get(answers) ?? createUnhurried(answers);
  known.set(answers, made);
  return made;
}

function createUnhurried(answers: AnswerStore): Unhurried {
  const latest = () => answers.getState().answer;
  const listeners = new Set<() => void>();
  let shown = latest();
  let stop: (() => void) | undefined;
  const pace = createPace<Answer | undefined>(READING_MS, (answer) => {
    shown = answer;
    for (const listener of listeners) listener();
  });
  return {
    get: () => (stop === undefined ? latest() : shown),
    subscribe: (listener) => {
      listeners.add(listener);
      if (stop === undefined) {
        shown = latest();
        stop = answers.subscribe(({ answer }, before) => {
          // Nothing that is read tells of what is pinned.
          if (!isSameButPinned(answer, before.answer)) pace.offer(answer);
        });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
        pace.stop();
      };
    },
  };
}
