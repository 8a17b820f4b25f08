import { BASIS_TABLE } from "../../domain/codes";
import { spanOf } from "../../domain/dates";
import { DAY_MS } from "../../domain/utcDays";
import type { DateSpan } from "../../domain/dateSpan";
import type { ConflictEvent, Dataset } from "../../domain/model";
import type { Report } from "../check/report";
import { wordsOf, type Third } from "./phraseWords";

/** A reported date says how it is known, and no more than its words do. */
export function checkDateRules({ when, excerpts }: ConflictEvent, dataset: Dataset, report: Report): void {
  checkEnds(when.reported.edtf, ["when", "reported", "edtf"], report);
  when.corroborated?.forEach(({ edtf }, index) =>
    checkEnds(edtf, ["when", "corroborated", index, "edtf"], report),
  );
  const { edtf, basis, phrase, note } = when.reported;
  if (basis === "inferred" && note === undefined) {
    report(["when", "reported", "note"], {
      expected: "a note that says from what the date is inferred",
      found: "none",
      mend: "write the note",
    });
  }
  if (!BASIS_TABLE[basis].hasPhrase) return;
  if (phrase === undefined) {
    report(["when", "reported", "phrase"], {
      expected: `the words that give the date, since it is ${basis}`,
      found: "none",
      mend: "copy them from the excerpt; a date that no words give is inferred or unknown",
    });
    return;
  }
  const source = excerpts.find(({ id }) => id === phrase.excerpt)?.source;
  const language = dataset.sources.find(({ id }) => id === source)?.language;
  const words = wordsOf(phrase.exact, language ?? "");
  if (words === undefined) return;
  const span = spanOf(edtf);
  const { third, unit, isBound } = words;
  const tooPrecise = (expected: string) =>
    report(["when", "reported", "edtf"], {
      expected: `${expected}, for “${phrase.exact}”`,
      found: edtf,
      mend: "widen the date to what the words give; what other reports know of it goes into corroborated",
    });
  if (third !== undefined && unit !== "day") {
    const isFit = unit === "year" ? isThirdOfYear(span, third) : isThirdOfMonth(span, third);
    if (!isFit || !span.approximate) {
      const days = unit === "year" ? THIRDS_OF_YEAR[third] : THIRDS_OF_MONTH[third];
      tooPrecise(`${days}, both ends marked ~`);
    }
  } else if (isBound && span.latest - span.earliest < 2 * DAY_MS - 1) {
    tooPrecise("a span, since the words only bound the date");
  } else if (unit !== undefined && span.latest - span.earliest < LEAST_DAYS[unit] * DAY_MS - 1) {
    tooPrecise(`a ${unit} or more`);
  }
}

/** An interval whose words are vague is vague at both ends; two bounds that hold are marked at neither. */
function checkEnds(edtf: string, path: readonly PropertyKey[], report: Report): void {
  const ends = edtf.split("/");
  if (ends.length !== 2 || ends.some((end) => end === ".." || end === "")) return;
  const marked = ends.filter((end) => /[~%]$/.test(end));
  if (marked.length !== 1) return;
  report(path, {
    expected:
      "~ at both ends, where the words are vague, or at neither, where each end is a bound that holds",
    found: edtf,
    mend: `write ${ends.map((end) => end.replace(/[~%]$/, "")).join("/")} or mark the other end too`,
  });
}

const LEAST_DAYS = { day: 1, month: 28, year: 365 } as const;

const THIRDS_OF_MONTH: Readonly<Record<Third, string>> = {
  early: "the 1st to the 10th of the month",
  middle: "the 11th to the 20th of the month",
  late: "the 21st to the end of the month",
};

const THIRDS_OF_YEAR: Readonly<Record<Third, string>> = {
  early: "January to April",
  middle: "May to August",
  late: "September to December",
};

function isThirdOfMonth({ earliest, latest }: DateSpan, third: Third): boolean {
  const [first, last] = [new Date(earliest), new Date(latest)];
  const isOneMonth =
    first.getUTCFullYear() === last.getUTCFullYear() && first.getUTCMonth() === last.getUTCMonth();
  const firstDay = { early: 1, middle: 11, late: 21 }[third];
  const isLastDay =
    third === "late"
      ? new Date(latest + 1).getUTCDate() === 1
      : last.getUTCDate() === { early: 10, middle: 20 }[third];
  return isOneMonth && first.getUTCDate() === firstDay && isLastDay;
}

function isThirdOfYear({ earliest, latest }: DateSpan, third: Third): boolean {
  const [first, next] = [new Date(earliest), new Date(latest + 1)];
  const month = { early: 0, middle: 4, late: 8 }[third];
  return (
    first.getUTCDate() === 1 &&
    first.getUTCMonth() === month &&
    next.getUTCDate() === 1 &&
    next.getUTCMonth() === (month + 4) % 12
  );
}
