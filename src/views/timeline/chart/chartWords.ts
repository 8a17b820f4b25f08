import type { TimeChart } from "../../../engine/query";
import { dateFormat } from "../../../i18n/dateWords";
import { isolatedKind, type KindNames } from "../../../i18n/kindNames";
import { localeOf, type Language } from "../../../i18n/languages";
import { textsIn } from "../../../i18n/texts";
import { amountIn, stretchOf } from "./chartScale";

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const MONTH: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" };
const YEAR: Intl.DateTimeFormatOptions = { year: "numeric" };
/** Below it a part of an event would be rounded away. */
const FEW = 10;

/** What the bars stand for: "Events per week". */
export function chartTitle(
  { measure, step }: Pick<TimeChart, "measure" | "step">,
  language: Language,
): string {
  const t = textsIn(language, "timeline");
  const { unit, count } = step;
  if (unit === "year" && count > 1) return t(`chart.${measure}.years`, { years: count });
  return t(`chart.${measure}.${unit === "month" && count === 3 ? "quarter" : unit}`);
}

/**
 * How the window's events are counted, each once: "5,017 in view: 5,000 in the bars; 12 that last, …". Of deaths their
 * number in all, by how many of the events, and the range that these give.
 */
export function countedInWords({ counted, tolls }: TimeChart, language: Language): string {
  const t = textsIn(language, "timeline");
  const { whole, partly, lasting } = counted;
  const all = whole + partly + lasting;
  if (tolls === undefined) {
    return t("chart.counted.all", {
      all,
      parts: [
        t("chart.counted.whole", { amount: whole }),
        ...(lasting > 0 ? [t("chart.counted.lasting", { amount: lasting })] : []),
        ...(partly > 0 ? [t("chart.counted.partly", { amount: partly })] : []),
      ].join(t("chart.counted.separator")),
    });
  }
  const { best, estimated, low, high, numbered } = tolls;
  const deaths = t("chart.deathCount", { count: best });
  const total =
    estimated === 0
      ? t("chart.total.none")
      : estimated === all
        ? t("chart.total.all", { deaths, all })
        : t("chart.total.some", { deaths, given: estimated, all });
  const range =
    numbered > estimated
      ? t("chart.total.range", { low, high, numbered })
      : low < high && t("chart.total.rangeOfThem", { low, high });
  return [
    total,
    ...(range === false ? [] : [range]),
    ...(partly > 0 ? [t("chart.total.partly", { amount: partly })] : []),
  ].join(t("chart.counted.separator"));
}

/**
 * What a bin holds: "14–20 March 2016: about 143 events: Attacks 90, Strikes 53; beside them 2 that lasted through it or a
 * part of it". A bin that the window cuts tells its own days and says so.
 */
export function binInWords(chart: TimeChart, bin: number, names: KindNames, language: Language): string {
  const t = textsIn(language, "timeline");
  const { from, to } = stretchOf(chart, bin);
  const { unit } = chart.step;
  const kindCount = chart.vocabulary.length;
  const isCut = chart.isCut[bin] === 1;
  const format = dateFormat(language, isCut ? DAY : unit === "year" ? YEAR : unit === "month" ? MONTH : DAY);
  const dates = format.formatRange(from, to);
  const isInView = from >= chart.window.from && to <= chart.window.to;
  const isShared = chart.isShared[bin] === 1;
  const count = roundedAmount(amountIn(chart, bin), isShared);
  const what =
    chart.measure === "deaths"
      ? t("chart.deathCount", { count })
      : textsIn(language, "common")("eventCount", { count });
  const amount = isShared ? t("chart.about", { what }) : what;
  const kinds = kindsInWords(chart, bin, names, language);
  const lasting = chart.lasting
    .subarray(bin * kindCount, (bin + 1) * kindCount)
    .reduce((sum, own) => sum + own, 0);
  return [
    t(kinds === "" ? "chart.bin" : "chart.binOfKinds", {
      dates: isCut && isInView ? t("chart.cut", { dates }) : dates,
      amount,
      kinds,
    }),
    lasting > 0 && t("chart.lasting", { count: lasting }),
  ]
    .filter((part) => part !== false)
    .join("");
}

/** Most first; those of which next to nothing is there are left out. */
function kindsInWords(
  { amounts, isShared, vocabulary }: TimeChart,
  bin: number,
  names: KindNames,
  language: Language,
): string {
  const t = textsIn(language, "timeline");
  const named = vocabulary
    .map((kind, code) => ({
      kind,
      amount: roundedAmount(amounts[bin * vocabulary.length + code] ?? 0, isShared[bin] === 1),
    }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
    .map(({ kind, amount }) =>
      t("chart.kind", { kind: isolatedKind(kind, names, language, "kinds"), amount }),
    );
  return new Intl.ListFormat(localeOf(language), { type: "unit", style: "short" }).format(named);
}

/** Whole where it is, else as near as one reads it: "0.3", "143". */
function roundedAmount(amount: number, isShared: boolean): number {
  if (!isShared || amount >= FEW) return Math.round(amount);
  return Math.round(amount * 10) / 10;
}
