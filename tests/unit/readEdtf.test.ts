import { describe, expect, it } from "vitest";
import { parseEdtf, spanOf } from "../../src/domain/dates";
import { referenceSpan } from "../fixtures/edtfReference";
import { seededRandom } from "../fixtures/seededRandom";

const YEARS = ["0000", "0001", "0099", "0100", "1900", "2000", "2023", "2024", "9999", "202X", "20XX", "2XXX", "XXXX", "-2024", "10000", "Y12000", "24"]; // prettier-ignore
const MONTHS = ["00", "01", "02", "04", "11", "12", "13", "21", "XX", "X1", "1X", "1"];
const DAYS = ["00", "01", "09", "28", "29", "30", "31", "32", "XX", "3X", "X1", "4"];
const TIMES = ["00:00:00", "10:20:30", "23:59:59", "24:00:00", "24:00:01", "25:00:00", "10:60:00", "10:00:60", "10:00", "10", "10:00:00.5"]; // prettier-ignore
const ZONES = ["", "Z", "z", "+00:00", "-00:00", "+00:30", "-00:30", "+03:00", "-11:59", "-12:00", "-12:01", "+13:45", "+14:00", "+14:01", "+03:60", "+3", "+03", "+0300"]; // prettier-ignore
const MARKS = ["", "?", "~", "%", "~?", "S2"];
const OTHERS = ["", "..", ".", "XX", "00", "01", "20", "99", "1X", "202", "20~", "[2023,2024]", "{2023..2024}", "2024-W01", "2024-001", "20240104"]; // prettier-ignore

const dates = YEARS.flatMap((year) => [
  year,
  ...MONTHS.flatMap((month) => [`${year}-${month}`, ...DAYS.map((day) => `${year}-${month}-${day}`)]),
]);
const alone = [...dates.flatMap((date) => MARKS.map((mark) => date + mark)), ...OTHERS];
const timed = ["2024-01-04", "2023-02-29", "9999-12-31", "0001-01-01", "2024-01", "2024-01-04~"].flatMap(
  (date) => TIMES.flatMap((time) => ZONES.map((zone) => `${date}T${time}${zone}`)),
);

describe("the parser of dates says what the edtf package says", () => {
  it("of every date, marked or not", () => expectAgreement(alone));
  it("of times", () => expectAgreement(timed));
  it("of intervals between all of these", () => {
    const random = seededRandom(7);
    const any = [...alone, ...timed, ...dates.filter((date) => referenceSpan(date) !== undefined)];
    const good = dates.filter((date) => referenceSpan(date) !== undefined);
    const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
    const mixed = Array.from({ length: 2000 }, () => `${pick(any)}/${pick(any)}`);
    const sound = Array.from(
      { length: 3000 },
      () => `${pick(good)}${pick(MARKS)}/${pick(good)}${pick(MARKS)}`,
    );
    const open = OTHERS.slice(0, 3).flatMap((end) =>
      good.flatMap((date) => [`${date}/${end}`, `${end}/${date}`]),
    );
    expectAgreement([...mixed, ...sound, ...open, "2024/2025/2026", "2024/2025/", "//"]);
  });
  it("and the strings are of both kinds", () => {
    const good = [...alone, ...timed].filter((text) => parseEdtf(text) !== undefined).length;
    expect(good).toBeGreaterThan(500);
    expect(good).toBeLessThan((alone.length + timed.length) / 2);
  });
});

function expectAgreement(texts: readonly string[]): void {
  const apart = texts.flatMap((text) => {
    const date = parseEdtf(text);
    const [found, expected] = [date && spanOf(date), referenceSpan(text)];
    return JSON.stringify(inOrder(found)) === JSON.stringify(inOrder(expected))
      ? []
      : [{ text, found, expected }];
  });
  expect(apart).toEqual([]);
}

/** As text, so that infinite bounds are compared too. */
function inOrder(span: ReturnType<typeof referenceSpan>): readonly string[] {
  if (span === undefined) return [];
  const { earliest, latest, datePrecision, approximate, uncertain } = span;
  return [earliest, latest, datePrecision, approximate, uncertain].map(String);
}
