import { describe, expect, it } from "vitest";
import { lengthInWords } from "../../src/i18n/lengthWords";

const words = (from: string, to: string, language: "en" | "ar", form?: "short") =>
  lengthInWords({ from: Date.parse(from), to: Date.parse(to) }, language, form).replaceAll("\u00a0", " ");

describe("lengthInWords", () => {
  it.each([
    ["2020-05-18", "2023-10-17", "3 years 5 months", "3y 5m", "3 سنوات و5 أشهر"],
    ["2020-01-01", "2022-01-01", "2 years", "2y", "سنتان"],
    ["1995-03-01", "2014-03-20", "19 years 1 month", "19y 1m", "19 سنة وشهر"],
    ["2020-01-01", "2020-12-01", "11 months", "11 mths", "11 شهرًا"],
    ["2020-01-01", "2020-02-11", "41 days", "41 days", "41 يومًا"],
    ["2020-01-01", "2020-01-03", "2 days", "2 days", "يومان"],
    ["0050-01-01", "0099-01-01", "49 years", "49y", "49 سنة"],
  ])("from %s to %s", (from, to, whole, short, arabic) => {
    expect(words(from, to, "en")).toBe(whole);
    expect(words(from, to, "en", "short")).toBe(short);
    expect(words(from, to, "ar")).toBe(arabic);
  });
});
