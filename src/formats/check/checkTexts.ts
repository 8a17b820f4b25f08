import { foundText } from "../../domain/issues";
import type { Dataset, Excerpt } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import type { SchemaNode } from "../schemaNode";
import type { Report } from "./report";
import { visitTexts } from "./visitTexts";

/** Asks for every text for readers in every language of the dataset. */
export function checkTexts(
  schema: SchemaNode,
  record: object,
  languages: readonly string[],
  report: Report,
  dataset?: Dataset,
): void {
  visitTexts(schema, record, (texts, path, field, owner) => {
    // A quotation needs no translation into the language it is in.
    const own = field === "translations" ? languageOf(owner as Excerpt, dataset) : undefined;
    checkLanguages(texts, languages, own, path, report);
  });
}

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
