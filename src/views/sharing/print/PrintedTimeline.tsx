import type { TimeWindow } from "../../../domain/filtering";
import type { EventRecord } from "../../../engine/query";
import { stretchInWords } from "../../../i18n/dateWords";
import { KIND_SHAPES } from "../../../theme/kinds";
import { useTexts } from "../../shared/useTexts";
import { printedLanes, ROW_PX } from "./printedLanes";

const WIDTH = 720;
const MARGIN = 110;
const SIGN_PX = 10;

type PrintedTimelineProps = { readonly records: readonly EventRecord[]; readonly window: TimeWindow };

/** When: each kind a lane, each event a bar over the time in which it lies, with its number. */
export function PrintedTimeline({ records, window }: PrintedTimelineProps) {
  const { t, language } = useTexts("common");
  const lanes = printedLanes(records, window, WIDTH - MARGIN);
  if (lanes.length === 0) return null;
  const height = lanes.reduce((sum, { heightPx }) => sum + heightPx, 0);
  return (
    <figure className="print-figure">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" className="print-timeline" direction="ltr">
        {lanes.map(({ kind, topPx, marks }) => (
          <g key={kind} transform={`translate(0 ${topPx})`} className={`kind-${kind}`}>
            <line x1={0} x2={WIDTH} y1={-3} y2={-3} className="print-rule" />
            <g transform={`translate(0 2) scale(${SIGN_PX / 16})`}>
              <path d={KIND_SHAPES[kind]} fillRule="evenodd" />
            </g>
            <text x={SIGN_PX + 5} y={11} className="print-lane">
              {t(`kinds.${kind}`)}
            </text>
            {marks.map(({ number, row, from, to }) => (
              <g key={number} transform={`translate(${MARGIN + from} ${row * ROW_PX})`}>
                <rect y={3} width={Math.max(3, to - from)} height={9} rx={2} className="print-bar" />
                <text x={Math.max(3, to - from) + 3} y={11} className="print-mark">
                  {number}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      <figcaption className="print-axis">
        <span>{stretchInWords(window.from, window.to, language)}</span>
        <span>
          {t("undated")}: <bdi>{undatedCount(records)}</bdi>
        </span>
      </figcaption>
    </figure>
  );
}

function undatedCount(records: readonly EventRecord[]): number {
  return records.filter(({ item }) => item.bar === undefined).length;
}
