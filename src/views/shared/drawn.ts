import { createContext, use, useEffect } from "react";
import type { ViewName } from "./representation";

/** Takes a view's word that it has drawn the data; the workspace announces `data-ready` once all of them have. */
export const DrawnContext = createContext<(view: ViewName) => void>(() => undefined);

/** Reports once that the view stands. */
export function useDrawn(view: ViewName, isDrawn: boolean): void {
  const report = use(DrawnContext);
  useEffect(() => {
    if (isDrawn) report(view);
  }, [report, view, isDrawn]);
}
