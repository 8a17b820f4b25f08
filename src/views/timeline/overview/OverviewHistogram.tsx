import { useEffect, useRef } from "react";
import type { TimeWindow } from "../../../domain/filtering";
import type { TimeDensity } from "../../../engine/query";
import { atLeastAPixel, peakOf, stackBars } from "../density/bars";
import { createSharpCanvas } from "../density/sharpCanvas";
import { useKindColours } from "../density/useKindColours";

type HistogramProps = {
  readonly overview: TimeDensity;
  /** What the strip shows from one end to the other. */
  readonly range: TimeWindow;
  readonly timeDirection: "ltr" | "rtl";
};

export function OverviewHistogram({ overview, range, timeDirection }: HistogramProps) {
  const colours = useKindColours();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const { destroy } = createSharpCanvas(canvas.current, (context, { widthPx, heightPx, ratio }) => {
      const scale = { ...range, widthPx, timeDirection };
      const bars = atLeastAPixel(overview, scale);
      const height = { heightPx, peak: peakOf(bars), leastPx: 2 * ratio };
      stackBars(bars, scale, height, (kind, x, y, width, boxHeight) => {
        context.fillStyle = colours[kind] ?? "";
        context.fillRect(x, y, width, boxHeight);
      });
    });
    return destroy;
  }, [overview, range, timeDirection, colours]);
  return <canvas ref={canvas} className="overview-histogram" aria-hidden="true" />;
}

/** True where two answers count the same: those to one filter do. */
export function isSameDensity(a: TimeDensity, b: TimeDensity): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.bins === b.bins &&
    a.counts.every((count, at) => count === b.counts[at])
  );
}
