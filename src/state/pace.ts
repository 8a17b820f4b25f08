/** Hands on values no more often than it may: each at once while it is calm, else the latest as soon as it is due. */
export type Pace<Value> = {
  readonly offer: (value: Value) => void;
  /** Lets go of what waits. */
  readonly stop: () => void;
};

/** Two frames pass after any work, however little. */
const TWO_FRAMES_MS = 34;
/** Work that holds up the screen takes one part in so many of the time, as long as nobody waits too long for it. */
const REST = 12;
const LONGEST_REST_MS = 500;

/**
 * A pace for work that takes longer than a frame: `run` gets the first value at once and then the latest one every
 * `leastMs`, or as much less often as the work holds up the screen.
 */
export function createPace<Value>(leastMs: number, run: (value: Value) => void): Pace<Value> {
  let waiting: { readonly value: Value } | undefined;
  let isResting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  const rest = () => {
    isResting = true;
    const begun = performance.now();
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const took = performance.now() - begun;
        const restMs = Math.min(Math.max(leastMs, REST * (took - TWO_FRAMES_MS)), LONGEST_REST_MS);
        timer = setTimeout(due, restMs - took);
      });
    });
  };
  const due = () => {
    isResting = false;
    if (waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    rest();
    run(value);
  };
  return {
    offer: (value) => {
      waiting = { value };
      if (!isResting) due();
    },
    stop: () => {
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
      isResting = false;
      waiting = undefined;
    },
  };
}

/** Hands on the latest value once in each frame of the screen. */
export function createFramePace<Value>(run: (value: Value) => void): Pace<Value> & {
  /** Hands on at once what waits for the frame. */
  readonly flush: () => void;
} {
  let waiting: { readonly value: Value } | undefined;
  let frame: number | undefined;
  const stop = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    waiting = undefined;
  };
  const flush = () => {
    const latest = waiting;
    stop();
    if (latest !== undefined) run(latest.value);
  };
  return {
    offer: (value) => {
      waiting = { value };
      frame ??= requestAnimationFrame(flush);
    },
    flush,
    stop,
  };
}

/**
 * In so many frames after a selection its popup has been painted, as a rule: what only follows the selection leaves them
 * to it. Who comes first is all that hangs on it, nothing that is right or wrong; so nobody waits until the popup has
 * told that it stands (`popupOf`), which it does not where its part is missing or the engine is slow.
 */
export const POPUP_FRAMES = 3;

export type Calm<Value> = {
  /** Hands the value on after so many calm frames, unless another comes. */
  readonly offer: (value: Value, calmFrames: number) => void;
  /** What waits has to wait anew. */
  readonly putOff: () => void;
  /** Lets go of what waits. */
  readonly stop: () => void;
};

/**
 * Hands on the latest value once nothing has been offered or put off for some frames of the screen. Frames and not
 * time: while a busy machine holds the screen up, what the hand does meanwhile has not been heard of yet.
 */
export function createCalm<Value>(run: (value: Value) => void): Calm<Value> {
  let waiting: { readonly value: Value; readonly calmFrames: number } | undefined;
  let left = 0;
  let frame: number | undefined;
  const count = () => {
    left -= 1;
    frame = left > 0 ? requestAnimationFrame(count) : undefined;
    if (frame !== undefined || waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    run(value);
  };
  const putOff = () => {
    if (waiting === undefined) return;
    left = waiting.calmFrames;
    frame ??= requestAnimationFrame(count);
  };
  return {
    offer: (value, calmFrames) => {
      waiting = { value, calmFrames };
      putOff();
    },
    putOff,
    stop: () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
      waiting = undefined;
    },
  };
}
