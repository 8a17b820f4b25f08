import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Answer, Query } from "../../engine/query";
import { useSanad } from "../../state/context";
import { createCalm, createPace } from "../../state/pace";

/** Swapping items takes vis-timeline longer than a frame: while all of them move with the window it is done so often at most. */
const SWAP_MS = 120;
/** Where the density stands for most events, items wait until the window has rested for so many frames. */
const REST_FRAMES = 10;

/** The answer whose items the timeline has: of a quick run of answers only one now and then, and the last one. */
export function usePacedAnswer(): Answer | undefined {
  const { answers, store } = useSanad();
  const paced = useRef(answers.getState().answer);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const take = (answer: Answer | undefined) => {
        paced.current = answer;
        onChange();
      };
      const swap = createPace(SWAP_MS, take);
      const calm = createCalm(REST_FRAMES, take);
      const offer = (answer: Answer | undefined) => {
        calm.stop();
        if (answer !== undefined && isMoved(answer, paced.current)) {
          swap.stop();
          calm.offer(answer);
        } else swap.offer(answer);
      };
      offer(answers.getState().answer);
      const ends = [
        answers.subscribe(({ answer }) => offer(answer)),
        // A slow answer is no rest.
        store.subscribe((state, before) => {
          if (state.timeWindow !== before.timeWindow) calm.putOff();
        }),
      ];
      return () => {
        for (const end of ends) end();
        swap.stop();
        calm.stop();
      };
    },
    [answers, store],
  );
  return useSyncExternalStore(subscribe, () => paced.current);
}

/** True where only time has moved, over more events than there can be items. */
function isMoved({ query, notShown }: Answer, before: Answer | undefined): boolean {
  if (notShown === 0 || before === undefined) return false;
  const { window } = before.query;
  const hasMoved = query.window.from !== window.from || query.window.to !== window.to;
  return hasMoved && questionOf(query) === questionOf(before.query);
}

/** A worker's answers are copies: no part of them is the same object as before. */
function questionOf({ filter, drawAs, pinned }: Query): string {
  return JSON.stringify([filter, drawAs, pinned]);
}
