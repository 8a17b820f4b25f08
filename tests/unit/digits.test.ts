import { expect, it } from "vitest";
import { withLatinDigits } from "../../src/domain/digits";

it.each([
  ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
  ["۰۱۲۳۴۵۶۷۸۹", "0123456789"],
  ["٤ كانون الثاني ٢٠٢٤", "4 كانون الثاني 2024"],
  // Separators and other digits are not ours to read.
  ["١٬٠٠٠٫٥", "1٬000٫5"],
  ["५ 5 ５", "५ 5 ５"],
  // The neighbours of the digits: Arabic percent and decimal signs, the Persian letters beside them.
  ["\u065f\u066a\u06ef\u06fa", "\u065f\u066a\u06ef\u06fa"],
  ["", ""],
])("%j has the digits of %j", (text, latin) => {
  expect(withLatinDigits(text)).toBe(latin);
});
