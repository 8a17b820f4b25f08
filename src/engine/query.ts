import type { Anchoring, Passage } from "../domain/excerpts";
import type { PlaceRole, Reports, Standing } from "../domain/codes";
import type { DrawAs, DrawnBar, DrawnDate, DrawnPlace } from "../domain/drawing";
import type { CalendarStep } from "../domain/calendarSteps";
import type { Facet, Filter, TimeWindow } from "../domain/filtering";
import type { KindId } from "../domain/kinds";
import type { Issue } from "../domain/issues";
import type { ActorId, ConflictEvent, EventId, Link, Place, PlaceId, SourceId } from "../domain/model";
import type { Texts } from "../domain/readersTexts";

/**
 * One question, one answer. The store's state makes a `Query`, an engine gives the `Answer`, every view draws
 * it. Views know nothing else of the data, so that an engine over plain arrays and one over columns in a
 * worker are the same to them.
 */

export type Query = {
  readonly window: TimeWindow;
  readonly filter: Filter;
  readonly drawAs: DrawAs;
  /**
   * Only events that have a place in this area, whatever else the filter asks; everywhere where there is none. What
   * is drawn at places minds it not, so that a map shows what lies beyond as soon as it moves.
   */
  readonly boundsFilter?: Area | undefined;
  /** Undated events are left out of everything: what is shown is a moment, and nothing says that they belong to it. */
  readonly hidesUndated?: boolean | undefined;
  /** Events that are answered among the items whatever the budget: the selected one. */
  readonly pinned: readonly EventId[];
  /** At most so many items are answered; the rest is counted in `notShown`. */
  readonly itemBudget: number;
  /** The whole range is counted into so many bins or fewer, and so is the window. */
  readonly timeBins: number;
  /** What is counted where there are too many events to be drawn one by one; events where nothing is said. */
  readonly measure?: Measure | undefined;
  /** A chart is answered of a window that has more dated events than `above`, in about `bars` bars or fewer. */
  readonly chart?: { readonly above: number; readonly bars: number } | undefined;
};

/** Events, or how many were killed in them: the best estimate of each. */
export const MEASURES = ["events", "deaths"] as const;
export type Measure = (typeof MEASURES)[number];

/** What the map shows: bounds in degrees, size in CSS pixels. */
export type MapView = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** Degrees. */
export type Area = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** One event as the views draw it under the query's `drawAs`. */
export type EventItem = {
  readonly id: EventId;
  readonly kind: KindId;
  readonly standing: Standing | undefined;
  readonly title: Texts;
  readonly date: DrawnDate;
  /** Undefined for an undated event. */
  readonly bar: DrawnBar | undefined;
  /** What the article says, where another date is drawn: shown faintly behind. */
  readonly reportedBar: DrawnBar | undefined;
  readonly places: readonly DrawnPlace[];
  /** Who acts or speaks: the event's lane where lanes are by actor. */
  readonly actor: ActorId | undefined;
  /** It has no excerpt, or one that its source text does not hold. */
  readonly isFlagged: boolean;
  /** Another report gives its date, its place or its toll too. */
  readonly isCorroborated: boolean;
};

/** What stands at one place. */
export type PlaceGroup = {
  readonly place: Place;
  /** Those that stand at the place itself. */
  readonly count: number;
  /** With those that stand at places in it, each once: the number beside the place in the facet. */
  readonly inside: number;
  /** Of `inside` those that only speak of the place, or of places in it. */
  readonly speaking: number;
  /** How many of each kind in each role, in the vocabulary's order; none is 0. */
  readonly shares: readonly { readonly kind: KindId; readonly role: PlaceRole; readonly count: number }[];
  /**
   * The first of them in time, at most `GROUP_EVENTS` and fewer where there are many places, and the pinned ones;
   * `eventsAt` gives the others.
   */
  readonly events: readonly GroupedEvent[];
};

export type GroupedEvent = Pick<EventItem, "id" | "kind" | "isCorroborated"> & { readonly role: PlaceRole };

export const GROUP_EVENTS = 100;

/**
 * How many events in each bin of a stretch of time, by kind: `counts[bin * vocabulary.length + kind]`, where
 * `vocabulary[kind]` is the kind's id. An event counts 1 in all, spread evenly over the time in which it happened at some moment: a certain day in its bin, "around January"
 * a thirty-first in each day of it. An event that is known to have lasted from its start to its end is not counted:
 * `lasting`, beside `counts`, is 1 where one goes on in the bin.
 */
export type TimeDensity = TimeWindow & {
  readonly bins: number;
  readonly vocabulary: readonly KindId[];
  readonly counts: Float64Array;
  readonly lasting: Uint8Array;
};

/**
 * What lies in each bin of the window and, as far as the window is long, before and after it. Bins are those of the
 * calendar, but cut in two where the window begins or ends within one, so that none lies on both sides of its edge: bin b
 * goes from `edges[b]` up to `edges[b + 1]`.
 */
