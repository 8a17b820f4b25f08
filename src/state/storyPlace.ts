import type { ShownDataset } from "../domain/shown";
import type { StoryStep } from "../domain/storySteps";
import type { EventId } from "../domain/model";
import type { Answer, Engine } from "../engine/query";
import type { Sanad } from "./context";
import { shownEvent } from "./selection";
import { stepsOf, storyPaths, type Story } from "./telling";

/** Where a story stands, and the steps on either side. */
export type StoryPlace = {
  readonly step: StoryStep;
  /** Counted from 1; undefined where the filter hides the event. */
  readonly number: number | undefined;
  readonly count: number;
  readonly previous: EventId | undefined;
  readonly next: EventId | undefined;
};

/**
 * Finds a story's place: among the steps that its path names, or in time among all events that pass the filter of
 * `answer`, in or out of its window, the undated last.
 */
export async function placeInStory(
  engine: Engine,
  answer: Answer,
  dataset: ShownDataset,
  { path, event }: Pick<Story, "path" | "event">,
): Promise<StoryPlace> {
  const steps = stepsOf(dataset, path);
  if (steps !== undefined) {
    const at = steps.findIndex((step) => step.event === event);
    return {
      step: steps[at] ?? { event },
      number: at === -1 ? undefined : at + 1,
      count: steps.length,
      previous: steps[at - 1]?.event,
      next: steps[at + 1]?.event,
    };
  }
  const { query, overview, matching, earlier, later } = answer;
  const [row, previous, next] = await Promise.all([
    engine.indexOf({ ...query, window: { from: overview.from, to: overview.to } }, "time", event),
    engine.neighbour(query, event, -1),
    engine.neighbour(query, event, 1),
  ]);
  const count = matching + (earlier?.count ?? 0) + (later?.count ?? 0);
  return { step: { event }, number: row === undefined ? undefined : row + 1, count, previous, next };
}

/**
 * Where a story begins: at the event that is shown if it is one of the path's steps, else at the first step; through
 * time at the first event of the window. Undefined where there is nothing to tell.
 */
export async function storyStart(
  engine: Engine,
  answer: Answer,
  dataset: ShownDataset,
  path: Story["path"],
  shown: EventId | undefined,
): Promise<EventId | undefined> {
  const steps = stepsOf(dataset, path);
  if (steps === undefined) return shown ?? engine.neighbour(answer.query, undefined, 1);
  return steps.find(({ event }) => event === shown)?.event ?? steps[0]?.event;
}

/** Begins the story as the curator tells it, through time where nobody does. */
export async function beginStory({
  store,
  engine,
  answers,
}: Pick<Sanad, "store" | "engine" | "answers">): Promise<void> {
  const { dataset, selection, tellStory } = store.getState();
  const [path = "time"] = storyPaths(dataset);
  const { answer } = answers.getState();
  if (answer === undefined) return;
  const first = await storyStart(engine, answer, dataset, path, shownEvent(selection));
  if (first !== undefined) tellStory(path, first);
}

const LEAST_MS = 5000;
const LONGEST_MS = 18_000;
const TO_LOOK_MS = 3000;
const WORD_MS = 150;

/** How long a step stands for a reader who looks at the map and reads these texts, in milliseconds. */
export function dwellMs(texts: readonly string[], speed: number): number {
  const words = texts.join(" ").split(/\s+/).filter(Boolean).length;
  return Math.min(Math.max(TO_LOOK_MS + words * WORD_MS, LEAST_MS), LONGEST_MS) / speed;
}
