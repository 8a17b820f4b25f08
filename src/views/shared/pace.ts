/** Hands on values no more often than it may: each at once while it is calm, else the latest as soon as it is due. */
export type Pace<Value> = {
  readonly offer: (value: Value) => void;
  /** Lets go of what waits. */
  readonly stop: () => void;
};

/** Offered 1 to 9 in every tenth of `intervalMs`, `run` gets 1 at once and 9 when the interval is over. */
export function createPace<Value>(intervalMs: number, run: (value: Value) => void): Pace<Value> {
  let waiting: { readonly value: Value } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const due = () => {
    timer = undefined;
    if (waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    timer = setTimeout(due, intervalMs);
    run(value);
  };
  return {
    offer: (value) => {
      waiting = { value };
      if (timer === undefined) due();
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
    },
  };
}
