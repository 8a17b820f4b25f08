import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { directionOf } from "../../../i18n/languages";
import { lengthPx, textSizePx, watchTextSize } from "../../shared/textSize";
import { useTexts } from "../../shared/useTexts";
import { stripTicks, type StripLook } from "./dateTicks";
import type { FoldedTime } from "../../../domain/foldedTime";

/** The dates along the strip; who does not see them hears those of the window's edges. */
export function StripTicks({ time }: { readonly time: FoldedTime }) {
  const { language } = useTexts("timeline");
  const element = useRef<HTMLDivElement>(null);
  const { widthPx, look } = useStripLook(element);
  const ticks = useMemo(
    () => (look === undefined ? [] : stripTicks(time, widthPx, language, look)),
    [time, widthPx, language, look],
  );
  return (
    <div ref={element} className="overview-ticks" aria-hidden="true">
      {ticks.map(({ share, label, isStart }) => (
        <span
          key={`${share.toFixed(5)} ${label}`}
          ref={(tick) => tick?.style.setProperty("--start", share.toFixed(5))}
          className={isStart ? "overview-tick is-start" : "overview-tick"}
        >
          {label !== "" && <span dir={directionOf(language)}>{label}</span>}
        </span>
      ))}
    </div>
  );
}

/** Between steps of the calendar at least. */
const LEAST_STEP_REM = 3.5;

/** How wide the strip is and what dates take on it, as the style sheet sets them now. */
function useStripLook(strip: RefObject<HTMLElement | null>) {
  const [widthPx, setWidthPx] = useState(0);
  const [look, setLook] = useState<StripLook>();
  useEffect(() => {
    const element = strip.current;
    if (element === null) return;
    const read = () => setLook(readLook(element));
    read();
    const observer = new ResizeObserver(([entry]) => setWidthPx(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    const stopWatching = watchTextSize(read);
    document.fonts.addEventListener("loadingdone", read);
    return () => {
      observer.disconnect();
      stopWatching();
      document.fonts.removeEventListener("loadingdone", read);
    };
  }, [strip]);
  return { widthPx, look };
}

function readLook(strip: HTMLElement): StripLook {
  const tick = document.createElement("span");
  tick.className = "overview-tick";
  strip.append(tick);
  const style = getComputedStyle(tick);
  const { fontWeight, fontSize, fontFamily } = style;
  const lengths = [style.paddingInlineStart, style.paddingInlineEnd, style.borderInlineStartWidth];
  const airPx = lengths.reduce((sum, length) => sum + lengthPx(length), 0);
  const context = document.createElement("canvas").getContext("2d");
  if (context !== null) context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const letterPx = 0.6 * lengthPx(fontSize);
  tick.remove();
  return {
    leastStepPx: LEAST_STEP_REM * textSizePx(),
    widthOf: (label) => Math.ceil(context?.measureText(label).width ?? letterPx * label.length) + airPx,
  };
}
