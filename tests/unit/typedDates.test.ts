import { describe, expect, it } from "vitest";
import { mayBecomeDate, readTypedDates, readWordsAtDate, typedSpan } from "../../src/domain/typedDates";

/** As ISO writes it, a year that is left open as dashes. */
const readings = (text: string) =>
  readTypedDates(text).map(({ year, month, day }) =>
    [year === undefined ? "----" : String(year).padStart(4, "0"), month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, "0"))
      .join("-"),
  );

describe("a date as readers type it", () => {
  it.each([
    ...["4 January 2024", "January 4, 2024", "4 Jan 2024", "4th of January 2024", "2024-01-04", "2024/1/4"],
    ...["20240104", "on 4 JANUARY 2024", "jan. 4th 2024", "2024 January 4", "۲۰۲۴-۰۱-۰۴", "٢٠٢٤/١/٤"],
    ...["4 كانون الثاني 2024", "4 يناير 2024", "٤ كانون الثاني ٢٠٢٤", "۴ يناير ۲۰۲۴", "4 جانفي 2024"],
    ...["يوم ٤ كانون الثاني/يناير ٢٠٢٤م", "4 كانُون الثانى 2024", "في 4 من كانون الثاني عام 2024"],
  ])("%s is the fourth of January 2024", (text) => expect(readings(text)).toEqual(["2024-01-04"]));

  it.each([
    ["04/01/2024", ["2024-01-04", "2024-04-01"]],
    ["٠٤/٠١/٢٠٢٤", ["2024-01-04", "2024-04-01"]],
    ["31/01/2024", ["2024-01-31"]],
    ["01/31/2024", ["2024-01-31"]],
    ["4.4.2024", ["2024-04-04"]],
    ["January 2024", ["2024-01"]],
    ["كانون الأول ٢٠٢٣", ["2023-12"]],
    ["تشرين الأول 2023", ["2023-10"]],
    ["تشرين الثاني 2023", ["2023-11"]],
    ["8 أوت 2023", ["2023-08-08"]],
    ["8 غشت 2023", ["2023-08-08"]],
    ["جويلية 2023", ["2023-07"]],
    ["2 آب 2023", ["2023-08-02"]],
    ["3 مايس 2023", ["2023-05-03"]],
    ["01/2024", ["2024-01"]],
    ["2024-01", ["2024-01"]],
    ["4 January", ["-----01-04"]],
    ["January 4", ["-----01-04"]],
    ["٤ يناير", ["-----01-04"]],
    ["29 February", ["-----02-29"]],
    ["29 February 2024", ["2024-02-29"]],
    ["January", ["-----01"]],
    ["كانون الثاني", ["-----01"]],
    ["2023", ["2023"]],
    ["عام ٢٠٢٣", ["2023"]],
  ])("%s can be %j", (text, expected) => expect(readings(text)).toEqual(expected));

  it.each([
    ...["", "strike", "strike 2024", "30 February 2024", "29 February 2023", "32/13/2024"],
    ...["0 January 2024", "4 January 202", "4 4", "12345", "كانون", "4 كانون 2024", "2024-01-0", "2024 2023"],
    "يوم",
  ])("%j is none", (text) => expect(readings(text)).toEqual([]));

  it.each([
    [
      ["October to November 2023", "from Oct 2023 until Nov 2023", "تشرين الأول إلى تشرين الثاني 2023"],
      ["2023-10-01", "2023-11-30"],
    ],
    [
      ["between October and November 2023", "من أكتوبر حتى نوفمبر ٢٠٢٣", "2023-10 to 2023-11"],
      ["2023-10-01", "2023-11-30"],
    ],
    [
      ["December to January 2024", "December 2023 to January"],
      ["2023-12-01", "2024-01-31"],
    ],
    [
      ["4 to 6 January 2024", "4 January to 6 January 2024", "January 4 to 6 2024"],
      ["2024-01-04", "2024-01-06"],
    ],
    [
      ["4 January 2024 to 6", "2024-01-04 to 2024-01-06"],
      ["2024-01-04", "2024-01-06"],
    ],
    [["2019 to 2021"], ["2019-01-01", "2021-12-31"]],
    [
      ["early January 2024", "مطلع كانون الثاني 2024", "أوائل يناير ٢٠٢٤"],
      ["2024-01-01", "2024-01-10"],
    ],
    [
      ["mid-November 2023", "منتصف تشرين الثاني 2023"],
      ["2023-11-11", "2023-11-20"],
    ],
    [
      ["late February 2024", "أواخر شباط 2024"],
      ["2024-02-21", "2024-02-29"],
    ],
  ])("%j is one stretch", (texts, expected) => {
    for (const text of texts) {
      const days = readTypedDates(text).map((date) => {
        const span = typedSpan(date);
        return span && [span.earliest, span.latest].map((at) => new Date(at).toISOString().slice(0, 10));
      });
      expect([text, days]).toEqual([text, [expected]]);
    }
  });

  it("a stretch of any year lies in the year that is asked for, and may reach into the next", () => {
    const inYear = (text: string, year: number) => {
      const [date] = readTypedDates(text);
      const span = date && typedSpan(date, year);
      return span && [span.earliest, span.latest].map((at) => new Date(at).toISOString().slice(0, 10));
    };
    expect(inYear("early January", 2024)).toEqual(["2024-01-01", "2024-01-10"]);
    expect(inYear("late February", 2023)).toEqual(["2023-02-21", "2023-02-28"]);
    expect(inYear("December to January", 2023)).toEqual(["2023-12-01", "2024-01-31"]);
  });

  it.each([
    "to 2024",
    "November 2023 to October 2023",
    "strike to January",
    "early 2024",
    "early 4 January",
    "4 to",
  ])("%j is no stretch", (text) => expect(readTypedDates(text)).toEqual([]));

  it("has the span of its day, month or year", () => {
    const spanOf = (text: string, year?: number) =>
      readTypedDates(text)
        .map((date) => (year === undefined ? typedSpan(date) : typedSpan(date, year)))
        .map(
          (span) =>
            span && [
              new Date(span.earliest).toISOString(),
              new Date(span.latest).toISOString(),
              span.datePrecision,
            ],
        );
    expect(spanOf("4 January 2024")).toEqual([
      ["2024-01-04T00:00:00.000Z", "2024-01-04T23:59:59.999Z", "day"],
    ]);
    expect(spanOf("شباط 2024")).toEqual([["2024-02-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "month"]]);
    expect(spanOf("2023")).toEqual([["2023-01-01T00:00:00.000Z", "2023-12-31T23:59:59.999Z", "year"]]);
    expect(spanOf("29 February")).toEqual([undefined]);
    expect(spanOf("29 February", 2023)).toEqual([undefined]);
    expect(spanOf("29 February", 2020)[0]?.[0]).toBe("2020-02-29T00:00:00.000Z");
  });
});

describe("what may become a date", () => {
  it.each(["January", "كانون الثاني", "early January", "October to", "October to N", "from March"])(
    "is %s",
    (typed) => expect(mayBecomeDate(typed)).toBe(true),
  );

  it.each(["4 January 2024", "2024-01-04", "٤ كانون الثاني ٢٠٢٤", "Jan 4", "on 4 January", "20240104"])(
    "is every beginning of %s that has a number or a month",
    (typed) => {
      for (let length = 1; length <= typed.length; length += 1) {
        const begun = typed.slice(0, length);
        if (begun.length < 5 && typed.startsWith("on")) continue;
        if (/^\d{5,7}$/.test(begun)) continue;
        expect([begun, mayBecomeDate(begun)]).toEqual([
          begun,
          /[\d٠-٩]/.test(begun) || begun.trim() === "Jan",
        ]);
      }
    },
  );

  it.each(["", "iraq", "iraq 2024", "4 coalition", "Marc", "early", "January strike", "12345", "al 4"])(
    "is not %s",
    (typed) => expect(mayBecomeDate(typed)).toBe(false),
  );
});

describe("words at a date", () => {
  it.each([
    ["4 January strike", "strike", { month: 1, day: 4 }],
    ["strikes in January 2024", "strikes", { year: 2024, month: 1 }],
    ["October to November 2023 attacks", "attacks", { year: 2023, month: 10 }],
    ["coalition 2023", "coalition", { year: 2023 }],
    ["ضربة ٤ كانون الثاني ٢٠٢٤", "ضربة", { year: 2024, month: 1, day: 4 }],
    ["هجمات في تشرين الأول", "هجمات", { month: 10 }],
  ])("%s", (text, words, date) => {
    const read = readWordsAtDate(text);
    expect(read?.words).toBe(words);
    expect(read?.dates[0]).toMatchObject(date);
  });

  it.each(["strike", "4 January 2024", "January", "in 2024", "32 January 2024", "Brigade 17 of the PMF", ""])(
    "none in %j",
    (text) => {
      expect(readWordsAtDate(text)).toBeUndefined();
    },
  );
});
