import { isTable, type ShownDataset } from "../domain/shown";
import { causeSteps, narrativeSteps, type StoryPath, type StoryStep } from "../domain/storySteps";
import type { EpochMs } from "../domain/dateSpan";
import type { EventId } from "../domain/model";
import type { Selection } from "./selection";

/** How fast a story is told and time runs, against the usual. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Where a story stands. The reader may look at other events meanwhile: the selection is then another. */
export type Story = {
  readonly path: StoryPath;
  readonly event: EventId;
  readonly isPlaying: boolean;
};

/** `slides`: a window of one length moves through time. `grows`: it begins where it does and takes in more and more. */
export const PLAYBACK_MODES = ["slides", "grows"] as const;
export type PlaybackMode = (typeof PLAYBACK_MODES)[number];
export type Playback = {
  readonly mode: PlaybackMode;
  readonly isPlaying: boolean;
  /** The instant at which the run began; undefined until it has. */
  readonly begun: EpochMs | undefined;
};

/** What moves the views by itself: a story or the run of time, never both. */
export type TellingState = {
  readonly story: Story | undefined;
  readonly playback: Playback | undefined;
  readonly speed: Speed;
};

export type TellingActions = {
  /** Begins a story at an event, or goes on to another of its steps; all views show the event. */
  readonly tellStory: (path: StoryPath, event: EventId) => void;
  /** Lets the story go on by itself, back at its step where the reader has left it, or halts it. */
  readonly playStory: (isPlaying: boolean) => void;
  /** The reader leaves the story; what is selected stays. */
  readonly endStory: () => void;
  /** Runs the window through time, at once. */
  readonly openPlayback: () => void;
  /** Lets time run, or halts it. */
  readonly playTime: (isPlaying: boolean) => void;
  /** The run has begun at an instant. */
  readonly beganAt: (instant: EpochMs) => void;
  readonly runWindow: (mode: PlaybackMode) => void;
  readonly closePlayback: () => void;
  readonly chooseSpeed: (speed: Speed) => void;
};

export const NOTHING_TOLD: TellingState = { story: undefined, playback: undefined, speed: 1 };

type Held = TellingState & { readonly selection: Selection; readonly origin: string };

/** What halts both: the reader has chosen or moved something. */
export function halted({ story, playback }: TellingState): Partial<TellingState> {
  return {
    ...(story?.isPlaying ? { story: { ...story, isPlaying: false } } : {}),
    ...(playback?.isPlaying ? { playback: { ...playback, isPlaying: false } } : {}),
  };
}

type Change = Partial<TellingState> & { readonly selection?: Selection; readonly origin?: "elsewhere" };

/** A popup cannot stay beside what moves away. */
const NOTHING_SELECTED: Change = { selection: { type: "none" }, origin: "elsewhere" };

/** The intents of story and playback, for the store. */
export function createTellingActions(set: (change: Change) => void, get: () => Held): TellingActions {
  const show = (event: EventId): Change => ({
    selection: { type: "event", event },
    origin: "elsewhere",
    playback: undefined,
  });
  return {
    tellStory: (path, event) => {
      const isPlaying = get().story?.path === path && get().story?.isPlaying === true;
      set({ ...show(event), story: { path, event, isPlaying } });
    },
    playStory: (isPlaying) => {
      const { story } = get();
      if (story === undefined) return;
      set({ ...(isPlaying ? show(story.event) : {}), story: { ...story, isPlaying } });
    },
    endStory: () => set({ story: undefined }),
    openPlayback: () =>
      set({
        ...NOTHING_SELECTED,
        story: undefined,
        playback: { mode: "slides", isPlaying: true, begun: undefined },
      }),
    playTime: (isPlaying) => {
      const { playback } = get();
      if (playback === undefined) return;
      set({ ...(isPlaying ? NOTHING_SELECTED : {}), playback: { ...playback, isPlaying } });
    },
    beganAt: (begun) => {
      const { playback } = get();
      if (playback !== undefined) set({ playback: { ...playback, begun } });
    },
    runWindow: (mode) => {
      const { playback } = get();
      if (playback !== undefined) set({ playback: { ...playback, mode } });
    },
    closePlayback: () => set({ playback: undefined }),
    chooseSpeed: (speed) => set({ speed }),
  };
}

const known = new WeakMap<ShownDataset, Readonly<Record<"narrative" | "cause", readonly StoryStep[]>>>();

/** The steps of a path that is known beforehand; undefined through time, where the engine walks from event to event. */
export function stepsOf(dataset: ShownDataset, path: StoryPath): readonly StoryStep[] | undefined {
  if (path === "time") return undefined;
  // Nobody has told a table as a story, and its events are not linked.
  if (isTable(dataset)) return [];
  const steps = known.get(dataset) ?? { narrative: narrativeSteps(dataset), cause: causeSteps(dataset) };
  known.set(dataset, steps);
  return steps[path];
}

/** The paths on which the dataset can be told, the best first. Through time every dataset can. */
export function storyPaths(dataset: ShownDataset): readonly StoryPath[] {
  return (["narrative", "time", "cause"] as const).filter((path) => stepsOf(dataset, path)?.length !== 0);
}
