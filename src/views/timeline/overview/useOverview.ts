import { useRef } from "react";
import type { Overview, TimeDensity } from "../../../engine/query";
import { useAnswerPart } from "../../../state/context";

/** The answers' overview, the same object as long as it counts the same: those to one filter do. */
export function useOverview(): Overview | undefined {
  const before = useRef<Overview>(undefined);
  return useAnswerPart((answer) => {
    const overview = answer?.overview;
    if (before.current === undefined || overview === undefined || !isSameOverview(before.current, overview)) {
      before.current = overview;
    }
    return before.current;
  });
}

function isSameOverview(a: Overview, b: Overview): boolean {
  return (
    isSameDensity(a.density, b.density) &&
    a.parts.length === b.parts.length &&
    a.parts.every(({ density }, at) => {
      const other = b.parts[at]?.density;
      return other !== undefined && isSameDensity(density, other);
    })
  );
}

function isSameDensity(a: TimeDensity, b: TimeDensity): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.bins === b.bins &&
    a.counts.every((count, at) => count === b.counts[at]) &&
    a.lasting.every((isOn, at) => isOn === b.lasting[at])
  );
}
