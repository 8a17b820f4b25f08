import { useEffect, useRef } from "react";
import type { TimeDensity } from "../../../engine/query";
import { atLeastAPixel, lastingKinds, layLines, peakOf, stackBars, type DrawBox } from "../density/bars";
import { createSharpCanvas } from "../density/sharpCanvas";
import { useKindColours } from "../density/useKindColours";
import type { TimePiece } from "../../../domain/foldedTime";

/** Narrower bars can hardly be seen. */
const LEAST_BAR_PX = 2;

/** A piece of the strip that is not folded, and the events in it. */
export type CountedPiece = { readonly piece: TimePiece; readonly density: TimeDensity };

type HistogramProps = {
  /** Their bins are as long in all of them, so that the heights of their bars compare. */
  readonly pieces: readonly CountedPiece[];
  readonly timeDirection: "ltr" | "rtl";
};

export function OverviewHistogram({ pieces, timeDirection }: HistogramProps) {
  const colours = useKindColours();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const { destroy } = createSharpCanvas(canvas.current, (context, { widthPx, heightPx, ratio }) => {
      const drawn = pieces.map(({ piece: { from, to, startShare, endShare }, density }) => {
        const start = Math.round(startShare * widthPx);
        const end = Math.round(endShare * widthPx);
        const scale = { from, to, widthPx: end - start, timeDirection };
        const left = timeDirection === "ltr" ? start : widthPx - end;
        // Not the rounded width: as many bins are added up in all pieces.
        const barsInPiece = ((endShare - startShare) * widthPx) / (LEAST_BAR_PX * ratio);
        return { bars: atLeastAPixel(density, { ...scale, widthPx: barsInPiece }), scale, left };
      });
      const kinds = lastingKinds(pieces.map(({ density }) => density));
      const peak = Math.max(...drawn.map(({ bars }) => peakOf(bars)));
      for (const { bars, scale, left } of drawn) {
        const fill: DrawBox = (kind, x, y, width, boxHeight) => {
          context.fillStyle = colours[bars.vocabulary[kind] ?? "event"];
          context.fillRect(left + x, y, width, boxHeight);
        };
        stackBars(bars, scale, { heightPx, peak, leastPx: 2 * ratio }, fill);
        layLines(bars, scale, { heightPx, ratio, kinds }, fill);
      }
    });
    return destroy;
  }, [pieces, timeDirection, colours]);
  return <canvas ref={canvas} className="overview-histogram" aria-hidden="true" />;
}
