/**
 * What runs in the page beside the app and looks at it from outside: when frames come, when the map and the timeline
 * draw, and how old the question is that they draw the answer of. It knows three things of the app: the classes of
 * its canvases and the `ask` and `answer` messages of its worker.
 */

export type Drawing = {
  readonly view: "map" | "timeline";
  readonly at: number;
  /** When the pointer moved to where the answer belongs; undefined where the drawing is of no new answer. */
  readonly pointerAt: number | undefined;
};

export type Probe = {
  /** Times of animation frames and drawings since the last `start`. */
  frames: number[];
  drawings: Drawing[];
  /** The time stamp of the last pointer move, press, input or change. */
  inputAt: number;
  /** That of the last press. */
  pressedAt: number;
  readonly start: () => void;
  readonly stop: () => void;
  /** Resolves when the frame at hand has been painted. */
  readonly painted: () => Promise<number>;
};

declare global {
  // `var` is how a global is declared.
  var probe: Probe;
}

/** Goes into the page before the app: `page.addInitScript(installProbe)`. */
export function installProbe(): void {
  type Ask = {
    readonly type: string;
    readonly number: number;
    readonly question: string;
    readonly asked: unknown[];
  };
  let isRecording = false;
  const tick = (at: number) => {
    if (!isRecording) return;
    probe.frames.push(at);
    requestAnimationFrame(tick);
  };
  globalThis.probe = {
    frames: [],
    drawings: [],
    inputAt: 0,
    pressedAt: 0,
    start: () => {
      probe.frames = [];
      probe.drawings = [];
      isRecording = true;
      requestAnimationFrame(tick);
    },
    stop: () => {
      isRecording = false;
    },
    painted: () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(undefined);
        });
      }),
  };
  for (const type of ["pointermove", "pointerdown", "click", "input", "change"]) {
    addEventListener(type, ({ timeStamp }) => (probe.inputAt = timeStamp), { capture: true, passive: true });
  }

  addEventListener("pointerdown", ({ timeStamp }) => (probe.pressedAt = timeStamp), { capture: true });

  /** By the window that is asked about: when the pointer moved there. */
  const pointerTimes = new Map<string, number>();
  const asked = new Map<number, { readonly question: string; readonly window: string }>();
  const answered: Record<string, string | undefined> = {};
  const AppWorker = globalThis.Worker;
  globalThis.Worker = class extends AppWorker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      // Before the app's own listener, which draws.
      this.addEventListener("message", ({ data }: MessageEvent<Ask>) => {
        const question = data.type === "answer" ? asked.get(data.number) : undefined;
        if (question === undefined) return;
        asked.delete(data.number);
        answered[question.question] = question.window;
      });
    }
    override postMessage(message: Ask, options?: Transferable[] | StructuredSerializeOptions): void {
      if (message.type === "ask" && (message.question === "ask" || message.question === "map")) {
        const window = JSON.stringify((message.asked[0] as { readonly window: unknown }).window);
        asked.set(message.number, { question: message.question, window });
        if (message.question === "ask" && !pointerTimes.has(window)) pointerTimes.set(window, probe.inputAt);
      }
      super.postMessage(message, options as Transferable[]);
    }
  };

  const lastDrawn: Record<string, string | undefined> = {};
  const note = (view: "map" | "timeline", question: "map" | "ask") => {
    const window = answered[question];
    const isNew = window !== undefined && lastDrawn[view] !== window;
    lastDrawn[view] = window;
    const pointerAt = isNew ? pointerTimes.get(window) : undefined;
    void probe.painted().then((at) => probe.drawings.push({ view, at, pointerAt }));
  };
  type Draw = (this: CanvasRenderingContext2D, ...args: unknown[]) => void;
  const watch = (method: "putImageData" | "clearRect", then: (canvas: HTMLCanvasElement) => void) => {
    const original = Reflect.get(CanvasRenderingContext2D.prototype, method) as Draw;
    const watched: Draw = function (...args) {
      original.apply(this, args);
      then(this.canvas);
    };
    Reflect.set(CanvasRenderingContext2D.prototype, method, watched);
  };
  watch("putImageData", (canvas) => {
    if (canvas.closest('[data-view="map"]') !== null) note("map", "map");
  });
  watch("clearRect", (canvas) => {
    if (canvas.classList.contains("timeline-density")) note("timeline", "ask");
  });
}
