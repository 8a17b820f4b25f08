import type { PrintedLane } from "./printedLanes";
import type { PrintedMark } from "./printedMark";

const BAR: PrintedMark = {
  form: "bar",
  extent: "throughout",
  isPlain: true,
  from: 2,
  to: 34,
  start: "known",
  end: "known",
  fade: 14,
  reported: undefined,
};
const DAY: PrintedMark = { ...BAR, form: "point", from: 18, to: 18 };

type Sign = {
  /** True of a mark that uses the sign. */
  readonly isUsed: (mark: PrintedMark) => boolean;
  /** A mark as it is drawn in a box of 36 by 16. */
  readonly example: PrintedMark;
};

const SIGNS = {
  day: { isUsed: ({ form }) => form === "point", example: DAY },
  lasting: { isUsed: ({ form, extent }) => form === "bar" && extent === "throughout", example: BAR },
  moment: {
    isUsed: ({ form, extent }) => form === "bar" && extent === "within",
    example: { ...BAR, extent: "within" },
  },
  fading: {
    isUsed: ({ start, end }) => start === "fading" || end === "fading",
    example: { ...BAR, end: "fading" },
  },
  dashed: {
    isUsed: ({ form, isPlain }) => form === "bar" && !isPlain,
    example: { ...BAR, extent: "within", isPlain: false },
  },
  line: {
    isUsed: ({ reported }) => reported !== undefined,
    example: { ...DAY, reported: { ...BAR, start: "fading", end: "fading" } },
  },
  beyond: {
    isUsed: ({ start, end }) => start === "cut" || end === "cut",
    example: { ...BAR, to: 28, end: "cut" },
  },
} satisfies Readonly<Record<string, Sign>>;

export type TimelineSign = keyof typeof SIGNS;

/** The signs that the marks of a timeline use, each with an example for its key. */
export function usedTimelineSigns(
  lanes: readonly PrintedLane[],
): readonly { readonly name: TimelineSign; readonly example: PrintedMark }[] {
  const marks = lanes.flatMap((lane) => lane.marks);
  return (Object.keys(SIGNS) as TimelineSign[])
    .filter((name) => marks.some(SIGNS[name].isUsed))
    .map((name) => ({ name, example: SIGNS[name].example }));
}
