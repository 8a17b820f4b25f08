/** As HTML's `dir` has it: `auto` leaves it to the text's own first strong letter. */
export type TextDirection = "ltr" | "rtl" | "auto";

/**
 * ISO 15924 codes of the scripts that run from right to left: those whose letters have the Bidi_Class R or AL in the
 * Unicode Character Database 17 (DerivedBidiClass.txt; "RTL: YES" in CLDR's scriptMetadata.txt), and the variants of
 * Arabic (Aran) and Syriac (Syre, Syrj, Syrn) that have a code of their own.
 */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  (
    "Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo " +
    "Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi"
  ).split(" "),
);

const scripts = new Map<string, string | undefined>();

/**
 * The script that a text with this BCP 47 tag is written in, as ISO 15924 code: the tag's own, else the one that CLDR's
 * likely subtags give. `scriptOf("ku")` is "Latn", `scriptOf("ckb")` and `scriptOf("uz-AF")` are "Arab". Undefined
 * where nobody knows: no language (`und`, and what CLDR does not know), a tag that is none.
 */
export function scriptOf(tag: string): string | undefined {
  const known = scripts.get(tag);
  if (known !== undefined || scripts.has(tag)) return known;
  const script = readScript(tag);
  scripts.set(tag, script);
  return script;
}

function readScript(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag);
    // Of an unknown language CLDR makes English. Engines differ in what `locale.language` says of it.
    return locale.script ?? (/^und\b/i.test(tag) ? undefined : locale.maximize().script);
  } catch {
    return undefined;
  }
}

/**
 * The direction in which a text with this tag runs; `auto` where its script is not known. Browsers' own `getTextInfo`
 * is not asked: some have none, and Chromium's takes `az-Arab`, `dv` and every other language whose texts it does not
 * know for left to right.
 */
export function directionOfTag(tag: string): TextDirection {
  const script = scriptOf(tag);
  if (script === undefined) return "auto";
  return RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
}

/** Where the Unicode Character Database places letters that run from right to left, and will place new ones. */
const RIGHT_TO_LEFT_LETTER =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The direction of a text for what knows no `auto`, such as a canvas or the arrow keys: its language's, else that of
 * its first letter, as `dir="auto"` has it.
 */
export function directionOfText(text: string, tag: string): "ltr" | "rtl" {
  const direction = directionOfTag(tag);
  if (direction !== "auto") return direction;
  return RIGHT_TO_LEFT_LETTER.test(/\p{L}/u.exec(text)?.[0] ?? "") ? "rtl" : "ltr";
}
