import type { ReactNode } from "react";
import type { KindId } from "../../../domain/kinds";
import { KIND_SHAPES } from "../../../theme/kinds";
import { ROW_PX } from "./printedLanes";
import { ARROW_PX, POINT_PX, type End, type PrintedMark, type Stretch } from "./printedMark";

/** Top and height of a bar in its row, and of the line beneath it. */
const BAR = { top: 2, height: 9 };
const LINE = { top: 12, height: 2 };
/** What is left of a fading end at its outermost: its extent is seen on paper too. */
const FAINTEST = 0.2;

type PrintedBarProps = {
  readonly mark: PrintedMark;
  readonly kind: KindId;
  /** Tells the fades of one bar from those of another on the page. */
  readonly id: string;
  /** The x of so many units from the window's beginning. */
  readonly x: (along: number) => number;
};

/**
 * What stands for one event in time: its kind's sign on a single day, else a bar, with the article's own date beneath.
 * All of it is strokes, fills and patterns of SVG, which printers keep that drop backgrounds.
 */
export function PrintedBar({ mark, kind, id, x }: PrintedBarProps) {
  const { form, from, reported } = mark;
  return (
    <>
      {form === "point" ? (
        <KindMark kind={kind} x={x(from)} />
      ) : (
        <Faded stretch={mark} id={`${id}-bar`} x={x}>
          <Bar mark={mark} kind={kind} x={x} />
        </Faded>
      )}
      {form === "bar" && <CutEnds stretch={mark} x={x} />}
      {reported !== undefined && (
        <Faded stretch={reported} id={`${id}-line`} x={x}>
          <rect className="print-reported" {...boxOf(reported, x)} y={LINE.top} height={LINE.height} />
        </Faded>
      )}
    </>
  );
}

/** The sign of a kind, its middle at x. */
export function KindMark({ kind, x }: { readonly kind: KindId; readonly x: number }) {
  const top = BAR.top + BAR.height / 2 - POINT_PX / 2;
  return (
    <g className="print-point" transform={`translate(${x - POINT_PX / 2} ${top}) scale(${POINT_PX / 16})`}>
      <path d={KIND_SHAPES[kind]} fillRule="evenodd" />
    </g>
  );
}

type Placing = { readonly x: (along: number) => number };

function Bar({ mark, kind, x }: Placing & { readonly mark: PrintedMark; readonly kind: KindId }) {
  const { extent, isPlain, from, to } = mark;
  const box = { ...boxOf(mark, x), y: BAR.top, height: BAR.height };
  const bottom = BAR.top + BAR.height;
  const side = (end: End, at: number) => (end === "known" ? `M${x(at)} ${BAR.top}V${bottom}` : "");
  const edges = [BAR.top, bottom].map((y) => `M${x(from)} ${y}H${x(to)}`).join("");
  return (
    <>
      <rect className={`print-bar is-${extent}`} {...box} />
      {extent === "within" && <rect className="print-hatched" fill={`url(#${hatchId(kind)})`} {...box} />}
      <path
        className={isPlain ? "print-edge" : "print-edge is-not-plain"}
        d={edges + side(mark.start, from) + side(mark.end, to)}
      />
    </>
  );
}

/** An arrow where a bar reaches beyond the window, outside the bar. */
function CutEnds({ stretch: { from, to, start, end }, x }: Placing & { readonly stretch: Stretch }) {
  const [top, bottom, middle] = [BAR.top, BAR.top + BAR.height, BAR.top + BAR.height / 2];
  const arrow = (at: number, tip: number) => `M${x(at)} ${top}L${x(tip)} ${middle}L${x(at)} ${bottom}Z`;
  const arrows = [
    start === "cut" ? arrow(from - 1, from - 1 - ARROW_PX) : "",
    end === "cut" ? arrow(to + 1, to + 1 + ARROW_PX) : "",
  ].join("");
  return arrows === "" ? null : <path className="print-beyond" d={arrows} />;
}

/** Draws a stretch so that it fades at the ends of which nothing says where they lie. */
function Faded({
  stretch,
  id,
  x,
  children,
}: Placing & {
  readonly stretch: Stretch;
  readonly id: string;
  readonly children: ReactNode;
}) {
  const { from, to, start, end, fade } = stretch;
  if (start !== "fading" && end !== "fading") return children;
  const share = fade / (to - from);
  const inner = { start: start === "fading" ? share : 0, end: end === "fading" ? 1 - share : 1 };
  // White is kept, black is not.
  const stop = (offset: number, kept: number) => <stop offset={offset} stopColor="#fff" stopOpacity={kept} />;
  return (
    <>
      <linearGradient id={`${id}-fade`} gradientUnits="userSpaceOnUse" x1={x(from)} x2={x(to)} y1={0} y2={0}>
        {stop(0, start === "fading" ? FAINTEST : 1)}
        {stop(inner.start, 1)}
        {stop(inner.end, 1)}
        {stop(1, end === "fading" ? FAINTEST : 1)}
      </linearGradient>
      <mask id={`${id}-mask`} maskUnits="userSpaceOnUse" {...boxOf(stretch, x, 1)} y={0} height={ROW_PX}>
        <rect {...boxOf(stretch, x, 1)} y={0} height={ROW_PX} fill={`url(#${id}-fade)`} />
      </mask>
      <g mask={`url(#${id}-mask)`} className="print-fading">
        {children}
      </g>
    </>
  );
}

function boxOf({ from, to }: Stretch, x: (along: number) => number, around = 0) {
  return { x: Math.min(x(from), x(to)) - around, width: to - from + 2 * around };
}

/** The hatching of a kind's bars; a pattern takes no colour from what it fills. */
export function Hatching({ kind }: { readonly kind: KindId }) {
  return (
    <pattern
      id={hatchId(kind)}
      className={`kind-${kind}`}
      patternUnits="userSpaceOnUse"
      width={4}
      height={4}
      patternTransform="rotate(45)"
    >
      <path d="M0 0V4" className="print-hatch" />
    </pattern>
  );
}

function hatchId(kind: KindId): string {
  return `print-hatch-${kind}`;
}
