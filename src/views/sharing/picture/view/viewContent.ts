import { isTable, type ShownDataset } from "../../../../domain/shown";
import { attributedDates, attributedPlaces, type Attribution } from "../../../../domain/attribution";
import type { KindId } from "../../../../domain/kinds";
import type { DrawAs } from "../../../../domain/drawing";
import { isolatedIn } from "../../../../domain/isolate";
import type { ConflictEvent, SourceId } from "../../../../domain/model";
import { labelIn, LENGTHS, shownText } from "../../../../domain/shortText";
import { directionOfText } from "../../../../domain/writing";
import { eventCountsOf } from "../../../../engine/eventCounts";
import type { Answer, EventItem, EventRecord } from "../../../../engine/query";
import { countedInWords, partsInWords } from "../../../../i18n/counter";
import { stretchInWords } from "../../../../i18n/dateWords";
import { directionOf, type Language } from "../../../../i18n/languages";
import { textsIn } from "../../../../i18n/texts";
import type { KindNames } from "../../../../i18n/kindNames";
import type { Names } from "../../../../state/names";
import { activeFilters } from "../../../shared/activeFilters";
import { translationBy } from "../../translationBy";
import type { CardText } from "../cardContent";

export type ListedEvent = { readonly number: number; readonly kind: KindId; readonly title: CardText };

/** What a picture of the view says in words, in the reader's language. */
export type ViewContent = {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** What the data calls its kinds. */
  readonly names: KindNames;
  readonly title: CardText;
  /** The time that is shown, how many events there are, what is asked, which dates and places are drawn. */
  readonly period: string;
  readonly counted: string;
  readonly asked: string;
  readonly drawn: string | undefined;
  /** The events by their numbers, undated ones last; none where there are too many to list. */
  readonly listed: readonly ListedEvent[];
  /** How many lie before and after the time that is shown, in words: they have no number. Undefined without a list. */
  readonly notListed: string | undefined;
  /** How many have no place, in words. */
  readonly unplaced: string | undefined;
  /** Whose word the dates and places are, whose the titles, whose the data and the map: a line each. */
  readonly sources: readonly string[];
  readonly address: string;
  readonly alt: string;
};

type View = {
  readonly answer: Answer;
  /** All events in view and the undated ones, in the order of their numbers; undefined where there are too many. */
  readonly records: readonly EventRecord[] | undefined;
  readonly dataset: ShownDataset;
  readonly names: Names;
  readonly isOpenedFile: boolean;
  readonly language: Language;
  /** Empty for a reader's own file: a link to it would open nothing. */
  readonly address: string;
};

/** Beyond so many a list would be longer than what it explains. */
const MOST_LISTED = 50;
/** Of all filters together, in UTF-16 units. */
const MOST_OF_ASKED = 600;

