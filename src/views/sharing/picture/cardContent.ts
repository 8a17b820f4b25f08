import { inQuotationMarks } from "../../../domain/citation/citationText";
import { isAreaPlace, isInferred } from "../../../domain/drawing";
import { isVerified, statusOf, type AnchoringStatus } from "../../../domain/excerpts";
import type { EventKind, PlaceRole } from "../../../domain/codes";
import { isolated, isolatedIn } from "../../../domain/isolate";
import type { Excerpt, LonLat, Texts } from "../../../domain/model";
import { labelIn, LENGTHS, shownText } from "../../../domain/shortText";
import { directionOfText } from "../../../domain/writing";
import type { EventRecord } from "../../../engine/query";
import { drawnDateInWords, publishedInWords } from "../../../i18n/dateWords";
import { directionOf, type Language } from "../../../i18n/languages";
import { textsIn } from "../../../i18n/texts";
import { voiceInWords } from "../../../i18n/voiceWords";
import type { Names } from "../../../state/names";
import { throughWhom } from "../../../state/throughWhom";

export type CardText = { readonly text: string; readonly direction: "ltr" | "rtl" };

export type CardPlace = {
  readonly name: string;
  readonly center: LonLat;
  readonly radiusKm: number;
  /** Coarser than a city: drawn as an area. */
  readonly isArea: boolean;
  /** ISO 3166-1 code of the country whose outline it is. */
  readonly shape: string | undefined;
  readonly role: PlaceRole;
};

/** What a picture card says, in the reader's language but for the quote. */
export type CardContent = {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly kind: EventKind;
  readonly kindWords: string;
  readonly dateWords: string;
  /** The quote and its translation; of an imported event the file's words, of one with neither its title. */
  readonly quote: CardText;
  readonly translation: CardText | undefined;
  /** Who says it, and where: one line each. */
  readonly sourceLines: readonly string[];
  readonly places: readonly CardPlace[];
  readonly address: string;
  readonly alt: string;
};

type Card = {
  readonly record: EventRecord;
  readonly excerpt: Excerpt | undefined;
  readonly names: Names;
  readonly language: Language;
  readonly address: string;
};

/** More than any card holds, in UTF-16 units: what is set is measured word by word, in many sizes. */
const MOST_SET = 4000;
/** A line is not broken but set narrower. */
const MOST_OF_LINE = 160;

export function createCardContent({ record, excerpt, names, language, address }: Card): CardContent {
  const { event, item } = record;
  const t = textsIn(language, "common");
  const reader = (texts: Texts) => labelIn(texts, language);
  const separator = t("record.separator");
  const title = reader(event.title);
  const said = excerpt && quoteOf(excerpt, names, language);
  const told = event.imported?.description ?? "";
  const quote =
    said?.quote ??
    (told === "" ? unquoted(title.text, title.language) : unquoted(shownText(told, MOST_SET), "und"));
  const sourceLines =
    excerpt === undefined
      ? [textsIn(language, "sharing")("picture.noQuote"), ...(event.imported?.citations.slice(0, 1) ?? [])]
      : [
          voiceOf(excerpt, names, language),
          sourceInWords(excerpt, statusOf(record.anchorings, excerpt), names, language),
        ];
  return {
    language,
    direction: directionOf(language),
    kind: event.kind,
    kindWords: [
      t(`kind.${event.kind}`),
      ...(item.standing === undefined ? [] : [t(`standing.${item.standing}`)]),
    ].join(separator),
    dateWords: drawnDateInWords(item.date, language),
    quote,
    translation: said?.translation,
    sourceLines: sourceLines.map((line) => shownText(line, MOST_OF_LINE)),
    places: item.places.flatMap((drawn): CardPlace[] => {
      const entry = names.placeEntry(drawn.place);
      if (entry === undefined) return [];
      const { center, radiusKm, kind, shape } = entry;
      const what = reader(entry.name).text;
      const name = isInferred(drawn) ? t("inferred", { what }) : what;
      return [{ name, center, radiusKm, isArea: isAreaPlace(kind), shape, role: drawn.role }];
    }),
    address: address.replace(/^https?:\/\//, ""),
    alt: shownText(
      textsIn(language, "sharing")("picture.alt", {
        title: title.text,
        quote: said?.translation?.text ?? quote.text,
        source: sourceLines.join(separator),
      }),
      LENGTHS.passage,
    ),
  };
}

function quoteOf(excerpt: Excerpt, names: Names, reader: Language) {
  const own = names.sourceEntry(excerpt.source)?.language ?? "und";
  const translated = own === reader ? undefined : excerpt.translations[reader];
  return {
    quote: quoted(shownText(excerpt.exact, MOST_SET), own),
    translation:
      translated === undefined || translated === ""
        ? undefined
        : quoted(shownText(translated, MOST_SET), reader),
  };
}

/** Each name is isolated, so that it keeps its own direction. */
function voiceOf(excerpt: Excerpt, names: Names, language: Language): string {
  const { voice, source } = excerpt;
  const named = (texts: Texts) => isolated(labelIn(texts, language).text);
  const speaker = voice.kind === "article" ? undefined : voice.speaker;
  return voiceInWords(
    voice.kind,
    {
      publisher: named(names.publisher(source)),
      speaker: speaker && named(names.actor(speaker)),
      through: throughWhom(excerpt, names).map((actor) => named(names.actor(actor))),
    },
    textsIn(language, "common"),
  );
}

/** The source and when it was published; of a quote that is not verified what is wrong with it, first of all. */
function sourceInWords(
  { source }: Excerpt,
  status: AnchoringStatus,
  names: Names,
  language: Language,
): string {
  const t = textsIn(language, "common");
  const entry = names.sourceEntry(source);
  return [
    ...(isVerified(status) ? [] : [`⚠ ${t(`record.verified.${status}`)}`]),
    isolatedIn(labelIn(names.publisher(source), language).text, directionOf(language)),
    ...(entry === undefined ? [] : [publishedInWords(entry.published, language)]),
  ].join(t("record.separator"));
}

/** A text in the marks of its language. */
function quoted(text: string, language: string): CardText {
  return { text: inQuotationMarks({ text, language }), direction: directionOfText(text, language) };
}

function unquoted(text: string, language: string): CardText {
  return { text, direction: directionOfText(text, language) };
}
