import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Answer } from "../../engine/query";
import { useSanad } from "../../state/context";
import { createPace } from "../shared/pace";

/** Swapping items takes vis-timeline longer than a frame: in a drag it is done so often at most. */
const SWAP_MS = 120;

/** The latest answer, in a quick run of answers only one now and then and the last one. */
export function usePacedAnswer(): Answer | undefined {
  const { answers } = useSanad();
  const paced = useRef(answers.getState());
  const subscribe = useCallback(
    (onChange: () => void) => {
      const pace = createPace(SWAP_MS, (state: ReturnType<typeof answers.getState>) => {
        paced.current = state;
        onChange();
      });
      pace.offer(answers.getState());
      const unsubscribe = answers.subscribe((state) => pace.offer(state));
      return () => {
        unsubscribe();
        pace.stop();
      };
    },
    [answers],
  );
  return useSyncExternalStore(subscribe, () => paced.current.answer);
}
