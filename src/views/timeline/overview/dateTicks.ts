import type { EpochMs } from "../../../domain/dateSpan";
import { dateFormat } from "../../../i18n/dateWords";
import type { Language } from "../../../i18n/languages";
import { axisLabel } from "../axis/axisLabels";
import { axisSteps, type AxisSteps, type AxisStep } from "../axis/axisSteps";
import { shareOf, type TimePiece, type FoldedTime } from "../../../domain/foldedTime";

/** A line on the strip, at a share of it. */
export type StripTick = {
  readonly share: number;
  /** Empty where there is no room. */
  readonly label: string;
  /** It is where a piece begins, and no step of the calendar. */
  readonly isStart: boolean;
};

/** What the dates take, in pixels; they follow the reader's size of text. */
export type StripLook = {
  /** Between steps of the calendar at least. */
  readonly leastStepPx: number;
  /** The room that a label needs, with the air about it. */
  readonly widthOf: (label: string) => number;
};

/**
 * The dates along a strip of so many pixels: each piece that is not folded begins with a whole date and goes on with
 * the steps of the calendar: "May 2020" and "Oct 2023", "Nov", "Dec", "2024".
 */
export function stripTicks(
  time: FoldedTime,
  widthPx: number,
  language: Language,
  look: StripLook,
): readonly StripTick[] {
  return time.pieces
    .filter(({ isFolded, startShare, endShare }) => !isFolded && (endShare - startShare) * widthPx >= 1)
    .flatMap((piece) => ticksOf(piece, time, widthPx, language, look));
}

function ticksOf(
  piece: TimePiece,
  time: FoldedTime,
  widthPx: number,
  language: Language,
  { leastStepPx, widthOf }: StripLook,
): readonly StripTick[] {
  const { from, to, startShare, endShare } = piece;
  const piecePx = (endShare - startShare) * widthPx;
  const { scale, steps } = axisSteps(piece, (leastStepPx / piecePx) * (to - from));
  const inside = steps.filter(({ at }) => at >= from && at < to);
  const pxOf = (at: EpochMs) => (shareOf(at, time) - startShare) * widthPx;
  const wholeDateAt = (at: EpochMs, roomPx: number) =>
    wholeDates(at, scale, language).find((label) => widthOf(label) <= roomPx);

  let takenPx = 0;
  const label = (step: AxisStep): string | undefined => {
    const px = pxOf(step.at);
    const wanted = takenPx === 0 ? wholeDateAt(step.at, piecePx - px) : stepLabel(step, scale, language);
    if (wanted === undefined || px < takenPx || px + widthOf(wanted) > piecePx) return undefined;
    takenPx = px + widthOf(wanted);
    return wanted;
  };
  const [first] = inside;
  const startPx = first === undefined ? piecePx : pxOf(first.at);
  // A step that begins soon says more than the air before it.
  const startLabel = first !== undefined && startPx < leastStepPx ? undefined : wholeDateAt(from, startPx);
  if (startLabel !== undefined) takenPx = widthOf(startLabel);
  const ticks = inside.map((step) => ({
    share: shareOf(step.at, time),
    label: label(step) ?? "",
    isStart: false,
  }));
  // Where nothing else could be written, the year goes over the steps' lines.
  const start = startLabel ?? (takenPx === 0 ? wholeDateAt(from, piecePx) : undefined);
  return start === undefined ? ticks : [{ share: startShare, label: start, isStart: true }, ...ticks];
}

const YEAR: Intl.DateTimeFormatOptions = { year: "numeric" };
const MONTH: Intl.DateTimeFormatOptions = { month: "short" };
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
const TIME: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

type Scale = AxisSteps["scale"];

/** What a major step begins, in the place of what it is. */
const MAJOR: Readonly<Record<Scale, Intl.DateTimeFormatOptions>> = {
  year: YEAR,
  month: YEAR,
  day: MONTH,
  weekday: MONTH,
  hour: DAY,
  minute: DAY,
};

function stepLabel({ at, isMajor }: AxisStep, scale: Scale, language: Language): string {
  return isMajor ? dateFormat(language, MAJOR[scale]).format(at) : axisLabel("minor", at, scale, language);
}

const WHOLE: Readonly<Record<Scale, Intl.DateTimeFormatOptions>> = {
  year: YEAR,
  month: { ...MONTH, ...YEAR },
  day: { ...DAY, ...YEAR },
  weekday: { ...DAY, ...YEAR },
  hour: { ...DAY, ...YEAR },
  minute: { ...DAY, ...YEAR, ...TIME },
};

/** An instant with all that tells it from others of its kind, and the same in short. */
function wholeDates(at: EpochMs, scale: Scale, language: Language): readonly string[] {
  return [WHOLE[scale], YEAR].map((options) => dateFormat(language, options).format(at));
}
