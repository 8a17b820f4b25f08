import { createContext, use, useEffect, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Answer, Engine } from "../engine/query";
import type { LoadedDataset } from "../domain/loaded";
import type { AnswerStore } from "./answers";
import type { Names } from "./names";
import type { SanadActions, SanadState, SanadStore } from "./store";
import { unhurried } from "./unhurried";

/** What every view reaches: the store, the engine behind the data, and its latest answer. */
export type Sanad = {
  readonly store: SanadStore;
  readonly engine: Engine;
  readonly answers: AnswerStore;
  readonly loaded: LoadedDataset;
  readonly names: Names;
};

export const SanadContext = createContext<Sanad | undefined>(undefined);

export function useSanad(): Sanad {
  const sanad = use(SanadContext);
  if (sanad === undefined) throw new Error("a view was rendered outside SanadContext");
  return sanad;
}

/** A part of the state, or an action: `useSanadState((state) => state.drawAs)`. */
export function useSanadState<Part>(select: (state: SanadState & SanadActions) => Part): Part {
  return useStore(useSanad().store, select);
}

/** The latest answer at a pace that can be read, some ten times a second; undefined before the first. */
export function useAnswer(): Answer | undefined {
  const { get, subscribe } = unhurried(useSanad().answers);
  return useSyncExternalStore(subscribe, get);
}

/** A part of each answer as it comes, for what changes seldom: `useAnswerPart((answer) => answer?.total)`. */
export function useAnswerPart<Part>(select: (answer: Answer | undefined) => Part): Part {
  return useStore(useSanad().answers, ({ answer }) => select(answer));
}

/**
 * What an engine call gave last, kept on screen until the next has come. `ask` must be stable
 * (`useCallback`): a new function asks anew.
 */
export function useEngine<Result>(ask: (engine: Engine) => Promise<Result>): Result | undefined {
  const { engine } = useSanad();
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    let isCurrent = true;
    void ask(engine).then((next) => {
      if (isCurrent) setResult(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, engine]);
  return result;
}
