import type { TFunction } from "i18next";
import type { English as Loaded } from "./en";
import type help from "./en/help.json";
import type importing from "./en/importing.json";
import { LANGUAGES, localeOf, type Language } from "./languages";

/** With the texts that are added later (`addTexts`). */
type English = Loaded & { readonly help: typeof help; readonly importing: typeof importing };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: English;
  }
}

export type Namespace = keyof English;
/** Keys and values as i18next types them, so that a wrong key does not compile; i18next itself is not shipped. */
export type Translate<Name extends Namespace> = TFunction<Name>;

type Values = Readonly<Record<string, string | number | undefined>>;
type Speech = {
  /** `namespace:key.of.text` to its text. */
  readonly texts: Map<string, string>;
  readonly loaded: Set<string>;
  readonly formatNumber: (value: number) => string;
  readonly pluralOf: (count: number) => Intl.LDMLPluralRule;
};

const speeches: Readonly<Record<Language, Speech>> = { en: createSpeech("en"), ar: createSpeech("ar") };

function createSpeech(language: Language): Speech {
  // To make a format takes a hundred times as long as to use it, and views write hundreds of numbers at once. It is
  // made with the first number: most readers never see the other language.
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  return {
    texts: new Map(),
    loaded: new Set(),
    formatNumber: (value) => (numbers ??= new Intl.NumberFormat(localeOf(language))).format(value),
    pluralOf: (count) => (plurals ??= new Intl.PluralRules(language)).select(count),
  };
}

/** Fetches the interface's texts in a language, once; `textsIn` speaks it from then on. */
export async function loadTexts(language: Language): Promise<void> {
  if (speeches[language].loaded.has("common")) return;
  const texts = language === "ar" ? (await import("./ar")).arabic : (await import("./en")).english;
  for (const [namespace, entries] of Object.entries(texts)) keepTexts(language, namespace, entries);
}

/** Adds a namespace that is not in the languages' bundles, for what is itself loaded later. */
export function addTexts(namespace: Namespace, texts: Readonly<Record<Language, object>>): void {
  for (const language of LANGUAGES) keepTexts(language, namespace, texts[language]);
}

function keepTexts(language: Language, namespace: string, entries: object): void {
  const { texts, loaded } = speeches[language];
  loaded.add(namespace);
  const keep = (path: string, entry: unknown) => {
    if (typeof entry === "string") texts.set(path, entry);
    else if (typeof entry === "object" && entry !== null)
      for (const [key, inner] of Object.entries(entry)) keep(`${path}.${key}`, inner);
  };
  for (const [key, entry] of Object.entries(entries)) keep(`${namespace}:${key}`, entry);
}

/**
 * The translate function of one namespace in a loaded language. Plurals follow CLDR (`key_one`, `key_few` …),
 * `{{count, number}}` writes digits as the reader's locale does. A key without a text gives the key.
 *
 * @example textsIn("en", "common")("events", { count: 2 }) // "2 events"
 */
export function textsIn<Name extends Namespace>(language: Language, namespace: Name): Translate<Name> {
  const speech = speeches[language];
  const translate = (key: string, values: Values = {}) => {
    const text = chosenText(speech, `${namespace}:${key}`, values["count"]);
    return text === undefined ? key : filled(text, values, speech.formatNumber);
  };
  return translate as Translate<Name>;
}

/** The text of a key: its plural form for a count, where there is one. */
function chosenText({ texts, pluralOf }: Speech, path: string, count: Values[string]): string | undefined {
  const form = typeof count === "number" ? texts.get(`${path}_${pluralOf(count)}`) : undefined;
  return form ?? texts.get(path);
}

const GAP = /\{\{\s*(\w+)(?:,\s*(number))?\s*\}\}/g;

/** The text with its `{{gaps}}` filled. What fills one is not looked through for others. */
function filled(text: string, values: Values, formatNumber: Speech["formatNumber"]): string {
  return text.replace(GAP, (_, name: string, isNumber: string | undefined) => {
    const value = values[name];
    if (isNumber !== undefined && typeof value === "number") return formatNumber(value);
    return String(value ?? "");
  });
}
