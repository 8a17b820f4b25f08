import {
  ACTOR_KINDS,
  ACTOR_ROLES,
  BASES,
  EVENT_KINDS,
  EXTENTS,
  PLACE_KINDS,
  PLACE_ROLES,
  RELATIONS,
  STANDINGS,
  VOICE_KINDS,
} from "../../domain/codes";
import { foundText } from "../../domain/issues";
import type { Dataset } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import type { Report } from "../check/report";
import { visitTexts } from "../check/visitTexts";
import type { SchemaNode } from "../schemaNode";
import { loadedWords } from "./neutralStyle";

const LONGEST_TITLE = 80;

/** The curator's own words: readable without the file, typeset, neutral. Translations keep the source's words. */
export function checkWording(schema: SchemaNode, record: object, dataset: Dataset, report: Report): void {
  visitTexts(schema, record, (texts, path, field) => {
    // What a source says and is called keeps its words, in a translation too.
    const isTheirs = field === "translations" || (field === "title" && "publisher" in record);
    for (const [language, text] of Object.entries(texts)) {
      const isAsPublished = field === "title" && "publisher" in record && languageOf(record) === language;
      if (isAsPublished || typeof text !== "string") continue;
      checkMarks(text, [...path, language], report);
      if (isTheirs) continue;
      checkTechnical(text, language, dataset, [...path, language], report);
      checkNeutral(text, language, [...path, language], report);
    }
    if (field === "title" && "excerpts" in record) checkLength(texts, path, report);
  });
}

function languageOf(record: object): unknown {
  return "language" in record ? record.language : undefined;
}

function checkLength(texts: Texts, path: readonly PropertyKey[], report: Report): void {
  for (const [language, text] of Object.entries(texts)) {
    const { length } = Array.from(text);
    if (length <= LONGEST_TITLE) continue;
    report([...path, language], {
      severity: "warning",
      expected: `a title of ${LONGEST_TITLE} characters or fewer`,
      found: `${length} characters`,
      mend: "shorten it; the summary has room for the rest",
    });
  }
}

function checkMarks(text: string, path: readonly PropertyKey[], report: Report): void {
  const straight = /.{0,12}['"].{0,12}/u.exec(text)?.[0];
  if (straight === undefined) return;
  report(path, {
    expected: "curly quotation marks and apostrophes (“ ” ‘ ’, in Arabic « »)",
    found: foundText(straight),
    mend: "write ’ for an apostrophe and the language's own marks around quoted words",
  });
}

const CODES: ReadonlySet<string> = new Set(
  [
    ACTOR_KINDS,
    ACTOR_ROLES,
    BASES,
    EVENT_KINDS,
    EXTENTS,
    PLACE_KINDS,
    PLACE_ROLES,
    RELATIONS,
    STANDINGS,
    VOICE_KINDS,
  ].flat(),
);

/** Ids and codes mean nothing to a reader: an excerpt is "the clause on France", a code goes by its name. */
function checkTechnical(
  text: string,
  language: string,
  dataset: Dataset,
  path: readonly PropertyKey[],
  report: Report,
): void {
  const words = text.match(/(?<![\p{L}\p{N}-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\p{L}\p{N}-])/gu) ?? [];
  const ids = idsOf(dataset);
  // In a text of another script a code stands out; in English it is a code where it follows "coded".
  const isLatin = /^(?:en|fr|de|es|it|pt|tr)\b/.test(language);
  const coded = new Set([...text.matchAll(/\bcoded (?:as )?([a-z-]+)/gu)].map((match) => match[1] ?? ""));
  const found = words.find(
    (word) => ids.has(word) || (CODES.has(word) && (!isLatin || word.includes("-") || coded.has(word))),
  );
  if (found === undefined) return;
  report(path, {
    expected: "words that a reader understands without the file",
    found: foundText(found),
    mend: "name what the id or the code stands for, as the interface calls it",
  });
}

const idsByDataset = new WeakMap<Dataset, ReadonlySet<string>>();

/** Ids that are no common words: those with a hyphen, and those of excerpts. Capital letters never stand in one. */
function idsOf(dataset: Dataset): ReadonlySet<string> {
  const known = idsByDataset.get(dataset);
  if (known !== undefined) return known;
  const { events, places, actors, sources } = dataset;
  const ids = [...events, ...places, ...actors, ...sources].map(({ id }) => id);
  const made = new Set([
    ...ids.filter((id) => id.includes("-")),
    ...events.flatMap(({ excerpts }) => excerpts.map(({ id }) => id)).filter((id) => /\d/.test(id)),
  ]);
  idsByDataset.set(dataset, made);
  return made;
}

function checkNeutral(text: string, language: string, path: readonly PropertyKey[], report: Report): void {
  const found = loadedWords(text, language);
  if (found.length === 0) return;
  report(path, {
    severity: "warning",
    expected: "neutral words outside quotation marks (“Neutral style” in data/README.md)",
    found: found.map(foundText).join(", "),
    mend: "use the neutral word, or quote the loaded one and say whose it is",
  });
}
