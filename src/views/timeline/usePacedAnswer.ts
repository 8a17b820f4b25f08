import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Answer, Query } from "../../engine/query";
import { isSameButPinned } from "../../state/answers";
import { useSanad } from "../../state/context";
import { createCalm, createPace } from "../../state/pace";

/** Swapping items takes vis-timeline longer than a frame: while all of them move with the window it is done so often at most. */
const SWAP_MS = 120;
/** Where a chart stands for the events, the rest waits until the window has rested for so many frames. */
const REST_FRAMES = 10;
/** After another change items wait until the map and the chart have been painted. */
const PAINT_FRAMES = 2;

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
      const calm = createCalm<Answer>(take);
      const offer = (answer: Answer | undefined) => {
        // Only which event is marked has changed.
        if (answer !== undefined && isSameButPinned(answer, paced.current)) return;
        calm.stop();
        const before = paced.current;
        // The first answer is waited for: nothing goes before it that it would have to keep its distance from.
        if (answer === before) return;
        if (answer === undefined || before === undefined) {
          swap.offer(answer);
          return;
        }
        const isInMotion = isMoved(answer.query, before.query);
        if (isInMotion && answer.notShown === 0) swap.offer(answer);
        else {
          swap.stop();
          calm.offer(answer, isInMotion ? REST_FRAMES : PAINT_FRAMES);
        }
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

/** True where only time has moved. A worker's answers are copies: no part of them is the same object as before. */
function isMoved(query: Query, before: Query): boolean {
  const isSame = (part: (of: Query) => unknown) =>
    JSON.stringify(part(query)) === JSON.stringify(part(before));
  return !isSame(({ window }) => window) && isSame(({ filter, drawAs, pinned }) => [filter, drawAs, pinned]);
}
