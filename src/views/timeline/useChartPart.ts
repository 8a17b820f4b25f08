import { useEffect, useState } from "react";
import { fetchPart, tellIfMissing } from "../../state/missingPart";

/** What draws a chart of many events. */
export type ChartPart = typeof import("./chart/chartLayer");

/** It, fetched where it is needed: few events need none. */
export function useChartPart(isNeeded: boolean): ChartPart | undefined {
  const [part, setPart] = useState<ChartPart>();
  useEffect(() => {
    if (!isNeeded) return;
    let isGone = false;
    const fetchIt = () => {
      fetchPart(() => import("./chart/chartLayer")).then(
        (fetched) => {
          if (!isGone) setPart(fetched);
        },
        (error: unknown) => tellIfMissing(error, fetchIt),
      );
    };
    fetchIt();
    return () => {
      isGone = true;
    };
  }, [isNeeded]);
  return part;
}
