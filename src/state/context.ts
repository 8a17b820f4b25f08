import { createContext, use, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Answer, Engine } from "../engine/query";
import type { Loaded } from "../domain/loaded";
import type { AnswerStore } from "./answers";
import { letGo } from "./engineFailure";
import type { EngineWatch, Trouble } from "./engineWatch";
import { LATE_MS } from "./lateness";
import { missingPart } from "./missingPart";
import type { Names } from "./names";
import type { SanadActions, SanadState, SanadStore } from "./store";
import { unhurried } from "./unhurried";

/** What every view reaches: the store, the engine behind the data, and its latest answer. */
export type Sanad = {
  readonly store: SanadStore;
  readonly engine: Engine;
  readonly answers: AnswerStore;
  readonly loaded: Loaded;
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

/** Whether the timeline shows a chart of the latest answer's events and not each of them. */
export function useIsChart(): boolean {
  return useStore(useSanad().answers, ({ isChart }) => isChart);
}

/** The engine of a session that answers now, and whether something keeps it from answering. */
export function useEngineOf({ watch }: { readonly watch: EngineWatch }) {
  const engine = useStore(watch, (state) => state.engine);
  const hasTrouble = useStore(watch, ({ trouble }) => trouble !== undefined);
  return { engine, hasTrouble };
}

/** What keeps a session's engine from answering. */
export function useTrouble({ watch }: { readonly watch: EngineWatch }): Trouble | undefined {
  return useStore(watch, ({ trouble }) => trouble);
}

/** What has not come and has no place of its own on the screen. */
export function useMissingPart() {
  const again = useStore(missingPart, (state) => state.again);
  return { again, dismiss: () => missingPart.setState({ again: undefined }) };
}

/** True while the latest answer is to another question than what is chosen now, and has been for a moment. */
export function useIsLate(): boolean {
  return useStore(useSanad().answers.late, ({ isLate }) => isLate);
}

/** What an engine call gave last. */
export type EngineResult<Result> = {
  readonly result: Result | undefined;
  /** It belongs to another question than the one asked now, and has for a moment: it must not stand unmarked. */
  readonly isLate: boolean;
};

/**
 * What an engine call gave last, kept on screen until the next has come. `ask` must be stable
 * (`useCallback`): a new function asks anew.
 */
export function useEngine<Result>(ask: (engine: Engine) => Promise<Result>): EngineResult<Result> {
  const { engine } = useSanad();
  const [result, setResult] = useState<Result>();
  const [isLate, setIsLate] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    let isCurrent = true;
    // From the first question without an answer on: a new one puts nothing off.
    timer.current ??= setTimeout(() => setIsLate(true), LATE_MS);
    const take = async () => {
      try {
        const next = await ask(engine);
        if (!isCurrent) return;
        clearTimeout(timer.current);
        timer.current = undefined;
        setResult(next);
        setIsLate(false);
      } catch (error) {
        if (isCurrent) setIsLate(true);
        throw error;
      }
    };
    letGo(take());
    return () => {
      isCurrent = false;
    };
  }, [ask, engine]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return { result, isLate };
}
