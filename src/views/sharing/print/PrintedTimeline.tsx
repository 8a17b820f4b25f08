import type { Answer, EventRecord } from "../../../engine/query";
import { dateFormat, stretchInWords } from "../../../i18n/dateWords";
import { KIND_SHAPES } from "../../../theme/kinds";
import { useTexts } from "../../shared/useTexts";
import { printedBars } from "./printedBars";
import { printedLanes, ROW_PX } from "./printedLanes";
import { printedTicks, type PrintedTick } from "./printedAxis";

const WIDTH = 720;
const MARGIN = 110;
const SIGN_PX = 10;
const AXIS_PX = 16;
/** So many bars can be told apart; more are counted. */
const MOST_BARS = 120;

const TICK_WORDS: Readonly<Record<PrintedTick["step"], Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
};

type PrintedTimelineProps = { readonly records: readonly EventRecord[]; readonly answer: Answer };

/**
 * When: each kind a lane, each event a bar over the time in which it lies, with its number; of many events how many
 * there are, those that are not listed too.
 */
export function PrintedTimeline({ records, answer }: PrintedTimelineProps) {
  const { t, language, locale } = useTexts("common");
  const { t: tSharing } = useTexts("sharing");
  const { window } = answer.query;
  const dated = records.filter(({ item }) => item.bar !== undefined).length;
  const isCounted = dated > MOST_BARS || records.length < answer.matching;
  const bars = isCounted ? printedBars(answer.density, window, WIDTH - MARGIN) : undefined;
  const lanes = bars?.lanes ?? printedLanes(records, window, WIDTH - MARGIN);
  if (lanes.length === 0) return null;
  const height = lanes.reduce((sum, { heightPx }) => sum + heightPx, 0);
  const at = (instant: number) =>
    MARGIN + ((instant - window.from) / (window.to - window.from)) * (WIDTH - MARGIN);
  return (
    <figure className="print-figure">
      <svg
        viewBox={`0 ${-AXIS_PX} ${WIDTH} ${height + AXIS_PX}`}
        aria-hidden="true"
        className="print-timeline"
        direction="ltr"
      >
        {printedTicks(window).map((tick) => (
          <g key={tick.at} transform={`translate(${at(tick.at)} 0)`} className="print-tick">
            <line y1={-AXIS_PX + 3} y2={height} />
            <text x={3} y={-6}>
              {dateFormat(language, TICK_WORDS[tick.step]).format(tick.at)}
            </text>
          </g>
        ))}
        {lanes.map((lane) => (
          <g key={lane.kind} transform={`translate(0 ${lane.topPx})`} className={`kind-${lane.kind}`}>
            <line x1={0} x2={WIDTH} y1={-3} y2={-3} className="print-rule" />
            <g transform={`translate(0 2) scale(${SIGN_PX / 16})`}>
              <path d={KIND_SHAPES[lane.kind]} fillRule="evenodd" />
            </g>
            <text x={SIGN_PX + 5} y={11} className="print-lane">
              {t(`kinds.${lane.kind}`)}
            </text>
            {"path" in lane ? (
              <path d={lane.path} transform={`translate(${MARGIN} 0)`} className="print-bar" />
            ) : (
              lane.marks.map(({ number, row, from, to }) => (
                <g key={number} transform={`translate(${MARGIN + from} ${row * ROW_PX})`}>
                  <rect y={3} width={Math.max(3, to - from)} height={9} rx={2} className="print-bar" />
                  <text x={Math.max(3, to - from) + 3} y={11} className="print-mark">
                    {number}
                  </text>
                </g>
              ))
            )}
          </g>
        ))}
      </svg>
      <figcaption className="print-axis">
        <span>{stretchInWords(window.from, window.to, language)}</span>
        {bars && <span>{tSharing("print.perBin", { count: bars.most })}</span>}
        <span>
          {t("undated")}: <bdi>{answer.undatedCount.toLocaleString(locale)}</bdi>
        </span>
      </figcaption>
    </figure>
  );
}
