import { expect, it } from "vitest";
import { spanOf, parseEdtf } from "../../src/domain/dates";
import { ALL_TIME, calendarSpan, DAY_MS, dayMs, daysIn, monthIndex } from "../../src/domain/utcDays";

it.each([
  [1970, 1, 1, "1970-01-01T00:00:00.000Z"],
  [2024, 2, 29, "2024-02-29T00:00:00.000Z"],
  // `Date.UTC` has these in the last century.
  [1, 1, 1, "0001-01-01T00:00:00.000Z"],
  [70, 6, 15, "0070-06-15T00:00:00.000Z"],
  [99, 12, 31, "0099-12-31T00:00:00.000Z"],
  // The year before 1 is 1 BCE, a leap year; before it years have six digits.
  [0, 2, 29, "0000-02-29T00:00:00.000Z"],
  [-43, 3, 15, "-000043-03-15T00:00:00.000Z"],
  [-400, 3, 1, "-000400-03-01T00:00:00.000Z"],
  [9999, 12, 31, "9999-12-31T00:00:00.000Z"],
  // What runs on.
  [2023, 13, 1, "2024-01-01T00:00:00.000Z"],
  [2024, 0, 31, "2023-12-31T00:00:00.000Z"],
  [2024, 3, 0, "2024-02-29T00:00:00.000Z"],
  [2023, 12, 32, "2024-01-01T00:00:00.000Z"],
  [0, 1 + 2024 * 12 + 4, 1, "2024-05-01T00:00:00.000Z"],
  [0, -11, 1, "-000001-01-01T00:00:00.000Z"],
])("day %d-%d-%d begins at %s", (year, month, day, iso) => {
  expect(dayMs(year, month, day)).toBe(Date.parse(iso));
});

it("counts every month from 500 BCE to the year 3000 as Date does", () => {
  for (let month = -500 * 12; month < 3000 * 12; month += 1) {
    const [year, ofYear] = [Math.floor(month / 12), month - 12 * Math.floor(month / 12)];
    const start = new Date(0).setUTCFullYear(year, ofYear, 1);
    const next = new Date(0).setUTCFullYear(year, ofYear + 1, 1);
    const own = [dayMs(year, ofYear + 1, 1), dayMs(0, month + 1, 1), daysIn(year, ofYear + 1) * DAY_MS];
    expect(own).toEqual([start, start, next - start]);
    expect([monthIndex(start), monthIndex(next - 1)]).toEqual([month, month]);
  }
});

it("has all time from the first millisecond of the year 1 to the last of 9999", () => {
  expect(new Date(ALL_TIME.from).toISOString()).toBe("0001-01-01T00:00:00.000Z");
  expect(new Date(ALL_TIME.to).toISOString()).toBe("9999-12-31T23:59:59.999Z");
  for (const date of ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0001", "9999"]) {
    const edtf = parseEdtf(date);
    if (edtf === undefined) throw new Error(`not EDTF: ${date}`);
    const { earliest, latest } = spanOf(edtf);
    expect(earliest >= ALL_TIME.from && latest <= ALL_TIME.to).toBe(true);
  }
});

it("gives the span of what is real, and of nothing else", () => {
  const iso = (ms = Number.NaN) => new Date(ms).toISOString();
  expect(iso(calendarSpan(99, 2)?.end)).toBe("0099-02-28T23:59:59.999Z");
  expect(iso(calendarSpan(1, 1, 1)?.start)).toBe("0001-01-01T00:00:00.000Z");
  expect(iso(calendarSpan(9999)?.end)).toBe("9999-12-31T23:59:59.999Z");
  for (const [year, month, day] of [[0], [10_000], [2023, 13], [2023, 2, 29], [1900, 2, 29]] as const) {
    expect(calendarSpan(year, month, day)).toBeUndefined();
  }
});
