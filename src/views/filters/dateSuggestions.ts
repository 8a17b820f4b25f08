import type { DateSpan } from "../../domain/dateSpan";
import type { DrawnDate } from "../../domain/drawing";
import { isEmptyFilter, NO_FILTER, type TimeWindow } from "../../domain/filtering";
import { readTypedDates, readWordsAtDate, typedSpan, type TypedDate } from "../../domain/typedDates";
import { ALL_TIME } from "../../domain/utcDays";
import type { Answer, Engine, EventItem, Query } from "../../engine/query";

/** What lies at a typed date, or where nothing does, what is nearest. */
export type DateFound = {
  readonly span: DateSpan;
  /** Typed beside the date: only events that have these words are counted. */
  readonly words: string;
  /** How many events touch it, and how many of them pass what is filtered besides the text. */
  readonly total: number;
  readonly shown: number;
  /** Where `total` is 0: of the dated events that pass the filters the nearest one's date, and how many touch that. */
  readonly nearest: { readonly date: DrawnDate; readonly count: number } | undefined;
  /** Filters besides the text are on. */
  readonly isFiltered: boolean;
  /** What shows these events. */
  readonly window: TimeWindow;
};

export type FoundByDate = {
  /** The best fitting first; of a day of every year those at which something lies, or else the one nearest to something. */
  readonly dates: readonly DateFound[];
  /** Events at these dates, the best fitting first: one known to the very day before one known to the month. */
  readonly events: readonly EventItem[];
};

/** Of so many at a date the best fitting are sought; of more, those that begin last in it are looked at, too. */
const RANKED = 100;
/** A day of every year: so many years are offered, and so many looked at. */
const MOST_YEARS = 8;
const MOST_STEPS = 200;

/**
 * What the engine knows of the dates that a text can mean, or of its words at a date that it has besides; undefined where
 * it means no date, and where nothing at its date has the words.
 */
export async function findByDate(
  engine: Engine,
  query: Query,
  text: string,
): Promise<FoundByDate | undefined> {
  const whole = readTypedDates(text);
  const { words, dates: typed } =
    whole.length > 0 ? { words: "", dates: whole } : (readWordsAtDate(text) ?? NONE);
  if (typed.length === 0) return undefined;
  const spans = await Promise.all(typed.map((date) => spansOf(engine, query, date, words)));
  const all = await Promise.all(spans.flat().map((span) => lookAt(engine, query, span, words)));
  const looked = words === "" ? all : all.filter(({ found }) => found.total > 0);
  if (looked.length === 0) return undefined;
  const held = looked.filter(({ found }) => found.total > 0);
  const isOpen = typed.some(({ year }) => year === undefined);
  // Readings of one date stay in their order; of the years, the latest come first.
  const ranked = looked.toSorted(
    (a, b) =>
      compareNumbers(a.fit[0], b.fit[0]) || (isOpen ? b.found.span.earliest - a.found.span.earliest : 0),
  );
  const [closest] = looked.toSorted((a, b) => compareNumbers(a.distance, b.distance));
  const offered = !isOpen ? ranked : held.length > 0 ? ranked.slice(0, MOST_YEARS) : closest ? [closest] : [];
  const fitting = held
    .flatMap(({ items, found: { span } }) => items.map((item) => ({ item, fit: fitOf(item, span) })))
    .sort((a, b) => compareFits(a.fit, b.fit));
  return {
    dates: offered.map(({ found }) => found),
    events: [...new Map(fitting.map(({ item }) => [item.id, item])).values()],
  };
}

const NONE = { words: "", dates: [] };

type Looked = {
  readonly found: DateFound;
  readonly items: readonly EventItem[];
  readonly fit: Fit;
  readonly distance: number;
};

