import { Fragment, type ReactNode } from "react";
import type { KindId } from "../../../domain/kinds";
import { KIND_LOOKS } from "../../../theme/kinds";
import { markLayers, signAt, type Fade, type MarkPart } from "../layout/markLayers";
import type { PrintedMark } from "../layout/printedMark";

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
  return markLayers(mark, x).map(({ name, parts, fade }) => {
    const drawn = parts.map((part) => <Part key={part.type} part={part} kind={kind} />);
    return fade === undefined ? (
      <Fragment key={name}>{drawn}</Fragment>
    ) : (
      <Faded key={name} fade={fade} id={`${id}-${name}`}>
        {drawn}
      </Faded>
    );
  });
}

function Part({ part, kind }: { readonly part: MarkPart; readonly kind: KindId }) {
  switch (part.type) {
    case "sign":
      return <Sign kind={kind} at={part} />;
    case "bar":
      return <rect className={`print-bar is-${part.extent}`} {...part.box} />;
    case "hatching":
      return <rect className="print-hatched" fill={`url(#${hatchId(kind)})`} {...part.box} />;
    case "edges":
      return <path className={part.isPlain ? "print-edge" : "print-edge is-not-plain"} d={part.d} />;
    case "arrows":
      return <path className="print-beyond" d={part.d} />;
    case "reported":
      return <rect className="print-reported" {...part.box} />;
  }
}

/** The sign of a kind, its middle at x. */
export function KindMark({ kind, x }: { readonly kind: KindId; readonly x: number }) {
  return <Sign kind={kind} at={signAt(x)} />;
}

function Sign({ kind, at }: { readonly kind: KindId; readonly at: ReturnType<typeof signAt> }) {
  return (
    <g className="print-point" transform={`translate(${at.x} ${at.y}) scale(${at.sizePx / 16})`}>
      <path d={KIND_LOOKS[kind].shape} fillRule="evenodd" />
    </g>
  );
}

/** Draws what fades at the ends of which nothing says where they lie. */
function Faded({
  fade: { box, fromX, toX, stops },
  id,
  children,
}: {
  readonly fade: Fade;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      <linearGradient id={`${id}-fade`} gradientUnits="userSpaceOnUse" x1={fromX} x2={toX} y1={0} y2={0}>
        {stops.map(({ offset, kept }, index) => (
          // White is kept, black is not.
          <stop key={index} offset={offset} stopColor="#fff" stopOpacity={kept} />
        ))}
      </linearGradient>
      <mask id={`${id}-mask`} maskUnits="userSpaceOnUse" {...box}>
        <rect {...box} fill={`url(#${id}-fade)`} />
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
      className="in-kind-colour"
      data-kind={kind}
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
