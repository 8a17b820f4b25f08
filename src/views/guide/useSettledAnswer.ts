import { useEffect, useState } from "react";
import type { Answer } from "../../engine/query";
import { useSanad } from "../../state/context";

/** The latest answer once none has come for a while: under a brush they come with every frame. */
export function useSettledAnswer(calmMs: number): Answer | undefined {
  const { answers } = useSanad();
  const [settled, setSettled] = useState(() => answers.getState().answer);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(answers.getState().answer), calmMs);
    };
    settle();
    const stop = answers.subscribe(settle);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [answers, calmMs]);
  return settled;
}