export type TimeChart = {
  readonly measure: Measure;
  /** What it was asked for, in whole milliseconds. */
  readonly window: TimeWindow;
  readonly step: CalendarStep;
  readonly vocabulary: readonly KindId[];
  readonly edges: Float64Array;
  /** 1 for a bin that is a part of its step of the calendar. */
  readonly isCut: Uint8Array;
  /**
   * By kind: `amounts[bin * vocabulary.length + kind]`. An event that happened at some moment of several bins is spread
   * over them; so are the killed of one that lasted.
   */
  readonly amounts: Float64Array;
  /** 1 for a bin in which there is only a part of an event; elsewhere the amounts are whole numbers. */
  readonly isShared: Uint8Array;
  /** By bin and kind, how many events last from their start to their end and go on in the bin: beside the amounts. */
  readonly lasting: Uint32Array;
  /** How the window's dated events are counted, each in one way. */
  readonly counted: CountedInWindow;
  /** Undefined where events are counted. */
  readonly tolls: TollsInWindow | undefined;
};

/**
 * Dated events of a window by how a chart counts them. `whole`: by all that they weigh, in its bins. `partly`: what they
 * weigh is spread over a time that reaches beyond the window, whose bins have a share of it. `lasting`: beside the bins.
 */
export type CountedInWindow = { readonly whole: number; readonly partly: number; readonly lasting: number };

/** How many were killed in all dated events of a window, whatever of their time lies in it. */
export type TollsInWindow = {
  /** The sum of the best estimates, and how many events give one. */
  readonly best: number;
  readonly estimated: number;
  /**
   * The sums of the lowest and of the highest numbers, and how many events give any: a best estimate without a range
   * is both.
   */
  readonly low: number;
  readonly high: number;
  readonly numbered: number;
};

/** The range of the data, but for few events that lie far off: `earlier` and `later` than it. Its bins reach a little beyond it. */
export type Overview = TimeWindow & {
  readonly density: TimeDensity;
  readonly earlier: number;
  readonly later: number;
  /**
   * The range without its long empty stretches, whatever the filter, and about as many bins in all of its parts as the
   * whole has. None where there is no such stretch.
   */
  readonly parts: readonly BusyPart[];
};

/** A part of the range between long empty stretches. Its bins reach a little beyond it. */
export type BusyPart = TimeWindow & { readonly density: TimeDensity };

/**
 * Counts, of events or of the killed, on a grid over the map view, row by row from the north-west: cells are `cellPx`
 * square in the Mercator projection of the view. `kinds` is the index in `vocabulary` that most of the cell have.
 */
export type MapDensity = {
  readonly measure: Measure;
  readonly view: MapView;
  readonly cellPx: number;
  readonly columns: number;
  readonly rows: number;
  readonly counts: Uint32Array;
  /** How many events there are in the cell, whatever is counted. */
  readonly events: Uint32Array;
  readonly kinds: Uint8Array;
  readonly vocabulary: readonly KindId[];
};

/** Few places are given one by one, as markers can be drawn; many as a density. */
export type MapAnswer =
  | { readonly type: "places"; readonly places: readonly PlaceGroup[] }
  | {
      readonly type: "density";
      readonly density: MapDensity;
      /** Areas so wide at this zoom that they are drawn by themselves: their events are not in the density. */
      readonly areas: readonly PlaceGroup[];
    };

/** Up to so many places are answered one by one. */
export const MAX_PLACES = 300;

/** Events that match the filter outside the window, on one side of it. */
export type Beyond = { readonly count: number; readonly nearest: EventItem };

export type Answer = {
  readonly query: Query;
  /** Dated, in the window, in time order. */
  readonly items: readonly EventItem[];
  readonly notShown: number;
  /** Never matched against the window; at most `itemBudget` of them. */
  readonly undated: readonly EventItem[];
  readonly undatedCount: number;
  /** How many there would be if the query did not hide them. */
  readonly undatedHidden: number;
  /**
   * Of the events in the window and the undated ones, those that have a place, in and beyond the query's
   * `boundsFilter`; most events first. Where there are
   * more than MAX_PLACES none is answered and all are counted in `placesNotShown`: the map asks with `map` for what
   * it shows.
   */
  readonly places: readonly PlaceGroup[];
  readonly placesNotShown: number;
  /** None of them is in any `boundsFilter`. */
  readonly unplaced: readonly EventItem[];
  readonly unplacedCount: number;
  /** What lies in the window, in bins that begin at multiples of their width and so reach a little beyond it. */
  readonly density: TimeDensity;
  /** Undefined where the query asks for none or the window has too few events. */
  readonly chart: TimeChart | undefined;
  /** How many dated events of the window are of each kind, as in the density's vocabulary. */
  readonly kindsInWindow: readonly number[];
  /** Every dated event under the filter. */
  readonly overview: Overview;
  readonly earlier: Beyond | undefined;
  readonly later: Beyond | undefined;
  /**
   * Counts beside each choice, under the window and the other filters; none is 0. Of more than `FACET_VALUES`
   * actors or places the most frequent ones and those that are chosen; `choices` gives the others.
   */
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** What any event of the data has, whatever is asked, in the codebook's order: the rest can never match. */
  readonly held: {
    readonly kinds: readonly KindId[];
    readonly standings: readonly Standing[];
    readonly reports: readonly Reports[];
    /** An event says how many were killed. */
    readonly hasTolls: boolean;
  };
  /** The filter's text is a date, whole or begun, that no text holds: it keeps nothing out. */
  readonly isTextUnused: boolean;
  /** How many imprecise events pass everything else. */
  readonly imprecise: number;
  /** In the window or undated, and passing the filter. */
  readonly matching: number;
  /** The same without the query's `boundsFilter`. */
  readonly matchingAnywhere: number;
  /** Whatever the window: how many pass the filter without the query's `boundsFilter`, and how many of those have no place. */
  readonly passingAnywhere: number;
  readonly unplacedAnywhere: number;
  /** Whatever the window: how many more would pass if places were asked for in any part. They only speak of them. */
  readonly onlySpeaking: number;
  readonly total: number;
};

