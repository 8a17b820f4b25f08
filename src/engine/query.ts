import type { Anchoring, Passage } from "../domain/excerpts";
import type { EventKind, PlaceRole, Standing } from "../domain/codes";
import type { DrawAs, DrawnBar, DrawnDate, DrawnPlace } from "../domain/drawing";
import type { Facet, Filter, TimeWindow } from "../domain/filtering";
import type { Issue } from "../domain/issues";
import type { ActorId, ConflictEvent, EventId, Place, SourceId, Texts } from "../domain/model";

/**
 * One question, one answer. The store's state makes a `Query`, an engine gives the `Answer`, every view draws
 * it. Views know nothing else of the data, so that an engine over plain arrays and one over columns in a
 * worker are the same to them.
 */

export type Query = {
  readonly window: TimeWindow;
  readonly filter: Filter;
  readonly drawAs: DrawAs;
  /** Events that are answered among the items whatever the budget: the selected one. */
  readonly pinned: readonly EventId[];
  /** At most so many items are answered; the rest is counted in `notShown`. */
  readonly itemBudget: number;
};

/** One event as the views draw it under the query's `drawAs`. */
export type EventItem = {
  readonly id: EventId;
  readonly kind: EventKind;
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
};

/** What stands at one place. */
export type PlaceGroup = {
  readonly place: Place;
  readonly events: readonly { readonly id: EventId; readonly kind: EventKind; readonly role: PlaceRole }[];
};

/** Events that match the filter outside the window, on one side of it. */
export type Beyond = { readonly count: number; readonly nearest: EventItem };

export type Answer = {
  readonly query: Query;
  /** Dated, in the window, in time order. */
  readonly items: readonly EventItem[];
  readonly notShown: number;
  /** Never matched against the window. */
  readonly undated: readonly EventItem[];
  /** Of the events in the window and the undated ones, those that have a place; most events first. */
  readonly places: readonly PlaceGroup[];
  readonly unplaced: readonly EventItem[];
  readonly earlier: Beyond | undefined;
  readonly later: Beyond | undefined;
  /** Counts beside each choice, under the window and the other filters. */
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** How many imprecise events pass everything else. */
  readonly imprecise: number;
  /** In the window or undated, and passing the filter. */
  readonly matching: number;
  readonly total: number;
};

/** Everything about one event. */
export type EventRecord = {
  readonly event: ConflictEvent;
  readonly item: EventItem;
  /** By excerpt id. */
  readonly anchorings: ReadonlyMap<string, Anchoring>;
  /** Events that link to this one, with the relation as they state it. */
  readonly linkedFrom: readonly { readonly relation: string; readonly event: EventId }[];
  /** What was found wrong with this event's data. */
  readonly issues: readonly Issue[];
};

/** `time`: by when it can have begun, undated last. `-time`: the other way, undated last too. */
export type Order = "time" | "-time";

export type ArticlePassage = Passage<EventId> & {
  readonly text: string;
  /** Events of `ids` that the query lets through. */
  readonly matching: readonly EventId[];
  /** Kind of the first matching event, else of the first: the passage's colour. */
  readonly kind: EventKind | undefined;
};

export type Engine = {
  readonly ask: (query: Query) => Promise<Answer>;
  /** Events of the answer in an order, from one row up to another (exclusive). */
  readonly rows: (query: Query, order: Order, from: number, to: number) => Promise<readonly EventRecord[]>;
  /** The answer's events at a place. */
  readonly eventsAt: (query: Query, place: string) => Promise<readonly EventId[]>;
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
