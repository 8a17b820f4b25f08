import { useEffect, useState } from "react";
import { useIsLate } from "../../state/context";
import { LATE_MS } from "../../state/lateness";
import { useTexts } from "./useTexts";
import "./lateMark.css";

/**
 * What marks a view while what it shows is the answer to another question than the one asked: `<section {...mark}>`.
 * `isOwnLate`: what the view itself has asked has not been answered either.
 */
export function useLateMark(isOwnLate = false): {
  readonly "aria-busy"?: true;
  readonly "data-late"?: string;
} {
  const { t } = useTexts("common");
  const isLate = useIsLate() || isOwnLate;
  return isLate ? { "aria-busy": true, "data-late": t("late.mark") } : {};
}

/** True once something has been behind for a moment in which nothing new was `shown`. */
export function useLate(isBehind: boolean, shown: unknown): boolean {
  const [late, setLate] = useState<{ readonly shown: unknown }>();
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => setLate({ shown }), LATE_MS);
    return () => clearTimeout(timer);
  }, [isBehind, shown]);
  return isBehind && late !== undefined && late.shown === shown;
}
