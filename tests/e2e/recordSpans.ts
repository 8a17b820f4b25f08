import { readFileSync } from "node:fs";
import { EVENT_KINDS } from "../../src/domain/codes";
import { CURATED_FOLDER } from "../fixtures/curated";
import { datesDrawn } from "../fixtures/datesDrawn";
import { seededRandom } from "../fixtures/seededRandom";

const DAY = 86_400_000;

type Dated = { readonly edtf: string; readonly extent: string; readonly preferred?: boolean };
export type FileEvent = {
  readonly id: string;
  readonly kind: string;
  readonly when: { readonly reported: Dated; readonly corroborated?: readonly Dated[] };
};
export type DatasetFile = { readonly events: readonly FileEvent[] };

export function curatedFile(): DatasetFile {
  return JSON.parse(readFileSync(`${CURATED_FOLDER}/dataset.json`, "utf8")) as DatasetFile;
}

/** What a record says of its time: when it can have begun and ended, both inclusive, and whether that is certain. */
export type Span = {
  readonly start: number;
  readonly end: number;
  /** One day or less, known as such. */
  readonly isDay: boolean;
  /** It went on all the time from a start that is known. */
  readonly lasts: boolean;
  readonly softStart: boolean;
  readonly softEnd: boolean;
};

/** Read anew, apart from the app's own reading: days, months, years, times and intervals of them. */
export function spanOfDate({ edtf, extent }: Dated, openEnd: number): Span | undefined {
  const isMarked = /[~?%]/.test(edtf);
  const [first = "", last = first] = edtf.replaceAll(/[~?%]/g, "").split("/");
  if (first === "..") return undefined;
  const isOpen = last === "..";
  const [start, end] = [firstOf(first), isOpen ? Math.max(openEnd, firstOf(first)) : lastOf(last)];
  const isDay = !isOpen && !isMarked && end - start < DAY;
  const isSoft = !isDay && (isMarked || extent === "within");
  return { start, end, isDay, lasts: !isDay && !isSoft, softStart: isSoft, softEnd: isSoft || isOpen };
}

function firstOf(date: string): number {
  return Date.parse(date.includes("T") ? date : `${date}${"-01-01".slice(date.length - 10)}`.slice(0, 10));
}

function lastOf(date: string): number {
  if (date.includes("T")) return Date.parse(date) + 999;
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  return (day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1)) - 1;
}

/** The span that is drawn where other reports count, and the article's own where that is another. */
export function drawnSpans({ when }: FileEvent, openEnd: number) {
  const dates = datesDrawn(when);
  const reported = dates[0] === when.reported ? undefined : spanOfDate(when.reported, openEnd);
  return { span: spanOfAll(dates, openEnd), reported };
}

/** One moment or stretch somewhere in several dates: from the first to the last of them, both ends soft. */
function spanOfAll(dates: readonly Dated[], openEnd: number): Span | undefined {
  const spans = dates.flatMap((date) => spanOfDate(date, openEnd) ?? []);
  if (spans.length < dates.length || spans.length === 1) return spans.length === 1 ? spans[0] : undefined;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const isDay = end - start < DAY;
  return { start, end, isDay, lasts: false, softStart: !isDay, softEnd: !isDay };
}

/** The curated dataset with other events in the place of its own: dates of all forms in 2021 and 2022. */
export function generatedFile(count: number): DatasetFile {
  const file = curatedFile();
  const random = seededRandom(11);
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(random() * values.length)] ?? values[0];
  const day = (far: number) =>
    new Date(Date.UTC(2021, 0, 1) + Math.floor(far) * DAY).toISOString().slice(0, 10);
  const date = (): Dated => {
    const at = random() * 700;
    const end = at + 1 + random() * random() * 120;
    const within = { extent: "within" } as const;
    return pick<() => Dated>([
      () => ({ edtf: day(at), ...within }),
      () => ({ edtf: day(at), ...within }),
      () => ({ edtf: `${day(at)}~`, ...within }),
      () => ({ edtf: day(at).slice(0, 7), ...within }),
      () => ({ edtf: `${day(at).slice(0, 7)}?`, extent: "throughout" }),
      () => ({ edtf: day(at).slice(0, 4), ...within }),
      () => ({ edtf: `${day(at)}/${day(end)}`, ...within }),
      () => ({ edtf: `${day(at)}/${day(end)}`, extent: "throughout" }),
      () => ({ edtf: `${day(at)}~/${day(end)}~`, ...within }),
      () => ({ edtf: `${day(at)}T10:30:00Z`, ...within }),
    ])();
  };
  const events = Array.from({ length: count }, (_, at) => at).flatMap((at): readonly FileEvent[] => {
    const model = file.events[at % file.events.length];
    if (model === undefined) return [];
    const corroborated =
      random() < 0.25
        ? Array.from({ length: 1 + (at % 3 === 0 ? 2 : 0) }, () => ({
            ...date(),
            sources: ["shafaq-2024-01-04"],
          }))
        : undefined;
    return [
      {
        ...model,
        id: `generated-${at}`,
        kind: pick(EVENT_KINDS),
        when: {
          reported: {
            ...(at % 40 === 7 ? { edtf: `${day(at)}/..`, extent: "throughout" } : date()),
            basis: "inferred",
          } as Dated,
          ...(corroborated && { corroborated }),
        },
        ...{ links: undefined },
      },
    ];
  });
  return { ...file, ...{ narrative: undefined }, events };
}
