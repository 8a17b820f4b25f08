import { useEffect, useState } from "react";
import { createStore, useStore } from "zustand";
import type { Answer } from "../../engine/query";
import { useSanad } from "../../state/context";
import { createPace } from "./pace";

/** Swapping items takes vis-timeline longer than a frame: in a drag it is done so often at most. */
const SWAP_MS = 120;

/** The latest answer, in a quick run of answers only one now and then and the last one. */
export function usePacedAnswer(): Answer | undefined {
  const { answers } = useSanad();
  // A store, so that a calm answer is drawn in one go with what follows every answer.
  const [paced] = useState(() => createStore(() => answers.getState()));
  useEffect(() => {
    const pace = createPace(SWAP_MS, paced.setState);
    pace.offer(answers.getState());
    const unsubscribe = answers.subscribe((state) => pace.offer(state));
    return () => {
      unsubscribe();
      pace.stop();
    };
  }, [answers, paced]);
  return useStore(paced, ({ answer }) => answer);
}
