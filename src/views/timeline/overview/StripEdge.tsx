import type { KeyboardEvent } from "react";
import { dateFormat } from "../../../i18n/dateWords";
import { useAnswer, useSanad, useSanadState } from "../../../state/context";
import { useTexts } from "../../shared/useTexts";
import { steppedWindow } from "./brush";
import type { FoldedTime } from "../../../domain/foldedTime";

/** An edge of the window on the strip, moved by keys. */
export function StripEdge({ edge, time }: { readonly edge: "from" | "to"; readonly time: FoldedTime }) {
  const { t, language } = useTexts("timeline");
  const timeDirection = useSanadState((state) => state.timeDirection);
  const { store } = useSanad();
  const settled = useAnswer()?.query.window;
  const window = settled ?? store.getState().timeWindow;
  const onKeyDown = (event: KeyboardEvent) => {
    const { timeWindow, showWindow } = store.getState();
    const next = steppedWindow(edge, event, timeWindow, time, timeDirection);
    if (next === undefined) return;
    event.preventDefault();
    showWindow(next);
  };
  const { range } = time;
  const least = edge === "from" ? Math.min(range.from, window.from) : window.from;
  const most = edge === "from" ? window.to : Math.max(range.to, window.to);
  return (
    <div
      className={`overview-edge is-${edge}`}
      role="slider"
      tabIndex={0}
      aria-label={t(edge === "from" ? "windowStart" : "windowEnd")}
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={window[edge]}
      aria-valuetext={dateFormat(language, { day: "numeric", month: "long", year: "numeric" }).format(
        window[edge],
      )}
      onKeyDown={onKeyDown}
    />
  );
}
