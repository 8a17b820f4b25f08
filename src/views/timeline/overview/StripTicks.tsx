import { useEffect, useMemo, useRef, useState } from "react";
import { directionOf } from "../../../i18n/languages";
import { useTexts } from "../../shared/useTexts";
import { stripTicks } from "./dateTicks";
import type { FoldedTime } from "../../../domain/foldedTime";

/** The dates along the strip; who does not see them hears those of the window's edges. */
export function StripTicks({ time }: { readonly time: FoldedTime }) {
  const { language } = useTexts("timeline");
  const element = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidthPx(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  const ticks = useMemo(() => stripTicks(time, widthPx, language), [time, widthPx, language]);
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