export const FACET_VALUES = 300;

/** One value that a facet offers. */
export type FacetChoice = {
  readonly id: string;
  readonly name: Texts;
  /** Of a place with those of the places in it, in the part in which places are asked for. */
  readonly count: number;
  /** Of a place: how many events only speak of it, or of places in it. */
  readonly speaking?: number;
  /** The place that contains it. */
  readonly partOf?: PlaceId;
};

/** Everything about one event. */
export type EventRecord = {
  readonly event: ConflictEvent;
  readonly item: EventItem;
  /** By excerpt id. */
  readonly anchorings: ReadonlyMap<string, Anchoring>;
  /** The links that others make to this one, as they store them but with their own id as `event`. */
  readonly linkedFrom: readonly Link[];
  /** What was found wrong with this event's data. */
  readonly issues: readonly Issue[];
};

/** `time`: by when it can have begun, undated last. `-time`: the other way, undated last too. */
export type Order = "time" | "-time";

export type ArticlePassage = Passage<EventId> & {
  readonly text: string;
  /** Events of `ids` that the query lets through. */
  readonly matching: readonly EventId[];
  /** Events of `ids` whose record quotes this source first with words that begin here: those that a card leads with. */
  readonly leading: readonly EventId[];
  /** Kind of the first matching event, else of the first: the passage's colour. */
  readonly kind: KindId | undefined;
};

/** Each question is answered in `columnEngine.ts`, and named once more below. */
export type Engine = {
  readonly ask: (query: Query) => Promise<Answer>;
  /** Events of the answer in an order, from one row up to another (exclusive). */
  readonly rows: (query: Query, order: Order, from: number, to: number) => Promise<readonly EventRecord[]>;
  /** At which row of `rows` in this order an event stands; undefined where the answer does not hold it. */
  readonly indexOf: (query: Query, order: Order, id: EventId) => Promise<number | undefined>;
  /**
   * The answer's events in a place or in a cell of the density, beyond the query's `boundsFilter` too, in time order,
   * from one up to another (exclusive). `here` of them stand at the place itself, the others only at those in it;
   * `speaking` of them only speak of it.
   */
  readonly eventsAt: (
    query: Query,
    at: PlaceId | Area,
    from: number,
    to: number,
  ) => Promise<{
    readonly count: number;
    readonly here: number;
    readonly speaking: number;
    readonly events: readonly EventId[];
  }>;
  /** What the map shows of the answer, beyond the query's `boundsFilter` too. */
  readonly map: (query: Query, view: MapView) => Promise<MapAnswer>;
  /**
   * Actors or places to choose from, those with a name that holds all words of `search`: most events first, those
   * without any last, at most `limit`. `total` is how many there would be.
   */
  readonly choices: (
    query: Query,
    facet: "actors" | "places",
    search: string,
    limit: number,
  ) => Promise<{ readonly total: number; readonly choices: readonly FacetChoice[] }>;
  /** The next (1) or previous (-1) event in time that passes the filter, in or out of the window. */
  readonly neighbour: (
    query: Query,
    event: EventId | undefined,
    step: 1 | -1,
  ) => Promise<EventId | undefined>;
  readonly event: (query: Pick<Query, "drawAs">, id: EventId) => Promise<EventRecord | undefined>;
  /** A primary source's text cut at its excerpts; undefined where it has no text. */
  readonly passages: (query: Query, source: SourceId) => Promise<readonly ArticlePassage[] | undefined>;
};

/** The engine's questions by name: page and worker ask, send and answer all of them in one way. */
export const QUESTIONS = Object.keys({
  ask: true,
  rows: true,
  indexOf: true,
  eventsAt: true,
  map: true,
  choices: true,
  neighbour: true,
  event: true,
  passages: true,
} satisfies Readonly<Record<keyof Engine, true>>) as readonly (keyof Engine)[];

/** What a question gives, once it is there. */
export type AnswerTo<Question extends keyof Engine> = Awaited<ReturnType<Engine[Question]>>;
