import { withLatinDigits } from "../../domain/digits";

/** What a number field holds: `Number.NaN` where it is empty or says that nothing is known. */
export const NOT_GIVEN = Number.NaN;
/** The field holds something that is no number. */
export const NOT_A_NUMBER = Infinity;
/** The field holds degrees that its own letter says to be of the other axis: "44.36 E" as a latitude. */
export const OF_OTHER_AXIS = -Infinity;

export type Axis = "latitude" | "longitude";

const MINUS = 45;
const PLUS = 43;
const POINT = 46;
const COMMA = 44;
const ZERO = 48;
/** Up to here the digits of a number and the power of ten below them are exact, and so is their quotient. */
const EXACT_DIGITS = 15;

const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, index) => 10 ** index);
const decoder = new TextDecoder();

/**
 * The degrees in a field, NOT_GIVEN, NOT_A_NUMBER or OF_OTHER_AXIS. Decimal commas, Arabic digits, a minus sign of any
 * sort, a compass letter of the axis and the words of other programs for "missing" are understood: "33,31", "٣٣٫٣١" and
 * "33.31 N" are 33.31.
 */
export function parseDegreesField(bytes: Uint8Array, start: number, end: number, axis: Axis): number {
  if (start === end) return NOT_GIVEN;
  let at = start;
  const sign = bytes[at];
  if (sign === MINUS || sign === PLUS) at += 1;
  const first = at;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= ZERO + 9) {
      digits = digits * 10 + (byte - ZERO);
      if (decimals >= 0) decimals += 1;
    } else if ((byte === POINT || byte === COMMA) && decimals === -1) decimals = 0;
    else return parseDegreesText(decoder.decode(bytes.subarray(start, end)), axis);
  }
  const length = end - first;
  if (length > EXACT_DIGITS || length === Math.max(0, decimals) + (decimals >= 0 ? 1 : 0)) {
    return parseDegreesText(decoder.decode(bytes.subarray(start, end)), axis);
  }
  const value = decimals > 0 ? digits / (POWERS_OF_TEN[decimals] ?? 1) : digits;
  return sign === MINUS ? -value : value;
}

const MISSING = /^(|-+|\.+|n\/?a|#n\/a|nan|null|none|nil|unknown|\\n|\?|غير معروف)$/i;

/** The degrees in a text, by the same rules. */
export function parseDegreesText(text: string, axis: Axis): number {
  const plain = plainNumber(text);
  if (MISSING.test(plain)) return NOT_GIVEN;
  const [, number = plain, side = ""] = /^(.*?)\s*([NSEW])$/i.exec(plain) ?? [];
  const match = /^([+-]?)(\d+(?:[.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?$/i.exec(number);
  if (match === null) return NOT_A_NUMBER;
  const [, sign = "", digits = "", exponent = ""] = match;
  const value = Number(digits.replace(",", ".") + exponent);
  // A sign beside a letter says the half twice, and nobody knows whether it turns it round.
  if (!Number.isFinite(value) || (sign !== "" && side !== "")) return NOT_A_NUMBER;
  if (side !== "" && /[NS]/i.test(side) !== (axis === "latitude")) return OF_OTHER_AXIS;
  return sign === "-" || /[SW]/i.test(side) ? -value : value;
}

/**
 * The whole number in a field that counts something (people, years, months, codes), NOT_GIVEN or NOT_A_NUMBER. A mark
 * before each three digits parts thousands: "1,000", "1.000", "1 000" and "١٬٠٠٠" are 1000, never 1. A fraction of
 * zeros, which other programs write behind whole numbers, is none; any other fraction is no count.
 */
export function parseCountField(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return NOT_GIVEN;
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (!(digit >= 0 && digit <= 9) || at - start >= EXACT_DIGITS) {
      return parseCountText(decoder.decode(bytes.subarray(start, end)));
    }
    count = count * 10 + digit;
  }
  return count;
}

const THOUSANDS = /^[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*$/;
const WHOLE = /^(\d+)(?:[.,]0*)?$/;

/** The whole number in a text, by the same rules. */
export function parseCountText(text: string): number {
  const plain = plainNumber(text)
    .replace(/\u066c/g, ",")
    .replace(/\u2019/g, "'");
  if (MISSING.test(plain)) return NOT_GIVEN;
  const [, sign = "", digits = plain] = /^([+-])(.*)$/.exec(plain) ?? [];
  const whole = THOUSANDS.test(digits) ? digits.replace(/\D/g, "") : WHOLE.exec(digits)?.[1];
  if (whole === undefined) return NOT_A_NUMBER;
  return sign === "-" ? -Number(whole) : Number(whole);
}

function plainNumber(text: string): string {
  return withLatinDigits(text.normalize("NFKC"))
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/\u066b/g, ".")
    .replace(/[\p{Cf}\u00b0]/gu, "")
    .trim();
}
