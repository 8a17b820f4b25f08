/** So long an answer may take before what is shown meanwhile is marked as out of date. */
export const LATE_MS = 350;

/** A timer that comes so much too late has been held up together with the answers. */
const HELD_UP_MS = 100;

/** Judges whether what is shown lags so far behind what is asked that it has to be marked. */
export type Lateness = {
  /** Something else is asked for than what is shown. */
  readonly change: () => void;
  /** It has gone to the engine: changes from now on are not answered by what comes next. */
  readonly send: () => void;
  /** The answer to what was sent has come and is shown. */
  readonly arrive: () => void;
  /** No answer to what was sent will come. */
  readonly fail: () => void;
  /** Nothing is asked for but what is shown. */
  readonly settle: () => void;
};

/**
 * Calls back with true once the oldest change that no answer takes account of is older than LATE_MS and no answer has
 * come for as long: answers that keep coming lag behind the hand, but they are on their way. With false as soon as
 * what is shown is not so old any more. One timer for all questions: under a brush they come with every frame.
 */
export function createLateness(onChange: (isLate: boolean) => void): Lateness {
  let isLate = false;
  let isSent = false;
  /** The oldest change without an answer, and the oldest that came after the question on its way. */
  let since: number | undefined;
  let sinceSent: number | undefined;
  let arrived = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const mark = (next: boolean) => {
    if (next === isLate) return;
    isLate = next;
    onChange(next);
  };
  const wait = (ms: number) => {
    const due = performance.now() + ms;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (since === undefined || isLate) return;
      const now = performance.now();
      const left = Math.max(since, arrived) + LATE_MS - now;
      // Answers that wait behind the same work as this timer come first.
      if (now - due > HELD_UP_MS) wait(Math.max(left, HELD_UP_MS));
      else if (left > 0) wait(left);
      else mark(true);
    }, ms);
  };
  return {
    change: () => {
      const now = performance.now();
      if (isSent) sinceSent ??= now;
      since ??= now;
      wait(LATE_MS);
    },
    send: () => {
      isSent = true;
      sinceSent = undefined;
    },
    arrive: () => {
      isSent = false;
      arrived = performance.now();
      since = sinceSent;
      sinceSent = undefined;
      if (since === undefined || arrived - since < LATE_MS) mark(false);
      if (since !== undefined) wait(LATE_MS);
    },
    fail: () => {
      isSent = false;
      sinceSent = undefined;
      since ??= performance.now();
      mark(true);
    },
    settle: () => {
      isSent = false;
      since = undefined;
      sinceSent = undefined;
      clearTimeout(timer);
      timer = undefined;
      mark(false);
    },
  };
}
