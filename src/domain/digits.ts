/** The digits of Arabic (٠ to ٩) and of Persian and Urdu (۰ to ۹); the last four bits of each are its value. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** The text with its digits as Latin ones: "٢٠٢٤" and "۲۰۲۴" are "2024". All else stays, separators too. */
export function withLatinDigits(text: string): string {
  return text.replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}
