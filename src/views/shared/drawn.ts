import { createContext, use, useEffect } from "react";
import type { ViewId } from "../../state/views";

/** Takes a view's word that it has drawn the data; the workspace announces `data-ready` once all of them have. */
export const DrawnContext = createContext<(view: ViewId) => void>(() => undefined);

/** Reports once that the view stands. */
export function useDrawn(view: ViewId, isDrawn: boolean): void {
  const report = use(DrawnContext);
  useEffect(() => {
    if (isDrawn) report(view);
  }, [report, view, isDrawn]);
}
