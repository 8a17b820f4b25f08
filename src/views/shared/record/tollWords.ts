import type { Estimate } from "../../../domain/model";
import type { Language } from "../../../i18n/languages";
import { textsIn } from "../../../i18n/texts";

type Counted = { readonly killed?: Estimate | undefined; readonly injured?: Estimate | undefined };

/** Killed and injured as they are counted, "2 killed", "6–8 injured · best estimate 7"; empty where neither is. */
export function tollInWords({ killed, injured }: Counted, language: Language): readonly string[] {
  const t = textsIn(language, "common");
  const inWords = (harm: "killed" | "injured", { low, best, high }: Estimate) => {
    const count =
      low === high ? t(`record.toll.${harm}`, { low }) : t(`record.toll.${harm}Range`, { low, high });
    const hasBest = best !== undefined && low !== high;
    return hasBest ? `${count}${t("record.separator")}${t("record.toll.best", { best })}` : count;
  };
  return [...(killed ? [inWords("killed", killed)] : []), ...(injured ? [inWords("injured", injured)] : [])];
}
