import type { KindId } from "../../../domain/kinds";
import { directionOf } from "../../../i18n/languages";
import { useTexts } from "../../shared/useTexts";
import { PrintedBar } from "./PrintedBar";
import { PrintedFlag } from "./PrintedFlag";
import { PrintedKey } from "./PrintedKey";
import type { PrintedLane } from "../layout/printedLanes";
import { usedTimelineSigns } from "../layout/timelineSigns";

/** What the signs of the printed timeline mean, those that it uses. */
export function TimelineKey({ lanes }: { readonly lanes: readonly PrintedLane[] }) {
  const { t, language } = useTexts("sharing");
  const isRtl = directionOf(language) === "rtl";
  const kind: KindId = lanes[0]?.kind ?? "statement";
  const isAnyFlagged = lanes.some(({ marks }) => marks.some(({ isFlagged }) => isFlagged));
  return (
    <PrintedKey
      label={t("print.signs")}
      signs={[
        ...usedTimelineSigns(lanes).map(({ name, example }) => ({
          name,
          sign: (
            <g className="in-kind-colour" data-kind={kind}>
              <PrintedBar
                mark={example}
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