/** What the picture of a view says. */
export function createViewContent(view: View): ViewContent {
  const { answer, records, dataset, names, isOpenedFile, language, address } = view;
  const { query } = answer;
  const t = textsIn(language, "picturing");
  const direction = directionOf(language);
  const label = labelIn(dataset.title, language);
  const title = cardText(label);
  const asking = { filter: query.filter, boundsFilter: query.boundsFilter, timeWindow: query.window };
  const filters = activeFilters(asking, dataset, names, language, answer.isTextUnused)
    // The time that is shown has a line of its own.
    .filter(({ key }) => key !== "window")
    .map(({ name }) => isolatedIn(name, direction));
  const asked =
    filters.length === 0
      ? t("allEvents")
      : t("filters", {
          filters: shownText(filters.join(textsIn(language, "common")("record.separator")), MOST_OF_ASKED),
        });
  const period = textsIn(language, "filters")("chip.window", {
    window: stretchInWords(query.window.from, query.window.to, language),
  });
  const counts = eventCountsOf(answer);
  const counted = countedInWords(counts, language).text;
  const beyond = partsInWords(counts, ["earlier", "later"], language);
  const listed = records === undefined || records.length > MOST_LISTED ? [] : records;
  const from = sourcesInWords(view);
  return {
    names,
    language,
    direction,
    title,
    period,
    counted,
    asked,
    drawn: isOpenedFile ? undefined : t(`drawn.${query.drawAs}`),
    listed: listed.map(({ event }, index) => ({
      number: index + 1,
      kind: event.kind,
      title: cardText(labelIn(event.title, language)),
    })),
    notListed: listed.length === 0 || beyond === "" ? undefined : t("notListed", { parts: beyond }),
    unplaced: unplacedInWords(answer, records, names, language),
    sources: [
      ...from,
      ...(listed.length > 0 ? translationLine(view) : []),
      dataLine(view),
      mapLine(language),
    ],
    address: address.replace(/^https?:\/\//, ""),
    alt: shownText(
      t("alt", { title: title.text, period, counted, asked, sources: from.join(" ") }),
      LENGTHS.passage,
    ),
  };
}

function cardText({ text, language }: { readonly text: string; readonly language: string }): CardText {
  return { text, direction: directionOfText(text, language) };
}

function unplacedInWords(
  answer: Answer,
  records: readonly EventRecord[] | undefined,
  names: Names,
  language: Language,
): string | undefined {
  const isUnplaced = ({ places }: EventItem) => !places.some(({ place }) => names.placeEntry(place));
  // What has no place is in no bounds.
  const counted = answer.query.boundsFilter === undefined ? answer.unplacedCount : 0;
  const count = records?.filter(({ item }) => isUnplaced(item)).length ?? counted;
  return count === 0 ? undefined : textsIn(language, "guide")("describe.unplaced", { count });
}

/** Who gives the dates and places that are drawn. */
function sourcesInWords({
  records,
  dataset,
  names,
  isOpenedFile,
  answer,
  language,
}: View): readonly string[] {
  const t = textsIn(language, "picturing");
  const series = (ids: readonly SourceId[]) =>
    [
      ...new Set(
        ids.map((id) => isolatedIn(labelIn(names.publisher(id), language).text, directionOf(language))),
      ),
    ].join(textsIn(language, "common")("record.separator"));
  if (isTable(dataset) || (isOpenedFile && dataset.sources.length === 0))
    return [t("from", { sources: textsIn(language, "sharing")("fact.file") })];
  if (records === undefined) {
    return [t("ofDataset", { sources: series(dataset.sources.map(({ id }) => id)) })];
  }
  const given = records.flatMap(({ event }) => attributionsOf(event, answer.query.drawAs));
  const ids = given.flatMap((attribution) => ("sources" in attribution ? attribution.sources : []));
  return [
    ...(given.some(({ by }) => by === "file")
      ? [t("from", { sources: textsIn(language, "sharing")("fact.file") })]
      : []),
    ...(ids.length === 0 ? [] : [t("from", { sources: series(ids) })]),
    ...(given.some(({ by }) => by === "curator") ? [t("inferred")] : []),
  ];
}

/** Of what is drawn: under "as the article says" other reports give nothing. */
function attributionsOf(event: ConflictEvent, drawAs: DrawAs): readonly Attribution[] {
  const { when, where } = event;
  const drawn =
    drawAs === "corroborated"
      ? event
      : { ...event, when: { reported: when.reported }, where: { reported: where.reported } };
  return [...attributedDates(drawn), ...attributedPlaces(drawn)].map(({ attribution }) => attribution);
}

/** Who put the titles into the reader's language, where a source has another. */
function translationLine({ records, dataset, names, isOpenedFile, language }: View): readonly string[] {
  const isTranslated = records?.some(({ event }) =>
    event.excerpts.some(({ source }) => (names.sourceEntry(source)?.language ?? language) !== language),
  );
  return isTranslated === true ? [translationBy(dataset, isOpenedFile, language)] : [];
}

function dataLine({ dataset, language }: View): string {
  const t = textsIn(language, "sharing");
  const direction = directionOf(language);
  const { version, licence } = isTable(dataset) ? { version: "", licence: "" } : dataset;
  const parts = [
    isolatedIn(labelIn(dataset.title, language).text, direction),
    ...(version === "" ? [] : [t("citation.version", { number: shownText(version) })]),
    ...(licence === "" ? [] : [isolatedIn(shownText(licence), direction)]),
  ];
  return textsIn(language, "picturing")("data", {
    data: parts.join(textsIn(language, "common")("record.separator")),
  });
}

/** As under the map on the screen. */
function mapLine(language: Language): string {
  const t = textsIn(language, "map");
  const direction = directionOf(language);
  const waters = `© ${t("credit.contributors")} ${t("credit.waters")}`;
  const credit = [isolatedIn("Natural Earth", direction), waters, isolatedIn("GeoNames", direction)];
  return textsIn(language, "picturing")("map", {
    map: credit.join(textsIn(language, "common")("record.separator")),
  });
}
