import { useCallback, useEffect, useState } from "react";
import { useAnswerPart } from "../state/context";
import type { ViewId } from "../state/views";

/** Announces `data-ready` and the number of events on the document once every view on screen has drawn. */
export function useReadiness(expected: readonly ViewId[]): (view: ViewId) => void {
  const total = useAnswerPart((answer) => answer?.total);
  const [drawn, setDrawn] = useState<ReadonlySet<ViewId>>(new Set());
  const isReady = expected.every((view) => drawn.has(view));
  useEffect(() => {
    if (!isReady || total === undefined) return;
    document.documentElement.dataset["events"] = String(total);
    document.documentElement.dataset["ready"] = "true";
  }, [isReady, total]);
  return useCallback((view) => setDrawn((before) => new Set(before).add(view)), []);
}
