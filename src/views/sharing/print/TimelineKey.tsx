import type { KindId } from "../../../domain/kinds";
import { directionOf } from "../../../i18n/languages";
import { useTexts } from "../../shared/useTexts";
import { PrintedBar } from "./PrintedBar";
import { PrintedFlag } from "./PrintedFlag";
import { PrintedKey } from "./PrintedKey";
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

/** What the signs of the printed timeline mean, those that it uses. */
export function TimelineKey({ lanes }: { readonly lanes: readonly PrintedLane[] }) {
  const { t, language } = useTexts("sharing");
  const isRtl = directionOf(language) === "rtl";
  const marks = lanes.flatMap((lane) => lane.marks);
  const kind: KindId = lanes[0]?.kind ?? "statement";
  const names = (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).filter((name) =>
    marks.some(SIGNS[name].isUsed),
  );
  const isAnyFlagged = marks.some(({ isFlagged }) => isFlagged);
  return (
    <PrintedKey
      label={t("print.signs")}
      signs={[
        ...names.map((name) => ({
          name,
          sign: (
            <g className={`kind-${kind}`}>
              <PrintedBar
                mark={SIGNS[name].example}
                kind={kind}
                id={`print-key-${name}`}
                x={(at) => (isRtl ? 36 - at : at)}
              />
            </g>
          ),
          meaning: t(`print.sign.${name}`),
        })),
        {
          name: "number",
          sign: (
            <text className="print-mark" x={14} y={11}>
              1
            </text>
          ),
          meaning: t("print.sign.number"),
        },
        ...(isAnyFlagged
          ? [{ name: "flag", sign: <PrintedFlag x={14} />, meaning: t("print.sign.flag") }]
          : []),
      ]}
    />
  );
}
