/**
 * What keeps a text of the data from turning the direction of what stands beside it (UAX #9). Such a text may hold an
 * override, an embedding or isolate that nothing closes, or a closing mark that would end the isolate around it: in a
 * plain string, and in Chromium in a `<bdi>` too, all of these reach beyond the text.
 */

const PDF = "\u202c";
const PDI = "\u2069";
const FSI = "\u2068";

const CONTROL = /[\u202a-\u202e\u2066-\u2069]/;
/** Bidi class B: what ends a paragraph, and with it every embedding and isolate. */
const PARAGRAPH_ENDS = "\\n\\r\\x1c-\\x1e\\x85\\u2029";
const PARTS = new RegExp(`[${PARAGRAPH_ENDS}\\u202a-\\u202e\\u2066-\\u2069]`, "g");
const LINE_ENDS = new RegExp(`[${PARAGRAPH_ENDS}\\v\\f\\u2028]+`, "g");

/** An override writes letters backwards, and so other words than the data has; its direction alone does no harm. */
const EMBEDDINGS: Readonly<Record<string, string>> = {
  "\u202a": "\u202a",
  "\u202b": "\u202b",
  "\u202d": "\u202a",
  "\u202e": "\u202b",
};

/**
 * The text with everything closed that it opens, without what closes nothing, and with embeddings in the place of
 * overrides. Nothing but bidi controls is changed, and a text without them is the same string.
 *
 * `balanced("a\u202eb")` is `"a\u202bb\u202c"`, `balanced("a\u2069b")` is `"ab"`.
 */
export function balanced(text: string): string {
  if (!CONTROL.test(text)) return text;
  /** What closes each that is open, the innermost last. */
  const open: string[] = [];
  let isolates = 0;
  const closeDownTo = (depth: number) => {
    const closed = open.splice(depth).reverse();
    isolates -= closed.filter((end) => end === PDI).length;
    return closed.join("");
  };
  const balance = (sign: string): string => {
    const embedding = EMBEDDINGS[sign];
    if (embedding !== undefined) {
      open.push(PDF);
      return embedding;
    }
    if (sign >= "\u2066" && sign <= FSI) {
      open.push(PDI);
      isolates += 1;
      return sign;
    }
    // An end of an embedding does not reach beyond the isolate around it (X7).
    if (sign === PDF) return open.at(-1) === PDF ? closeDownTo(open.length - 1) : "";
    // The end of an isolate closes the embeddings within (X6a).
    if (sign === PDI) return isolates === 0 ? "" : closeDownTo(open.lastIndexOf(PDI));
    return closeDownTo(0) + sign;
  };
  return text.replace(PARTS, balance) + closeDownTo(0);
}

/**
 * The text balanced, on one line, and in an isolate of its own (U+2068 … U+2069): so it goes into any string beside
 * other text. Line breaks become spaces, for they would end the isolate. Nothing of an empty text.
 */
export function isolated(text: string): string {
  return text === "" ? "" : `${FSI}${balanced(text.replace(LINE_ENDS, " "))}${PDI}`;
}

/** Letters that run from right to left, with the marks and signs among them, and the digits that Arabic writes. */
const RIGHT_TO_LEFT = "\\u0590-\\u061b\\u061d-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
const LEFT_TO_RIGHT = "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u02b8\\u1e00-\\u1eff";
/** Spaces, digits and punctuation, which take the direction that is about them. */
const NEUTRAL =
  " !-@\\[-`{-~\\u00a0-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u2000-\\u200a\\u2010-\\u2027\\u202f-\\u205f";
const PLAIN = {
  ltr: new RegExp(`^[\\u0300-\\u036f${LEFT_TO_RIGHT}${NEUTRAL}]*$`),
  rtl: new RegExp(`^[${RIGHT_TO_LEFT}${NEUTRAL}]*$`),
};
/** An isolate without others in it is as good as a sign of no direction. */
const ISOLATE = new RegExp(
  `[\\u2066-\\u2068][^\\u202a-\\u202e\\u2066-\\u2069${PARAGRAPH_ENDS}]*\\u2069`,
  "g",
);

/** Isolates within isolates are looked through so deep. */
const MOST_LEVELS = 6;

/**
 * As `isolated`, but the text as it is where it runs as the sentence about it does throughout, or is made of pieces
 * that are isolated already: then an isolate would change nothing to see, and only stand in the way of whoever
 * searches or copies the sentence.
 *
 * `isolatedIn("Baghdad", "ltr")` is `"Baghdad"`, in `"rtl"` it is `"\u2068Baghdad\u2069"`.
 */
export function isolatedIn(text: string, direction: "ltr" | "rtl"): string {
  if (PLAIN[direction].test(text)) return text;
  if (!CONTROL.test(text)) return isolated(text);
  let rest = text;
  for (let depth = 0; depth < MOST_LEVELS && CONTROL.test(rest); depth += 1) rest = rest.replace(ISOLATE, "");
  return PLAIN[direction].test(rest) ? text : isolated(text);
}
