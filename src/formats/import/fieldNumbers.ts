/** What a number field holds: `Number.NaN` where it is empty or says that nothing is known. */
export const NOT_GIVEN = Number.NaN;
/** The field holds something that is no number. */
export const NOT_A_NUMBER = Infinity;

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
 * The number in a field, NOT_GIVEN or NOT_A_NUMBER. Decimal commas, Arabic digits, a minus sign of any sort and
 * the words of other programs for "missing" are understood: "33,31", "٣٣٫٣١" and " 33.31 " are 33.31.
 */
export function parseNumberField(bytes: Uint8Array, start: number, end: number): number {
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
    else return parseNumberText(decoder.decode(bytes.subarray(start, end)));
  }
  const length = end - first;
  if (length > EXACT_DIGITS || length === Math.max(0, decimals) + (decimals >= 0 ? 1 : 0)) {
    return parseNumberText(decoder.decode(bytes.subarray(start, end)));
  }
  const value = decimals > 0 ? digits / (POWERS_OF_TEN[decimals] ?? 1) : digits;
  return sign === MINUS ? -value : value;
}

const MISSING = /^(|-+|\.+|n\/?a|#n\/a|nan|null|none|nil|unknown|\\n|\?|غير معروف)$/i;

/** The number in a text, by the same rules. */
export function parseNumberText(text: string): number {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/\u066b/g, ".")
    .replace(/[\p{Cf}\u00b0]/gu, "")
    .trim();
  if (MISSING.test(plain)) return NOT_GIVEN;
  const [, number = plain, side = ""] = /^(.*?)\s*([NSEW])$/i.exec(plain) ?? [];
  const match = /^([+-]?)(\d+(?:[.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?$/i.exec(number);
  if (match === null) return NOT_A_NUMBER;
  const [, sign = "", digits = "", exponent = ""] = match;
  const value = Number(digits.replace(",", ".") + exponent);
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  return (sign === "-") !== /[SW]/i.test(side) ? -value : value;
}
