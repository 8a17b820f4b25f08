import { foundText } from "../../domain/issues";
import type { Dataset, Excerpt, Texts } from "../../domain/model";
import type { Report } from "./report";

/** Fields that hold a text for readers; translations need every language but the source's own. */
const READER_TEXTS: ReadonlySet<string> = new Set([
  "title",
  "summary",
  "name",
  "note",
  "notes",
  "publisher",
  "rights",
  "translations",
  "alt",
  "bridge",
]);

/** Asks for every text for readers in every language of the dataset. */
export function checkTexts(
  record: object,
  languages: readonly string[],
  report: Report,
  dataset?: Dataset,
): void {
  const visit = (value: unknown, path: readonly PropertyKey[], owner: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const field = path.findLast((key) => typeof key === "string");
    if (field !== undefined && READER_TEXTS.has(field) && !Array.isArray(value)) {
      const own = field === "translations" ? languageOf(owner as Excerpt, dataset) : undefined;
      checkLanguages(value as Texts, languages, own, path, report);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (path.length === 0 && LISTS.has(key)) continue;
      visit(inner, [...path, Array.isArray(value) ? Number(key) : key], value);
    }
  };
  visit(record, [], undefined);
}

/** The dataset's lists of records, each checked record by record. */
const LISTS: ReadonlySet<string> = new Set(["sources", "places", "actors", "events"]);

function languageOf(excerpt: Excerpt, dataset: Dataset | undefined): string | undefined {
  return dataset?.sources.find(({ id }) => id === excerpt.source)?.language;
}

function checkLanguages(
  texts: Texts,
  languages: readonly string[],
  own: string | undefined,
  path: readonly PropertyKey[],
  report: Report,
): void {
  for (const language of languages) {
    const text: unknown = texts[language];
    // A field that the format does not know is kept as it is, whatever it holds.
    if (language === own || (typeof text === "string" && text.trim() !== "")) continue;
    report([...path, language], {
      expected: `a text in ${language}`,
      found: Object.hasOwn(texts, language)
        ? text === ""
          ? "an empty one"
          : foundText(text)
        : `texts in ${Object.keys(texts).join(", ") || "no language"}`,
      mend: `write the text in ${language}; until then another language is shown`,
    });
  }
}
