import type { TimeWindow } from "../../../domain/filtering";
import { shortened } from "../../../domain/shortText";
import type { EventRecord, TimeDensity } from "../../../engine/query";
import { dateFormat, stretchInWords } from "../../../i18n/dateWords";
import { directionOf } from "../../../i18n/languages";
import { kindName } from "../../../i18n/kindNames";
import { useSanad } from "../../../state/context";
import { KIND_LOOKS } from "../../../theme/kinds";
import { useTexts } from "../../shared/useTexts";
import { formatNumbers } from "../layout/formatNumbers";
import {
  AXIS_PX,
  DIGIT_PX,
  LANE_SIGN_PX,
  layOutTimeline,
  TICK_WORDS,
  TIMELINE_WIDTH,
  xOf,
} from "../layout/layOutTimeline";
import { Hatching, PrintedBar } from "./PrintedBar";
import { PrintedFlag } from "./PrintedFlag";
import { ROW_PX, type PlacedMark } from "../layout/printedLanes";
import { TimelineKey } from "./TimelineKey";
import type { TimeScale } from "../layout/timeScale";

/** So many letters of a lane's name fit beside its time. */
const LANE_NAME = 20;

type PrintedTimelineProps = {
  readonly records: readonly EventRecord[];
  readonly window: TimeWindow;
  /** How many events of each kind lie where, those that are not among `records` too. */
  readonly density: TimeDensity;
  /** How many events there are, and how many of them are undated. */
  readonly count: number;
  readonly undatedCount: number;
};

/**
 * When: each kind a lane, each event drawn over the time in which it lies, with its number; of many events how many
 * there are, those that are not listed too. Time runs as on the screen, from right to left in Arabic.
 */
export function PrintedTimeline({ records, window, density, count, undatedCount }: PrintedTimelineProps) {
  const { t, language, locale } = useTexts("common");
  const { names } = useSanad();
  const { t: tSharing } = useTexts("sharing");
  const isRtl = directionOf(language) === "rtl";
  const timeline = layOutTimeline({ events: records, window, density, count, isRtl });
  const { scale, ticks, drawn, counts, lanes, heightPx: height, undated } = timeline;
  // From the outer edge inwards, the way that time runs.
  const inwards = (px: number) => (isRtl ? TIMELINE_WIDTH - px : px);
  const anchor = isRtl ? "end" : "start";
  return (
    <figure className="print-figure">
      {lanes.length > 0 && (
        <svg
          viewBox={`0 ${-AXIS_PX} ${TIMELINE_WIDTH} ${height + AXIS_PX}`}
          aria-hidden="true"
          className="print-timeline"
          direction="ltr"
        >
          <defs>
            {drawn.map(({ kind }) => (
              <Hatching key={kind} kind={kind} />
            ))}
          </defs>
          {ticks.map((tick) => (
            <g key={tick.at} className="print-tick">
              <line x1={scale.at(tick.at)} x2={scale.at(tick.at)} y1={-AXIS_PX + 3} y2={height} />
              <text x={scale.at(tick.at) + 3 * scale.direction} y={-6} textAnchor={anchor}>
                {dateFormat(language, TICK_WORDS[tick.step]).format(tick.at)}
              </text>
            </g>
          ))}
          {lanes.map((lane) => (
            <g
              key={lane.kind}
              transform={`translate(0 ${lane.topPx})`}
              className="in-kind-colour"
              data-kind={lane.kind}
            >
              <line x1={0} x2={TIMELINE_WIDTH} y1={-3} y2={-3} className="print-rule" />
              <g
                transform={`translate(${isRtl ? TIMELINE_WIDTH - LANE_SIGN_PX : 0} 2) scale(${LANE_SIGN_PX / 16})`}
              >
                <path d={KIND_LOOKS[lane.kind].shape} fillRule="evenodd" />
              </g>
              <text x={inwards(LANE_SIGN_PX + 5)} y={11} className="print-lane" textAnchor={anchor}>
                {shortened(kindName(lane.kind, names, language, "kinds").text, LANE_NAME)}
              </text>
              {"path" in lane ? (
                <path d={lane.path} className="print-count" />
              ) : (
                lane.marks.map((mark) => (
                  <g
                    key={mark.number}
                    transform={`translate(0 ${mark.row * ROW_PX})`}
                    className="print-event-mark"
                    data-event-id={mark.event}
                  >
                    <PrintedBar
                      mark={mark}
                      kind={lane.kind}
                      id={`print-mark-${mark.number}`}
                      x={(along) => xOf(scale, along)}
                    />
                    <MarkNumber mark={mark} scale={scale} anchor={anchor} />
                  </g>
                ))
              )}
            </g>
          ))}
        </svg>
      )}
      <figcaption>
        {counts === undefined && <TimelineKey lanes={drawn} />}
        <p className="print-axis">
          <span>{stretchInWords(window.from, window.to, language)}</span>
          {counts !== undefined && counts.most > 0 && (
            <span>{tSharing("print.perBin", { count: Math.ceil(counts.most) })}</span>
          )}
          <span>
            {t("undated")}: <bdi>{undatedCount.toLocaleString(locale)}</bdi>
            {undated.length > 0 && undated.length === undatedCount && (
              <>
                {" "}
                <bdi className="print-numbers">({formatNumbers(undated)})</bdi>
              </>
            )}
          </span>
        </p>
      </figcaption>
    </figure>
  );
}

type MarkNumberProps = {
  readonly mark: PlacedMark;
  readonly scale: TimeScale;
  readonly anchor: "start" | "end";
};

/** The event's number in the list beside its mark, and its flag. */
function MarkNumber({ mark: { number, after, isFlagged }, scale, anchor }: MarkNumberProps) {
  const flagAt = after + String(number).length * DIGIT_PX + 1;
  const flagX = xOf(scale, flagAt);
  return (
    <>
      <text x={xOf(scale, after)} y={10} className="print-mark" textAnchor={anchor}>
        {number}
      </text>
      {isFlagged && <PrintedFlag x={scale.direction === 1 ? flagX : flagX - 7} />}
    </>
  );
}
