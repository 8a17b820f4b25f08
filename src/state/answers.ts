import { createStore, type StoreApi } from "zustand/vanilla";
import type { Answer, Engine, Query } from "../engine/query";
import { createLatestOnly } from "./latestOnly";
import { shownEvent } from "./selection";
import type { SanadState, SanadStore } from "./store";

/** The latest answer; undefined until the first has come. */
export type AnswerStore = StoreApi<{ readonly answer: Answer | undefined }>;

/** vis-timeline stays smooth up to about so many items. */
const ITEM_BUDGET = 150;

/** On a wide screen a bin is some four pixels. */
const TIME_BINS = 450;

/** The question that the state asks. The same state gives the same object, so that views can compare. */
export function createQueryOf(): (state: SanadState) => Query {
  let last: { readonly key: readonly unknown[]; readonly query: Query } | undefined;
  return (state) => {
    const pinned = shownEvent(state.selection);
    const key = [state.timeWindow, state.filter, state.boundsFilter, state.drawAs, pinned];
    if (last === undefined || last.key.some((part, index) => part !== key[index])) {
      const query: Query = {
        window: state.timeWindow,
        filter: state.filter,
        boundsFilter: state.boundsFilter,
        drawAs: state.drawAs,
        pinned: pinned === undefined ? [] : [pinned],
        itemBudget: ITEM_BUDGET,
        timeBins: TIME_BINS,
      };
      last = { key, query };
    }
    return last.query;
  };
}

/**
 * Asks the engine whenever the question changes, one question at a time, and keeps the latest answer. Questions that
 * come meanwhile give way to the newest. While they come faster than answers each answer is taken: what is on screen
 * lags behind the hand, but moves.
 */
export function createAnswers(store: SanadStore, engine: Engine): AnswerStore {
  const answers: AnswerStore = createStore(() => ({ answer: undefined }));
  const queryOf = createQueryOf();
  const latest = createLatestOnly(engine.ask, (answer) => answers.setState({ answer }));
  let asked: Query | undefined;
  const follow = () => {
    const query = queryOf(store.getState());
    if (query === asked) return;
    asked = query;
    latest.ask(query);
  };
  store.subscribe(follow);
  follow();
  return answers;
}
