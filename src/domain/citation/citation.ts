import { isTable, type ShownDataset } from "../shown";
import { spanOf } from "../dates";
import type { DateSpan } from "../dateSpan";
import { isVerified, statusOf, type Anchoring, type AnchoringStatus } from "../excerpts";
import { balanced } from "../isolate";
import type { ConflictEvent, Excerpt, Published } from "../model";
import { heldTag, textIn, type Texts } from "../readersTexts";

/** A text with the language it is in: BCP 47, `und` where nobody knows. */
export type CitedText = { readonly text: string; readonly language: string };

export type CitedQuote = CitedText & {
  /** With who translated: "Translation: Sanad". */
  readonly translation?: CitedText & { readonly by: string };
  /** Whose words these are and in whose wording: "US Central Command, paraphrased by Al-Bawaba". */
  readonly voice: string;
  /** Why the quotation cannot be relied on, where its source's text does not hold it or was not there. */
  readonly doubt?: string;
};

export type CitedSource = {
  readonly title: CitedText;
  readonly publisher: CitedText;
  readonly language: string;
  readonly published: DateSpan;
  /** The source does not say when: the curator infers it. */
  readonly isPublishedInferred: boolean;
  readonly publishedInWords: string;
  readonly url?: string;
};

/**
 * All that a citation says, in the reader's language but for what is quoted; the formatters only set it. Texts of the
 * data are whole and balanced (see `balanced`): what reads BibTeX or CSL-JSON keeps every character as part of a name,
 * so no isolate is put about them there, and nothing in them reaches beyond the field. The formats that are read by
 * people as they stand isolate each of them.
 */
export type Citation = {
  /** What this app is called in the reader's language. */
  readonly app: string;
  /** Safe in BibTeX and CSL, such as `sanad-us-strike-pmf-hq`. */
  readonly key: string;
  /** The reader's. */
  readonly language: string;
  readonly title: CitedText;
  readonly quote?: CitedQuote;
  readonly source?: CitedSource;
  /** The event's dates and places, each with who gives it: "Date: 4 January 2024 (Shafaq News)". None of a dataset. */
  readonly facts: readonly string[];
  /** Of an imported event: the file's words about it, and the sources that the file cites. */
  readonly description?: string;
  readonly citedByFile: readonly string[];
  /** Undefined for a file that a reader opened: it has no version. */
  readonly version?: { readonly number: string; readonly inWords: string; readonly released?: string };
  /** The title of the dataset in which the record stands; undefined where the dataset itself is cited. */
  readonly within?: CitedText;
  readonly address: string;
  /** The day of access as YYYY-MM-DD, and as the reader reads it. */
  readonly accessed: string;
  readonly accessedInWords: string;
};

/** The words of the reader's language that a citation is made with. */
export type CitationWords = {
  /** "Sanad" */
  readonly app: string;
  /** "4 January 2024", "5 – 31 January 2024 (inferred)" */
  readonly published: (published: Published) => string;
  /** "not found in the source", of a quotation that is not verified */
  readonly doubt: (status: Exclude<AnchoringStatus, "verified" | "moved">) => string;
  /** "US Central Command, paraphrased by Al-Bawaba" */
  readonly voice: (excerpt: Excerpt) => string;
  /** "Translation: Sanad" */
  readonly translation: string;
  /** The event's dates and places, each with who gives it: "Date: 4 January 2024 (Shafaq News)" */
  readonly facts: (event: ConflictEvent) => readonly string[];
  /** "version 1.0.0" */
  readonly version: (number: string) => string;
  /** "accessed 24 November 2026", of a day as YYYY-MM-DD */
  readonly accessed: (day: string) => string;
};

type Cited = {
  readonly dataset: ShownDataset;
  /** Without it the dataset itself is cited. */
  readonly event?: ConflictEvent;
  /** Which of the event's quotes, the first unless told. */
  readonly excerpt?: Excerpt;
  /** How the event's quotes stand to their sources' texts; one that it does not hold is unchecked. */
  readonly anchorings?: ReadonlyMap<string, Anchoring>;
  readonly withTranslation?: boolean;
  /** BCP 47 tag of the reader's language; quotes stay in their own. */
  readonly language: string;
  readonly words: CitationWords;
  /** The address of the event or of the view in Sanad. */
  readonly address: string;
  readonly accessed: string;
};

