import { useEffect, useMemo, useRef, type RefObject } from "react";
import type { TimeWindow } from "../../../domain/filtering";
import type { Overview } from "../../../engine/query";
import { dateFormat } from "../../../i18n/dateWords";
import { useSanad, useSanadState } from "../../../state/context";
import { useTextSizePx } from "../../shared/textSize";
import { useIsCompact } from "../../shared/useIsCompact";
import { useTexts } from "../../shared/useTexts";
import { shownShareOf } from "./brush";
import { OverviewHistogram, type CountedPiece } from "./OverviewHistogram";
import { StripBreak } from "./StripBreak";
import { StripEdge } from "./StripEdge";
import { StripTicks } from "./StripTicks";
import type { FoldedTime } from "../../../domain/foldedTime";
import { evenStrip, foldedStrip } from "./stripTime";
import { useBrush } from "./useBrush";
import { useOverview } from "./useOverview";
import "./overview.css";

/** The whole range of the data under the lanes, with the window on it to be dragged. */
export function OverviewStrip() {
  const overview = useOverview();
  // Its room is kept until it comes, so that the lanes above are laid out once.
  if (overview === undefined) return <div className="overview is-coming" />;
  return overview.to <= overview.from ? null : <Strip overview={overview} />;
}

/** Of the strip at the usual size of text, so that there is room to say how long the break is. */
const BREAK_SHARE = { wide: 0.05, compact: 0.15 };
const USUAL_TEXT_PX = 16;
/** All breaks together take no more of the strip than this. */
const MOST_BROKEN = 0.5;

function Strip({ overview }: { readonly overview: Overview }) {
  const { t } = useTexts("timeline");
  const timeDirection = useSanadState((state) => state.timeDirection);
  const foldsTime = useSanadState((state) => state.foldsTime);
  const ownShare = useIsCompact() ? BREAK_SHARE.compact : BREAK_SHARE.wide;
  const { parts } = overview;
  const grownShare = (ownShare * useTextSizePx()) / USUAL_TEXT_PX;
  const breakShare = Math.max(ownShare, Math.min(grownShare, MOST_BROKEN / Math.max(parts.length - 1, 1)));
  const isFolded = foldsTime && parts.length > 0;
  const time = useMemo(
    () => (isFolded ? foldedStrip(parts, breakShare) : evenStrip(overview)),
    [overview, parts, isFolded, breakShare],
  );
  const counted = useMemo(
    () => countedPieces(time, isFolded ? parts.map(({ density }) => density) : [overview.density]),
    [time, isFolded, parts, overview],
  );
  const brush = useBrush(time);
  const strip = useRef<HTMLDivElement>(null);
  useShownWindow(strip, time);

  return (
    <div
      className="overview"
      dir={timeDirection}
      role="group"
      aria-label={t("overview")}
      aria-describedby="overview-keys"
    >
      <p className="unseen" id="overview-keys">
        {t("overviewKeys")}
      </p>
      <End side="earlier" overview={overview} />
      <div ref={strip} className="overview-strip" title={t("overviewTitle")} {...brush}>
        <OverviewHistogram pieces={counted} timeDirection={timeDirection} />
        <div className="overview-veil is-before" />
        <div className="overview-veil is-after" />
        <StripTicks time={time} />
        {time.pieces
          .filter((piece) => piece.isFolded)
          .map((piece, index) => (
            <StripBreak
              key={piece.from}
              piece={piece}
              empty={{ from: parts[index]?.to ?? piece.from, to: parts[index + 1]?.from ?? piece.to }}
            />
          ))}
        <div className="overview-window" />
        <StripEdge edge="from" time={time} />
        <StripEdge edge="to" time={time} />
      </div>
      <End side="later" overview={overview} />
      {parts.length > 0 && <FoldButton isFolded={isFolded} />}
    </div>
  );
}

/** The pieces that are not folded with the densities of the same stretches, both in time order. */
function countedPieces({ pieces }: FoldedTime, densities: readonly CountedPiece["density"][]) {
  return pieces
    .filter(({ isFolded }) => !isFolded)
    .flatMap((piece, index): readonly CountedPiece[] => {
      const density = densities[index];
      return density === undefined ? [] : [{ piece, density }];
    });
}

function FoldButton({ isFolded }: { readonly isFolded: boolean }) {
  const { t } = useTexts("timeline");
  const foldTime = useSanadState((state) => state.foldTime);
  return (
    <button
      type="button"
      className="button overview-fold"
      aria-label={t("fold.name")}
      aria-pressed={isFolded}
      title={t(isFolded ? "fold.folded" : "fold.even")}
      onClick={() => foldTime(!isFolded)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="timeline-icon">
        <path d="M.75 8h4.5M3 5.5 5.5 8 3 10.5M15.25 8h-4.5M13 5.5 10.5 8l2.5 2.5M8 2v12" />
      </svg>
    </button>
  );
}

/** An end of the range for those who do not see the strip, and the number of events that lie far beyond it. */
function End({ side, overview }: { readonly side: "earlier" | "later"; readonly overview: Overview }) {
  const { t, language, locale } = useTexts("timeline");
  const count = overview[side];
  const instant = side === "earlier" ? overview.from : overview.to;
  return (
    <span className="overview-end">
      <span className="unseen">
        {dateFormat(language, { day: "numeric", month: "long", year: "numeric" }).format(instant)}
      </span>
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
function useShownWindow(strip: RefObject<HTMLElement | null>, time: FoldedTime): void {
  const { store } = useSanad();
  useEffect(() => {
    const show = ({ timeWindow }: { readonly timeWindow: TimeWindow }) => {
      strip.current?.style.setProperty("--from", shownShareOf(timeWindow.from, time).toFixed(5));
      strip.current?.style.setProperty("--to", shownShareOf(timeWindow.to, time).toFixed(5));
    };
    show(store.getState());
    return store.subscribe((state, before) => {
      if (state.timeWindow !== before.timeWindow) show(state);
    });
  }, [store, strip, time]);
}
