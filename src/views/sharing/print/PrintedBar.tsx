import type { ReactNode } from "react";
import type { KindId } from "../../../domain/kinds";
import { KIND_SHAPES } from "../../../theme/kinds";
import { ROW_PX } from "../layout/printedLanes";
import {
  arrowsOf,
  BAR,
  boxOf,
  edgesOf,
  fadesOf,
  LINE,
  POINT_PX,
  type PrintedMark,
  type Stretch,
} from "../layout/printedMark";

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
  const arrows = arrowsOf(mark, x);
  return (
    <>
      {form === "point" ? (
        <KindMark kind={kind} x={x(from)} />
      ) : (
        <Faded stretch={mark} id={`${id}-bar`} x={x}>
          <Bar mark={mark} kind={kind} x={x} />
        </Faded>
      )}
      {form === "bar" && arrows !== "" && <path className="print-beyond" d={arrows} />}
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
  const { extent, isPlain } = mark;
  const box = { ...boxOf(mark, x), y: BAR.top, height: BAR.height };
  return (
    <>
      <rect className={`print-bar is-${extent}`} {...box} />
      {extent === "within" && <rect className="print-hatched" fill={`url(#${hatchId(kind)})`} {...box} />}
      <path className={isPlain ? "print-edge" : "print-edge is-not-plain"} d={edgesOf(mark, x)} />
    </>
  );
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
  const fades = fadesOf(stretch);
  if (fades === undefined) return children;
  const { from, to } = stretch;
  return (
    <>
      <linearGradient id={`${id}-fade`} gradientUnits="userSpaceOnUse" x1={x(from)} x2={x(to)} y1={0} y2={0}>
        {fades.map(({ offset, kept }, index) => (
          // White is kept, black is not.
          <stop key={index} offset={offset} stopColor="#fff" stopOpacity={kept} />
        ))}
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
