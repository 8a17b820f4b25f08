import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventId } from "../domain/model";
import type { Answer, Engine, Query } from "../engine/query";
import { createLatestOnly } from "./latestOnly";
import { shownEvent } from "./selection";
import type { SanadState, SanadStore } from "./store";

type Answered = {
  readonly answer: Answer | undefined;
  /** The timeline shows a chart of the answer's events and not each of them. */
  readonly isChart: boolean;
};

/** The latest answer; undefined until the first has come. Its query is the very object that was asked. */
export type AnswerStore = StoreApi<Answered> & {
  /**
   * Calls back as soon as a question has gone to the engine, so that what else is asked about it goes along and comes
   * right after its answer. Gives the function that ends it.
   */
  readonly onAsked: (listener: (query: Query) => void) => () => void;
  /** Whether the latest answer is to another question than the one that the state asks, and has been for a moment. */
  readonly late: StoreApi<{ readonly isLate: boolean }>;
  /**
   * Calls back once with the answer to what the state asks now, as soon as it is there; with undefined where it does
   * not come soon. Gives the function that lets go of it.
   */
  readonly whenCurrent: (take: (answer: Answer | undefined) => void) => () => void;
  /** Asks once more, of an engine that has taken the place of the one before. */
  readonly askAgain: () => void;
};

/** vis-timeline stays smooth up to about so many items: more events are a chart, */
const ITEM_BUDGET = 200;
/** and go on to be one until there are no more than so many, so that no little move turns one into the other and back. */
export const CHART_ABOVE = 150;

/** On a wide screen a bin is some four pixels. */
const TIME_BINS = 450;

/** The question that the state asks. The same state gives the same object, so that views can compare. */
export function createQueryOf(): (state: SanadState) => Query {
  let last: { readonly key: readonly unknown[]; readonly query: Query } | undefined;
  return (state) => {
    const pinned = shownEvent(state.selection);
    const hidesUndated = state.playback !== undefined;
    const { timeWindow, filter, boundsFilter, drawAs, measure, chartBars } = state;
    const key = [timeWindow, filter, boundsFilter, drawAs, measure, chartBars, pinned, hidesUndated];
    if (last === undefined || last.key.some((part, index) => part !== key[index])) {
      const query: Query = {
        window: timeWindow,
        filter,
        boundsFilter,
        drawAs,
        measure,
        hidesUndated,
        pinned: pinned === undefined ? [] : [pinned],
        itemBudget: ITEM_BUDGET,
        timeBins: TIME_BINS,
        chart: { above: CHART_ABOVE, bars: chartBars },
      };
      last = { key, query };
    }
    return last.query;
  };
}

/** True where nothing differs but which event is pinned: one was made from the other without asking. */
export function isSameButPinned(a: Answer | undefined, b: Answer | undefined): boolean {
  return a?.items === b?.items;
}

/** Whether the events of an answer are a chart; `was`: so were those of the one before. */
export function isChartOf({ chart, notShown }: Pick<Answer, "chart" | "notShown">, was: boolean): boolean {
  return chart !== undefined && (was || notShown > 0);
}

/** True where all that is drawn of an event is in the answer, so that pinning it adds nothing. */
function holds({ items, undated, places }: Answer, event: EventId): boolean {
  const item = [...items, ...undated].find(({ id }) => id === event);
  const isAt = (place: string) => item?.places.some((at) => at.place === place) === true;
  return (
    item !== undefined &&
    places.every(({ place, events }) => !isAt(place.id) || events.some(({ id }) => id === event))
  );
}

function isOnlyPinned(query: Query, before: Query): boolean {
  return (
    query.window === before.window &&
    query.filter === before.filter &&
    query.boundsFilter === before.boundsFilter &&
    query.drawAs === before.drawAs &&
    query.measure === before.measure &&
    query.chart?.bars === before.chart?.bars &&
    query.hidesUndated === before.hidesUndated
  );
}

/**
 * Asks the engine whenever the question changes, one question at a time, and keeps the latest answer. Questions that
 * come meanwhile give way to the newest. While they come faster than answers each answer is taken: what is on screen
 * lags behind the hand, but moves. Selecting what the answer at hand holds, or nothing, asks nothing.
 */
export function createAnswers(store: SanadStore, engine: Engine): AnswerStore {
  const answers = createStore<Answered>(() => ({ answer: undefined, isChart: false }));
  const take = (answer: Answer) =>
    answers.setState(({ isChart }) => ({ answer, isChart: isChartOf(answer, isChart) }));
  const late = createStore<{ readonly isLate: boolean }>(() => ({ isLate: false }));
  const listeners = new Set<(query: Query) => void>();
  const queryOf = createQueryOf();
  let asked: Query | undefined;
  let answered: Query | undefined;
  const latest = createLatestOnly(
    (query: Query) => {
      const answer = engine.ask(query);
      for (const listener of listeners) listener(query);
      return answer;
    },
    (answer, query) => {
      answered = query;
      // From a worker the query comes back as a copy.
      take({ ...answer, query });
    },
    (isLate) => late.setState({ isLate }),
  );
  const follow = () => {
    const query = queryOf(store.getState());
    if (query === asked) return;
    const { answer } = answers.getState();
    const isAnswered =
      answer !== undefined &&
      asked !== undefined &&
      asked === answered &&
      isOnlyPinned(query, asked) &&
      query.pinned.every((event) => holds(answer, event));
    asked = query;
    if (isAnswered) {
      answered = query;
      take({ ...answer, query });
    } else latest.ask(query);
  };
  store.subscribe(follow);
  follow();
  return {
    ...answers,
    late,
    whenCurrent: (take) => {
      const ends: (() => void)[] = [];
      const end = () => {
        for (const stop of ends.splice(0)) stop();
      };
      const look = () => {
        const { isLate } = late.getState();
        if (asked !== answered && !isLate) return;
        end();
        take(isLate ? undefined : answers.getState().answer);
      };
      ends.push(answers.subscribe(look), late.subscribe(look));
      look();
      return end;
    },
    askAgain: () => {
      asked = queryOf(store.getState());
      latest.ask(asked);
    },
    onAsked: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