async function lookAt(engine: Engine, query: Query, span: DateSpan, words: string): Promise<Looked> {
  const window = { from: span.earliest, to: span.latest };
  const every = everyEventIn(query, window, words);
  const passing = { ...every, filter: { ...query.filter, text: words }, boundsFilter: query.boundsFilter };
  const isFiltered = !isEmptyFilter({ ...passing.filter, text: "" }) || passing.boundsFilter !== undefined;
  const all = await engine.ask(every);
  const shown = isFiltered ? await engine.ask(passing) : all;
  const total = datedIn(all);
  const last = all.notShown > 0 ? await engine.rows(every, "-time", 0, RANKED) : [];
  const items = [...all.items, ...last.map(({ item }) => item)].filter(({ bar }) => bar !== undefined);
  // What the filters keep out would not be shown there.
  const near = total > 0 ? undefined : nearestTo(shown, window);
  const around = near && { from: near.bar.start, to: near.bar.end };
  const [fit = NO_FIT] = items.map((item) => fitOf(item, span)).sort(compareFits);
  return {
    found: {
      span,
      words,
      total,
      shown: datedIn(shown),
      nearest: near &&
        around && {
          date: near.item.date,
          count: datedIn(await engine.ask({ ...passing, window: around })),
        },
      isFiltered,
      window: around ?? window,
    },
    items,
    fit,
    distance: total > 0 ? 0 : (near?.distance ?? Infinity),
  };
}

function everyEventIn(query: Query, window: TimeWindow, words: string): Query {
  return {
    ...query,
    window,
    filter: { ...NO_FILTER, text: words },
    boundsFilter: undefined,
    pinned: [],
    itemBudget: RANKED,
  };
}

/** The undated are in the answer to every window, and at no date. */
function datedIn({ matching, undatedCount }: Answer): number {
  return matching - undatedCount;
}

function nearestTo({ earlier, later }: Answer, { from, to }: TimeWindow) {
  const sides = [earlier?.nearest, later?.nearest].flatMap((item) =>
    item?.bar === undefined
      ? []
      : [{ item, bar: item.bar, distance: Math.max(from - item.bar.end, item.bar.start - to) }],
  );
  return sides.sort((a, b) => a.distance - b.distance)[0];
}

/** The date's span, or where its year is open, that of every year in which an event touches it. */
async function spansOf(
  engine: Engine,
  query: Query,
  date: TypedDate,
  words: string,
): Promise<readonly DateSpan[]> {
  if (date.year !== undefined) return [typedSpan(date) ?? []].flat();
  const touched: DateSpan[] = [];
  const between: DateSpan[] = [];
  const before = await engine.ask(everyEventIn(query, { from: ALL_TIME.from, to: ALL_TIME.from }, words));
  let from = before.later?.nearest.bar?.start;
  for (let steps = 0; from !== undefined && steps < MOST_STEPS; steps += 1) {
    const span = firstFrom(date, from);
    if (span === undefined) break;
    const answer = await engine.ask(everyEventIn(query, { from: span.earliest, to: span.latest }, words));
    const isTouched = datedIn(answer) > 0;
    (isTouched ? touched : between).push(span);
    // What touches it may last for years; else nothing is met before the next event.
    from = isTouched ? span.latest + 1 : answer.later?.nearest.bar?.start;
  }
  return touched.length > 0 ? touched : between;
}

/** The first such date that ends at an instant or later: a leap day may be eight years off. */
function firstFrom(date: TypedDate, instant: number): DateSpan | undefined {
  const year = new Date(instant).getUTCFullYear();
  // A stretch that reaches into the next year may have begun in the last one.
  return Array.from({ length: 10 }, (_, more) => typedSpan(date, year - 1 + more)).find(
    (span) => span !== undefined && span.latest >= instant,
  );
}

/** How well an event fits a date; less is better: how far it may lie beyond, how vague it is, how long. */
type Fit = readonly [beyondMs: number, vague: number, lengthMs: number, start: number];

const NO_FIT: Fit = [Infinity, 1, Infinity, 0];

function fitOf({ bar, date }: EventItem, { earliest, latest }: DateSpan): Fit {
  if (bar === undefined) return NO_FIT;
  const beyond = Math.max(0, earliest - bar.start) + Math.max(0, bar.end - latest);
  const isVague = date.span.approximate || date.span.uncertain || date.span.latest === Infinity;
  return [beyond, isVague ? 1 : 0, bar.end - bar.start, bar.start];
}

function compareFits(a: Fit, b: Fit): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : compareNumbers(a[at] ?? 0, b[at] ?? 0);
}

/** Of two that are infinite the difference is no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
