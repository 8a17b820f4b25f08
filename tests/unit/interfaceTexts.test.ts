import { describe, expect, it } from "vitest";
import { arabic } from "../../src/i18n/ar";
import arabicHelp from "../../src/i18n/ar/help.json";
import arabicImporting from "../../src/i18n/ar/importing.json";
import arabicTrouble from "../../src/i18n/ar/trouble.json";
import { english } from "../../src/i18n/en";
import englishHelp from "../../src/i18n/en/help.json";
import englishImporting from "../../src/i18n/en/importing.json";
import englishTrouble from "../../src/i18n/en/trouble.json";

/** `details.title` to its text, for all namespaces. */
function flatten(texts: object, path = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "string"
        ? [[path + key, value] as const]
        : [...flatten(value as object, `${path}${key}.`)],
    ),
  );
}

const texts = {
  en: flatten({ ...english, help: englishHelp, importing: englishImporting, trouble: englishTrouble }),
  ar: flatten({ ...arabic, help: arabicHelp, importing: arabicImporting, trouble: arabicTrouble }),
};
const all = Object.entries(texts).flatMap(([language, entries]) =>
  [...entries].map(([key, text]) => ({ name: `${language} ${key}`, text })),
);
const PLURAL = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(PLURAL, "");
const stems = (entries: ReadonlyMap<string, string>) => new Set([...entries.keys()].map(stemOf));
const pluralStems = [...texts.en.keys(), ...texts.ar.keys()].filter((key) => PLURAL.test(key)).map(stemOf);

/** `{{count, number}}` as `count`. */
const variablesOf = (text: string | undefined) =>
  new Set([...(text ?? "").matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name));

describe("the interface's texts", () => {
  it("have the same keys in both languages, plural forms apart", () =>
    expect([...stems(texts.ar)].sort()).toEqual([...stems(texts.en)].sort()));

  it("are never empty", () => expect(all.filter(({ text }) => text === "")).toEqual([]));

  it("have both English and all six Arabic plural forms", () => {
    const forms = {
      en: new Intl.PluralRules("en").resolvedOptions().pluralCategories,
      ar: new Intl.PluralRules("ar").resolvedOptions().pluralCategories,
    };
    expect([forms.en.length, forms.ar.length]).toEqual([2, 6]);
    const missing = pluralStems.flatMap((stem) =>
      (["en", "ar"] as const).flatMap((language) =>
        forms[language].map((form) => `${stem}_${form}`).filter((key) => !texts[language].has(key)),
      ),
    );
    expect(missing).toEqual([]);
    expect([...texts.en.keys()].filter((key) => /_(zero|two|few|many)$/.test(key))).toEqual([]);
  });

  it("are filled with the same values in both languages", () => {
    // "One event" and "two events" name their number in words; nothing else may leave a value out.
    const inWords = /_(zero|one|two)$/;
    const different = [...texts.ar].filter(([key, text]) => {
      const expected = variablesOf(texts.en.get(key) ?? texts.en.get(`${stemOf(key)}_other`));
      const found = variablesOf(text);
      return (
        [...found].some((name) => !expected.has(name)) ||
        (!inWords.test(key) && [...expected].some((name) => !found.has(name)))
      );
    });
    expect(different).toEqual([]);
  });

  it("write every count as the reader's locale does", () =>
    expect(all.filter(({ text }) => /\{\{\s*count\s*\}\}/.test(text))).toEqual([]));

  it("hold no markup and no whitespace at their ends but where they join two others", () =>
    expect(
      all.filter(
        ({ name, text }) => /<|&\w+;/.test(text) || (text !== text.trim() && !name.includes("record.")),
      ),
    ).toEqual([]));

  it("are in their own script, the name of the other language apart", () => {
    const isForeign = (key: string, text: string, own: RegExp, other: RegExp) =>
      !key.startsWith("shell.language") && other.test(text) && !own.test(text);
    const [latin, arabicLetter] = [/\p{Script=Latin}/u, /\p{Script=Arabic}/u];
    expect([...texts.en].filter(([key, text]) => isForeign(key, text, latin, arabicLetter))).toEqual([]);
    const withoutVariables = [...texts.ar].map(
      ([key, text]) => [key, text.replace(/\{\{.*?\}\}/g, "")] as const,
    );
    expect(withoutVariables.filter(([key, text]) => isForeign(key, text, arabicLetter, latin))).toEqual([]);
  });

  it.each([
    [
      "en",
      /\b(terror(?:is[mt]s?)?|martyr\w*|regimes?|militia\w*|thugs?|massacre\w*|aggression|enem(?:y|ies)|so-called|puppets?|barbaric|heroic)\b/i,
    ],
    [
      "ar",
      /إرهاب|ارهاب|شهيد|شهداء|استشهد|عدوان|العدو|ميليشي|مليشي|مرتزق|مجزرة|كيان|أذناب|نظام (?:ال)?(?:أسد|بعث)/,
    ],
  ] as const)("in %s use no loaded words", (language, loaded) =>
    expect([...texts[language]].filter(([, text]) => loaded.test(text))).toEqual([]),
  );
});
