import { createInstance, type FormatterModule, type TFunction } from "i18next";
import type { English as Loaded } from "./en";
import type comparing from "./en/comparing.json";
import type help from "./en/help.json";
import type importing from "./en/importing.json";
import type picturing from "./en/picturing.json";
import type searching from "./en/searching.json";
import type trouble from "./en/trouble.json";
import { isolatedIn } from "../domain/isolate";
import { LENGTHS, shortened } from "../domain/shortText";
import { directionOf, isLanguage, LANGUAGES, localeOf, MEASURE, type Language } from "./languages";

/** With the texts that are added later (`addTexts`). */
type English = Loaded & {
  readonly comparing: typeof comparing;
  readonly help: typeof help;
  readonly importing: typeof importing;
  readonly picturing: typeof picturing;
  readonly searching: typeof searching;
  readonly trouble: typeof trouble;
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: English;
  }
}

export type Namespace = keyof English;
export type Translate<Name extends Namespace> = TFunction<Name>;

const i18n = createInstance({
  lng: MEASURE,
  fallbackLng: MEASURE,
  defaultNS: "common",
  resources: {},
  interpolation: {
    // React and textContent escape; a second escaping would show entities to the reader.
    escapeValue: false,
    // Every value goes through `formatValue`, not only those whose place names a format.
    alwaysFormat: true,
  },
});
i18n.use<FormatterModule>({
  type: "formatter",
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, format, language) =>
    formatValue(value, format, isLanguage(language) ? language : MEASURE),
});
void i18n.init();
// To make a format takes a hundred times as long as to use it, and views write hundreds of numbers at once.
const numberFormats: Partial<Record<Language, Intl.NumberFormat>> = {};
function formatNumber(value: number, language: Language): string {
  return (numberFormats[language] ??= new Intl.NumberFormat(localeOf(language))).format(value);
}

/** Stands for what `Woven` puts there in markup, where it isolates by itself. */
const SLOTS = /\uE000\w+\uE001/g;

/**
 * How a value stands in a sentence: numbers as the reader's locale writes them, and every text, whether of the data or
 * of the interface, so that it bends nothing that stands beside it and has a bound. No call has to remember to.
 */
function formatValue(value: unknown, format: string | undefined, language: Language): string {
  if (format === "number") return formatNumber(Number(value), language);
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  const direction = directionOf(language);
  // Slots with the interface's own words between them: "a, then b".
  const between = value.replace(SLOTS, "");
  if (between !== value && isolatedIn(between, direction) === between) return value;
  return isolatedIn(shortened(value, LENGTHS.line), direction);
}

/** By path. The packs do not hold them: a worker, which knows the packs, would have all texts in it. */
const BUNDLES = import.meta.glob<{ readonly texts: Readonly<Record<keyof Loaded, object>> }>("./*/index.ts");

/** Fetches the interface's texts in a language, once; `textsIn` speaks it from then on. */
export async function loadTexts(language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, "common")) return;
  const coming = BUNDLES[`./${language}/index.ts`]?.();
  // Made while the texts are waited for, and not in the first drawing.
  formatNumber(0, language);
  for (const [namespace, entries] of Object.entries((await coming)?.texts ?? {})) {
    i18n.addResourceBundle(language, namespace, entries);
  }
}

/**
 * Adds a namespace that is not in the languages' bundles, for what is itself loaded later: each language's by the path
 * of its file, "./ar/help.json".
 */
export function addTexts(namespace: Namespace, texts: Readonly<Record<string, object>>): void {
  for (const language of LANGUAGES) {
    const entries = texts[`./${language}/${namespace}.json`];
    if (entries !== undefined) i18n.addResourceBundle(language, namespace, entries);
  }
}

/**
 * The translate function of one namespace in a loaded language. Plurals follow CLDR (`key_one`, `key_few` …),
 * `{{count, number}}` writes digits as the reader's locale does.
 */
export function textsIn<Name extends Namespace>(language: Language, namespace: Name): Translate<Name> {
  return i18n.getFixedT(language, namespace);
}
