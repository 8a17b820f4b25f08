import { createStore, type StoreApi } from "zustand/vanilla";
import { EngineEnded } from "../engine/engineEnded";
import { engineOf } from "../engine/engineOf";
import type { Engine } from "../engine/query";
import type { Refusal } from "../formats/import/refusals";
import { EngineFailure } from "./engineFailure";

/** An engine, and how it is ended. */
export type EngineSource = { readonly engine: Engine; readonly close?: (() => void) | undefined };

/** Starts the engine anew: it has ended, or does not answer. */
export type Restart = (options: {
  readonly signal: AbortSignal;
  /** Told how much has been read, from 0 to 1. */
  readonly onShare: (share: number) => void;
}) => Promise<EngineSource | { readonly refusal: Refusal }>;

/** What keeps answers from coming. */
export type Trouble =
  /** Nothing has been heard for some seconds; the answer may still come. */
  | { readonly type: "silent" }
  /** The engine is gone. */
  | { readonly type: "ended"; readonly reason: string }
  /** A question could not be answered; others may be. */
  | { readonly type: "failed"; readonly reason: string }
  /** The engine is being started anew. */
  | { readonly type: "restarting"; readonly share: number }
  /** It could not be started anew. */
  | { readonly type: "lost"; readonly refusal: Refusal };

export type EngineWatch = StoreApi<{
  readonly trouble: Trouble | undefined;
  /** To be asked. Another object after each restart, so that who has asked the one before asks anew. */
  readonly engine: Engine;
}> & {
  /** The same through all restarts. */
  readonly engine: Engine;
  /** Ends the engine and starts another. Nothing where that is being done. */
  readonly restart: () => Promise<void>;
  readonly stop: () => void;
};

/** After so long without an answer the reader is told. */
const SILENT_MS = 5000;
/** To the first question the engine also makes its indices. */
const FIRST_SILENT_MS = 15_000;
/** While something is asked, so often its age is looked at. */
const LOOK_MS = 500;
/** A timer that comes so much too late has been held up together with the answers, or the device has slept. */
const HELD_UP_MS = 1000;

/**
 * Watches over an engine's answers: what fails, or does not come, is told in `trouble`, and taken back once answers
 * come after all. Whatever fails rejects with an EngineFailure, and no question is the worse for the one before.
 */
export function createEngineWatch(first: EngineSource, restart?: Restart): EngineWatch {
  type Waiting = { readonly since: number; readonly reject: (reason: Error) => void };
  const waiting = new Set<Waiting>();
  /** The questions that have failed and that nothing of the same kind has been answered since. */
  const failed = new Set<keyof Engine>();
  let source: EngineSource | Promise<EngineSource> = first;
  let hasAnswered = false;
  let restarting: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (trouble: Trouble | undefined) => watch.setState({ trouble });
  const troubleNow = () => watch.getState().trouble?.type;
  /** They stand in the order in which they were asked. */
  const oldest = (): Waiting | undefined => [...waiting][0];
  const patience = () => (hasAnswered ? SILENT_MS : FIRST_SILENT_MS);

  /** One timer for all questions, and none while nothing is asked. */
  const listen = () => {
    const due = performance.now() + LOOK_MS;
    timer ??= setTimeout(() => {
      timer = undefined;
      const open = oldest();
      if (open === undefined || restarting !== undefined || troubleNow() !== undefined) return;
      const now = performance.now();
      const isHeldUp = now - due > HELD_UP_MS;
      if (!isHeldUp && now - open.since >= patience()) tell({ type: "silent" });
      else listen();
    }, LOOK_MS);
  };
  const onAnswer = (question: keyof Engine) => {
    hasAnswered = true;
    failed.delete(question);
    const trouble = troubleNow();
    if (trouble === "failed" && failed.size === 0) tell(undefined);
    if (trouble !== "silent") return;
    const open = oldest();
    if (open !== undefined && performance.now() - open.since >= patience()) return;
    tell(undefined);
    if (open !== undefined) listen();
  };
  const onFailure = (question: keyof Engine, error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    const trouble = troubleNow();
    if (restarting !== undefined || trouble === "lost" || trouble === "ended") return reason;
    if (error instanceof EngineEnded) tell({ type: "ended", reason });
    else {
      failed.add(question);
      tell({ type: "failed", reason });
    }
    return reason;
  };

  const asking =
    <Question extends keyof Engine>(question: Question) =>
    (...asked: Parameters<Engine[Question]>) =>
      new Promise<never>((resolve, reject) => {
        const open: Waiting = { since: performance.now(), reject };
        waiting.add(open);
        listen();
        const ask = async ({ engine }: EngineSource) =>
          (engine[question] as (...asked: readonly unknown[]) => Promise<never>)(...asked);
        const answer = source instanceof Promise ? source.then(ask) : ask(source);
        answer.then(
          (reply) => {
            // After a restart an answer of the engine before is none.
            if (!waiting.delete(open)) return;
            onAnswer(question);
            resolve(reply);
          },
          (error: unknown) => {
            if (waiting.delete(open)) reject(new EngineFailure(onFailure(question, error)));
          },
        );
      });
  const createEngine = () => engineOf(asking);
  const letAllGo = () => {
    const all = [...waiting];
    waiting.clear();
    failed.clear();
    for (const { reject } of all) reject(new EngineFailure("the engine is started anew"));
  };
  const end = () => {
    if (!(source instanceof Promise)) source.close?.();
  };

  const engine = createEngine();
  const watch = createStore<{ readonly trouble: Trouble | undefined; readonly engine: Engine }>(() => ({
    trouble: undefined,
    engine,
  }));
  return {
    ...watch,
    engine,
    restart: async () => {
      if (restarting !== undefined) return;
      if (restart === undefined) {
        letAllGo();
        watch.setState({ trouble: undefined, engine: createEngine() });
        return;
      }
      const controller = new AbortController();
      restarting = controller;
      const { signal } = controller;
      tell({ type: "restarting", share: 0 });
      end();
      // Whatever is asked meanwhile waits for the next engine.
      const next = new Promise<EngineSource>((resolve, reject) => {
        restart({ signal, onShare: (share) => tell({ type: "restarting", share }) }).then(
          (result) => {
            restarting = undefined;
            if (signal.aborted) {
              if ("engine" in result) result.close?.();
            } else if ("engine" in result) {
              source = result;
              hasAnswered = false;
              resolve(result);
              watch.setState({ trouble: undefined, engine: createEngine() });
            } else {
              tell({ type: "lost", refusal: result.refusal });
              reject(new EngineEnded(result.refusal.code));
            }
          },
          (error: unknown) => {
            restarting = undefined;
            const found = error instanceof Error ? error.message : String(error);
            tell({ type: "lost", refusal: { code: "stopped", values: { found } } });
            reject(new EngineEnded(found));
          },
        );
      });
      source = next;
      letAllGo();
      await next.catch(() => undefined);
    },
    stop: () => {
      clearTimeout(timer);
      restarting?.abort();
      end();
    },
  };
}
