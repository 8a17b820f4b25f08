import { createInstance } from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { arabic } from "../../src/i18n/ar";
import { english } from "../../src/i18n/en";
import { LANGUAGES, localeOf, type Language } from "../../src/i18n/languages";
import { loadTexts, textsIn, type Namespace } from "../../src/i18n/texts";

const COUNTS = [0, 1, 2, 3, 10, 11, 25, 99, 100, 101, 102, 103, 1000, 12_345, 1.5];
const bundles = { en: english, ar: arabic } as const;

/** Keys as the interface asks for them: `record.killed`, without the ending of a plural form. */
function keysIn(entries: object, path = ""): readonly string[] {
  const all = Object.entries(entries).flatMap(([key, entry]: [string, unknown]) =>
    typeof entry === "string"
      ? [path + key.replace(/_(zero|one|two|few|many|other)$/, "")]
      : keysIn(entry as object, `${path}${key}.`),
  );
  return [...new Set(all)];
}

/** A value for every gap that a text has: a number where it writes one. */
function valuesFor(entries: object): Readonly<Record<string, string | number>> {
  const gaps = [...JSON.stringify(entries).matchAll(/\{\{\s*(\w+)(?:,\s*(number))?/g)];
  return Object.fromEntries(
    gaps.map(([, name = "", isNumber], at) => [
      name,
      isNumber === undefined ? `<${name} {{x}} $1>` : 1234 + at,
    ]),
  );
}

const reference = createInstance({
  lng: "en",
  resources: bundles,
  interpolation: { escapeValue: false },
});

beforeAll(async () => {
  await reference.init();
  for (const language of LANGUAGES) await loadTexts(language);
});

type Anyhow = (key: string, values: object) => string;

describe.each(LANGUAGES)("the texts in %s", (language: Language) => {
  it("are what i18next makes of them, with every count", () => {
    const numbers = new Intl.NumberFormat(localeOf(language));
    reference.services.formatter?.add("number", (value: number) => numbers.format(value));
    for (const [namespace, entries] of Object.entries(bundles[language])) {
      const ours = textsIn(language, namespace as Namespace) as Anyhow;
      const theirs = reference.getFixedT(language, namespace as Namespace) as unknown as Anyhow;
      const values = valuesFor(entries);
      for (const key of keysIn(entries)) {
        for (const count of COUNTS) {
          expect([key, ours(key, { ...values, count })]).toEqual([key, theirs(key, { ...values, count })]);
        }
      }
    }
  });
});

it("a key without a text is given back", () => {
  expect((textsIn("en", "common") as unknown as Anyhow)("no.such.key", { count: 2 })).toBe("no.such.key");
});
