import { beforeAll, describe, expect, it } from "vitest";
import { parseEdtf, spanOf } from "../../src/domain/dates";
import { spanInWords, stretchInWords } from "../../src/i18n/dateWords";
import { loadTexts } from "../../src/i18n/texts";

const words = (text: string, language: "en" | "ar") => {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(text);
  // Spaces that the locale data chooses (thin, unbreakable) are not the matter here.
  return spanInWords(spanOf(date), language).replace(/[\s\u2009\u202f]+/g, " ");
};

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

describe("a date in words", () => {
  it.each([
    ["2024-01-04", "4 January 2024"],
    ["2024-01-04T23:30:00Z", "4 January 2024"],
    ["2020-05", "May 2020"],
    ["2023", "2023"],
    ["2024-01-01~/2024-01-10~", "early January 2024"],
    ["2024-01-11~/2024-01-20~", "mid-January 2024"],
    ["2024-02-21~/2024-02-29~", "late February 2024"],
    ["2024-02-21~/2024-02-28~", "roughly 21–28 February 2024"],
    ["2024-01-01~/2024-02-10~", "roughly 1 January–10 February 2024"],
    ["2024-01-04~", "around 4 January 2024"],
    ["2023-11~", "around November 2023"],
    ["2022~/2023~", "roughly 2022–2023"],
    ["2024-01-01/2024-01-10", "1–10 January 2024"],
    ["2023-11-13?", "perhaps 13 November 2023"],
    ["2024-01-05/2024-01-31", "5–31 January 2024"],
    ["../2024-01", "by January 2024, no date given"],
    ["2023-10/..", "from October 2023, no end given"],
  ])("%s in English", (text, expected) => expect(words(text, "en").replace(/ ?– ?/g, "–")).toBe(expected));

  it.each([
    ["2024-01-04", "كانون الثاني", "4"],
    ["2020-05", "أيار", "2020"],
    ["2023-11-13", "تشرين الثاني", "13"],
    ["2024-01-01~/2024-01-10~", "مطلع كانون الثاني", "2024"],
    ["2024-01-04~", "نحو", "4"],
    ["2024-01-02~/2024-01-10~", "تقريبًا", "10"],
    ["../2024-01", "في كانون الثاني 2024 أو قبله، دون تاريخ مذكور", "2024"],
  ])("%s in Arabic, with the month names of the Levant and Iraq and Latin digits", (text, word, digits) => {
    const found = words(text, "ar");
    expect(found).toContain(word);
    expect(found).toContain(digits);
    expect(found).not.toMatch(/[٠-٩]|يناير|مايو|نوفمبر/);
  });

  it("names a stretch of time by its UTC days", () =>
    expect(stretchInWords(Date.UTC(2023, 9, 1), Date.UTC(2024, 1, 1) - 1, "en")).toMatch(
      /^1 Oct 2023\s–\s31 Jan 2024$/,
    ));
});

it("a stretch of hours is not told as the whole day", () => {
  const utc = (text: string) => Date.parse(`${text}Z`);
  const words = (from: string, to: string, language: "en" | "ar") =>
    stretchInWords(utc(from), utc(to), language).replace(/[\u2009\u202f]/g, " ");
  const hour = ["2024-01-04T12:00", "2024-01-04T13:00"] as const;
  expect(words(...hour, "en")).toBe("4 Jan 2024, 12:00–13:00 UTC");
  expect(words(...hour, "ar")).toMatch(/4 كانون الثاني 2024.*12:00.*13:00/);
  expect(words("2024-01-04T00:00", "2024-01-04T23:59:59.999", "en")).toBe("4 Jan 2024");
  expect(words("2023-12-31T18:30", "2024-01-01T06:00", "en")).toBe(
    "31 Dec 2023, 18:30 UTC – 1 Jan 2024, 06:00 UTC",
  );
  expect(words("2023-10-01T00:00", "2024-01-31T12:00", "en")).toBe("1 Oct 2023 – 31 Jan 2024");
});