/** A citation of an event, by one of its quotes, or of a dataset. */
export function createCitation(cited: Cited): Citation {
  const { dataset, event, language, words, address, accessed } = cited;
  const excerpt = cited.excerpt ?? event?.excerpts[0];
  const source = excerpt && sourceOf(dataset, excerpt, language, words);
  const reader = (texts: Texts) => citedIn(texts, language);
  const version = versionOf(dataset, words);
  return {
    app: words.app,
    key: keyOf(event?.id ?? dataset.id),
    language,
    title: reader(event?.title ?? dataset.title),
    ...(excerpt === undefined
      ? {}
      : {
          quote: {
            ...quoteOf(excerpt, source?.language ?? "und", cited),
            ...doubtOf(statusOf(cited.anchorings ?? new Map(), excerpt), words),
          },
        }),
    ...(source === undefined ? {} : { source }),
    facts: event === undefined ? [] : words.facts(event),
    ...(event?.imported === undefined || event.imported.description === ""
      ? {}
      : { description: balanced(event.imported.description) }),
    citedByFile: (event?.imported?.citations ?? []).map(balanced),
    ...(version === undefined ? {} : { version }),
    ...(event === undefined ? {} : { within: reader(dataset.title) }),
    address,
    accessed,
    accessedInWords: words.accessed(accessed),
  };
}

/** Undefined where it has none, as a table of events that a reader opened. */
function versionOf(dataset: ShownDataset, words: CitationWords): Citation["version"] {
  if (isTable(dataset) || dataset.version === "") return undefined;
  const released = dataset.changes.find(({ version }) => version === dataset.version)?.date;
  return {
    number: balanced(dataset.version),
    inWords: words.version(dataset.version),
    ...(released === undefined ? {} : { released }),
  };
}

function citedIn(texts: Texts, language: string): CitedText {
  const found = textIn(texts, language);
  return { text: balanced(found.text), language: found.language };
}

/** Where the record stands, its dataset's title set as the format sets texts: "Sanad: Iraq and the international coalition". */
export function containerOf(
  { app, within }: Citation,
  set: (text: string) => string = (text) => text,
): string {
  return within === undefined ? app : `${app}: ${set(within.text)}`;
}

/** `keyOf("us-strike")` is `sanad-us-strike`; what a key cannot hold becomes a hyphen. */
function keyOf(id: string): string {
  return `sanad-${id.replace(/[^A-Za-z0-9_-]+/g, "-")}`;
}

function sourceOf(
  dataset: ShownDataset,
  excerpt: Excerpt,
  language: string,
  words: CitationWords,
): CitedSource | undefined {
  const source = isTable(dataset) ? undefined : dataset.sources.find(({ id }) => id === excerpt.source);
  if (source === undefined) return undefined;
  return {
    title: citedIn(source.title, language),
    publisher: citedIn(source.publisher, language),
    language: source.language,
    published: spanOf(source.published.edtf),
    isPublishedInferred: source.published.basis === "inferred",
    publishedInWords: words.published(source.published),
    ...(source.url === undefined ? {} : { url: source.url }),
  };
}

function doubtOf(status: AnchoringStatus, words: CitationWords): Pick<CitedQuote, "doubt"> {
  return isVerified(status) ? {} : { doubt: words.doubt(status) };
}

function quoteOf(
  excerpt: Excerpt,
  own: string,
  { language: reader, withTranslation = false, words }: Cited,
): CitedQuote {
  const tag = heldTag(excerpt.translations, reader);
  const translation = tag === undefined ? undefined : excerpt.translations[tag];
  const quote = { text: balanced(excerpt.exact), language: own, voice: words.voice(excerpt) };
  return withTranslation && tag !== undefined && own !== tag && translation !== undefined
    ? { ...quote, translation: { text: balanced(translation), language: tag, by: words.translation } }
    : quote;
}
