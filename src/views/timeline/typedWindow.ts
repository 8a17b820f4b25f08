import { parseEdtf, spanOf } from "../../domain/dates";
import { withLatinDigits } from "../../domain/digits";
import type { TimeWindow } from "../../domain/filtering";

/** What a reader typed for the two ends of the window: a window, or what is wrong. */
export type TypedWindow =
  | { readonly status: "window"; readonly window: TimeWindow }
  | { readonly status: "fault"; readonly fault: "start" | "end" | "order" };

/**
 * The window from the first instant of one date to the last of another. Dates are EDTF as in the data, also with
 * slashes, with one digit for a month or a day, and in Arabic digits: "2024", "2024-01", "2024/1/4", "٢٠٢٤-٠١-٠٤".
 */
export function parseTypedWindow(start: string, end: string): TypedWindow {
  const from = typedSpan(start)?.earliest;
  if (from === undefined || !Number.isFinite(from)) return { status: "fault", fault: "start" };
  const to = typedSpan(end)?.latest;
  if (to === undefined || !Number.isFinite(to)) return { status: "fault", fault: "end" };
  return from > to ? { status: "fault", fault: "order" } : { status: "window", window: { from, to } };
}

function typedSpan(text: string) {
  const latin = withLatinDigits(text.trim());
  const [, year = "", month, day] = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(latin) ?? [];
  const written = [
    year,
    ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])),
  ];
  // EDTF reads "12" as the years 1200 to 1299.
  if (!/^\d{4}(?!\d)/.test(latin)) return undefined;
  const edtf = parseEdtf(year === "" ? latin : written.join("-"));
  return edtf && spanOf(edtf);
}

/** The day of an instant as it can be typed again. */
export function typedDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
