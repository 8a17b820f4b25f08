import type { CSSProperties, KeyboardEvent } from "react";
import { DAY_MS, type EpochMs } from "../../../domain/dates";
import type { TimeWindow } from "../../../domain/filtering";
import type { TimeDensity } from "../../../engine/query";
import { dateFormat } from "../../../i18n/dateWords";
import { useAnswer, useSanadState } from "../../../state/context";
import { useTexts } from "../../shared/useTexts";
import { withAir } from "../windows";
import { steppedWindow } from "./brush";
import { OverviewHistogram } from "./OverviewHistogram";
import { useBrush } from "./useBrush";
import "./overview.css";

/** A range longer than this is told by its years. */
const YEARS_MS = 3 * 365 * DAY_MS;

/** The whole range of the data under the lanes, with the window on it to be dragged. */
export function OverviewStrip() {
  const overview = useAnswer()?.overview;
  return overview === undefined || overview.to <= overview.from ? null : <Strip overview={overview} />;
}

function Strip({ overview }: { readonly overview: TimeDensity }) {
  const { t, language } = useTexts("timeline");
  const timeDirection = useSanadState((state) => state.timeDirection);
  const window = useSanadState((state) => state.timeWindow);
  const range = withAir(overview);
  const brush = useBrush(range);

  const shareOf = (instant: EpochMs) =>
    Math.min(Math.max((instant - range.from) / (range.to - range.from), 0), 1) * 100;
  const start = shareOf(window.from);
  const end = shareOf(window.to);
  const inWords = (instant: EpochMs) =>
    dateFormat(
      language,
      overview.to - overview.from > YEARS_MS ? { year: "numeric" } : { month: "short", year: "numeric" },
    ).format(instant);

  return (
    <div
      className="overview"
      dir={timeDirection}
      role="group"
      aria-label={t("overview")}
      aria-describedby="overview-keys"
      title={t("overviewTitle")}
    >
      <p className="unseen" id="overview-keys">
        {t("overviewKeys")}
      </p>
      <bdi className="overview-end">{inWords(overview.from)}</bdi>
      <div className="overview-strip" {...brush}>
        <OverviewHistogram overview={overview} range={range} timeDirection={timeDirection} />
        <div className="overview-veil is-before" style={{ inlineSize: `${start}%` }} />
        <div className="overview-veil is-after" style={{ inlineSize: `${100 - end}%` }} />
        <div
          className="overview-window"
          style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }}
        />
        <Edge edge="from" window={window} range={range} style={{ insetInlineStart: `${start}%` }} />
        <Edge edge="to" window={window} range={range} style={{ insetInlineStart: `${end}%` }} />
      </div>
      <bdi className="overview-end">{inWords(overview.to)}</bdi>
    </div>
  );
}

function Edge({
  edge,
  window,
  range,
  style,
}: {
  readonly edge: "from" | "to";
  readonly window: TimeWindow;
  readonly range: TimeWindow;
  readonly style: CSSProperties;
}) {
  const { t, language } = useTexts("timeline");
  const timeDirection = useSanadState((state) => state.timeDirection);
  const showWindow = useSanadState((state) => state.showWindow);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = steppedWindow(edge, event, window, range, timeDirection);
    if (next === undefined) return;
    event.preventDefault();
    showWindow(next);
  };
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
      style={style}
      onKeyDown={onKeyDown}
    />
  );
}
