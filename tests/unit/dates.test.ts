import { describe, expect, it } from "vitest";
import { isImpreciseDate, isUndated, overlaps, parseEdtf, spanOf, type Edtf } from "../../src/domain/dates";

function span(text: string) {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(`refused: ${text}`);
  return spanOf(date);
}

function instant(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms);
}

describe("the span of a date", () => {
  it("is tested far from UTC", () => expect(process.env["TZ"]).toBe("America/St_Johns"));

  it.each([
    ["2024-01-04", "2024-01-04T00:00:00.000Z", "2024-01-04T23:59:59.999Z", "day"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "day"],
    ["2020-05", "2020-05-01T00:00:00.000Z", "2020-05-31T23:59:59.999Z", "month"],
    ["2023", "2023-01-01T00:00:00.000Z", "2023-12-31T23:59:59.999Z", "year"],
    ["20", "2000-01-01T00:00:00.000Z", "2099-12-31T23:59:59.999Z", "century"],
    ["2024-01-01~/2024-01-10~", "2024-01-01T00:00:00.000Z", "2024-01-10T23:59:59.999Z", "day"],
    ["2024-01-05/2024-02", "2024-01-05T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "month"],
    ["2024-01-XX", "2024-01-01T00:00:00.000Z", "2024-01-31T23:59:59.999Z", "day"],
    ["../2024-01", "-Infinity", "2024-01-31T23:59:59.999Z", "month"],
    ["/2024-01", "-Infinity", "2024-01-31T23:59:59.999Z", "month"],
    ["2024-01/..", "2024-01-01T00:00:00.000Z", "Infinity", "month"],
    ["2024-01/", "2024-01-01T00:00:00.000Z", "Infinity", "month"],
    ["2024-01-04T10:00:00Z", "2024-01-04T10:00:00.000Z", "2024-01-04T10:00:00.999Z", "second"],
    ["2024-01-04T10:00:00+03:00", "2024-01-04T07:00:00.000Z", "2024-01-04T07:00:00.999Z", "second"],
    ["0001", "0001-01-01T00:00:00.000Z", "0001-12-31T23:59:59.999Z", "year"],
    ["0004-02-29", "0004-02-29T00:00:00.000Z", "0004-02-29T23:59:59.999Z", "day"],
    ["9999", "9999-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "year"],
  ])("%s runs from %s to %s, precise to the %s", (text, earliest, latest, datePrecision) => {
    const found = span(text);
    expect([instant(found.earliest), instant(found.latest)]).toEqual([earliest, latest]);
    expect(found.datePrecision).toBe(datePrecision);
  });

  it.each([
    ["2024-01-04", false, false],
    ["2024-01-01~/2024-01-10~", true, false],
    ["2024-01-01~/2024-01-31", true, false],
    ["2024-01-04?", false, true],
    ["2024-01-04/2024-01-05?", false, true],
    ["2024-01%", true, true],
  ])("%s: approximate %s, uncertain %s", (text, approximate, uncertain) =>
    expect(span(text)).toMatchObject({ approximate, uncertain }),
  );

  it("refuses to answer for what never was parsed", () =>
    expect(() => spanOf("2024-13" as Edtf)).toThrow(RangeError));
});

describe("what is no date", () => {
  it.each([
    "2024-13",
    "2024-00",
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2023-02-29T10:00:00Z",
    "2024-04-31",
    "2024-1-4",
    "2024-01-10/2024-01-01",
    "0000",
    "-0001",
    "10000",
    "Y12000",
    "[2023,2024]",
    "{2023..2024}",
    "2024-21",
    "XXXX",
    "2024-W01",
    "../..",
    "/",
    "..",
    "",
    " ",
    " 2024",
    "2024\n",
    "٢٠٢٤",
    "unknown",
    "NaN",
    "1e3",
    "__proto__",
    "<b>2024</b>",
    "4 January 2024",
    "2024".repeat(10_000),
  ])("%j is refused", (text) => expect(parseEdtf(text)).toBeUndefined());

  it.each(["2024-01-04T10:00:00", "2024-01-04T10:00Z", "2024-01-04T10:00:00.5Z", "2024-01-04T10"])(
    "%s is refused: it names another instant on every device, or edtf.js misreads it",
    (text) => expect(parseEdtf(text)).toBeUndefined(),
  );
});

describe("kinds of spans", () => {
  it.each([
    ["../2024-01", true],
    ["2024-01/..", false],
    ["2024", false],
  ])("%s undated: %s", (text, expected) => expect(isUndated(span(text))).toBe(expected));

  it.each([
    ["2024-01-04", false, false],
    ["2024-01-04T10:00:00Z", false, false],
    ["2024-01-04~", true, true],
    ["2024-01-04?", true, true],
    ["2024-01-04/2024-01-05", true, false],
    ["2024-01-04~/2024-01-05", true, true],
    ["2024-01-04/2024-01-05?", true, true],
    ["2024-01-04/2024-02", true, true],
    ["2024-01-04/..", true, true],
    ["2024-01", true, true],
  ])("%s imprecise as the time of a moment: %s, of something that lasted: %s", (text, moment, lasted) => {
    expect(isImpreciseDate(span(text), "within")).toBe(moment);
    expect(isImpreciseDate(span(text), "throughout")).toBe(lasted);
  });

  it("share their last and first instants", () => {
    const { earliest, latest } = span("2024-01-04");
    expect(overlaps({ earliest, latest }, latest, Infinity)).toBe(true);
    expect(overlaps({ earliest, latest }, latest + 1, Infinity)).toBe(false);
    expect(overlaps({ earliest, latest }, -Infinity, earliest)).toBe(true);
    expect(overlaps({ earliest, latest }, -Infinity, earliest - 1)).toBe(false);
  });
});
