import { useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from "react";
import { DAY_MS, type EpochMs } from "../../../domain/dates";
import type { TimeWindow } from "../../../domain/filtering";
import type { Overview } from "../../../engine/query";
import { dateFormat } from "../../../i18n/dateWords";
import { useAnswer, useAnswerPart, useSanad, useSanadState } from "../../../state/context";
import { useTexts } from "../../shared/useTexts";
import { withAir } from "../windows";
import { steppedWindow } from "./brush";
import { isSameDensity, OverviewHistogram } from "./OverviewHistogram";
import { useBrush } from "./useBrush";
import "./overview.css";

/** A range longer than this is told by its years. */
const YEARS_MS = 3 * 365 * DAY_MS;

/** The whole range of the data under the lanes, with the window on it to be dragged. */
export function OverviewStrip() {
  const overview = useOverview();
  // Its room is kept until it comes, so that the lanes above are laid out once.
  if (overview === undefined) return <div className="overview is-coming" />;
  return overview.to <= overview.from ? null : <Strip overview={overview} />;
}

/** The answers' overview, the same object as long as it counts the same. */
function useOverview(): Overview | undefined {
  const before = useRef<Overview>(undefined);
  return useAnswerPart((answer) => {
    const overview = answer?.overview;
    if (before.current === undefined || overview === undefined || !isSameDensity(before.current, overview)) {
      before.current = overview;
    }
    return before.current;
  });
}

function Strip({ overview }: { readonly overview: Overview }) {
  const { t, language } = useTexts("timeline");
  const timeDirection = useSanadState((state) => state.timeDirection);
  const range = useMemo(
    () => withAir({ from: overview.from, to: overview.to }),
    [overview.from, overview.to],
  );
  const brush = useBrush(range);
  const strip = useRef<HTMLDivElement>(null);
  useShownWindow(strip, range);

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
      <End side="earlier" count={overview.earlier}>
        {inWords(overview.from)}
      </End>
      <div ref={strip} className="overview-strip" {...brush}>
        <OverviewHistogram overview={overview} range={range} timeDirection={timeDirection} />
        <div className="overview-veil is-before" />
        <div className="overview-veil is-after" />
        <div className="overview-window" />
        <Edge edge="from" range={range} />
        <Edge edge="to" range={range} />
      </div>
      <End side="later" count={overview.later}>
        {inWords(overview.to)}
      </End>
    </div>
  );
}

/** An end of the strip in words, with the number of events that lie far beyond it. */
function End({
  side,
  count,
  children,
}: {
  readonly side: "earlier" | "later";
  readonly count: number;
  readonly children: string;
}) {
  const { t, locale } = useTexts("timeline");
  return (
    <span className="overview-end">
      <bdi>{children}</bdi>
      {count > 0 && (
        <span className="overview-beyond" title={t(`beyond.${side}`, { count })}>
          <span aria-hidden="true">+{count.toLocaleString(locale)}</span>
          <span className="unseen">{t(`beyond.${side}`, { count })}</span>
        </span>
      )}
    </span>
  );
}

/** Shows on the strip where the window lies, past React: in a drag it moves in every frame. */
function useShownWindow(strip: RefObject<HTMLElement | null>, range: TimeWindow): void {
  const { store } = useSanad();
  useEffect(() => {
    const shareOf = (instant: EpochMs) =>
      Math.min(Math.max((instant - range.from) / (range.to - range.from), 0), 1);
    const show = ({ timeWindow }: { readonly timeWindow: TimeWindow }) => {
      strip.current?.style.setProperty("--from", shareOf(timeWindow.from).toFixed(5));
      strip.current?.style.setProperty("--to", shareOf(timeWindow.to).toFixed(5));
    };
    show(store.getState());
    return store.subscribe((state, before) => {
      if (state.timeWindow !== before.timeWindow) show(state);
    });
  }, [store, strip, range]);
}

function Edge({ edge, range }: { readonly edge: "from" | "to"; readonly range: TimeWindow }) {
  const { t, language } = useTexts("timeline");
  const timeDirection = useSanadState((state) => state.timeDirection);
  const { store } = useSanad();
  const settled = useAnswer()?.query.window;
  const window = settled ?? store.getState().timeWindow;
  const onKeyDown = (event: KeyboardEvent) => {
    const { timeWindow, showWindow } = store.getState();
    const next = steppedWindow(edge, event, timeWindow, range, timeDirection);
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
      onKeyDown={onKeyDown}
    />
  );
}
