import { hasSources, isTable, type ShownDataset } from "../domain/shown";
import { mapArea, readOneOf, type Parameter, type Reading } from "./addressCodecs";
import { NO_SELECTION, shownEvent, type Selection } from "./selection";
import { stepsOf, storyPaths, type Story } from "./telling";

/** The parameters that say what is chosen, and those of the story that is told. */
export const SELECTION_NAMES = ["place", "area", "passage", "event"] as const;
export const STORY_NAMES = ["story", "step"] as const;

const AREA = mapArea("area");

export function readSelection(reading: Reading): Selection {
  const { get, drop, dataset } = reading;
  const event = readRecord(reading, "event");
  const place = readRecord(reading, "place");
  if (place !== undefined) return { type: "place", place, event };
  const area = AREA.read(reading);
  if (area !== undefined) return { type: "area", area, event };
  const passage = get("passage");
  if (passage !== null) {
    const [, source, start, end] = /^([a-z0-9-]+):(\d{1,9})-(\d{1,9})$/.exec(passage) ?? [];
    const isKnown = hasSources(dataset) && dataset.sources.some(({ id }) => id === source);
    if (source !== undefined && isKnown && Number(start) < Number(end))
      return { type: "passage", source, start: Number(start), end: Number(end), event };
    drop("passage", passage);
  }
  return event === undefined ? NO_SELECTION : { type: "event", event };
}

function readRecord({ get, drop, dataset }: Reading, name: "event" | "place"): string | undefined {
  const found = get(name);
  // An opened table's records stay with the engine: which ids there are is not known here.
  if (found === null || isTable(dataset) || dataset[`${name}s`].some(({ id }) => id === found))
    return found ?? undefined;
  drop(name, found);
  return undefined;
}

export function printSelection(selection: Selection): readonly Parameter[] {
  const { type } = selection;
  const parts: Parameter[] = [];
  if (type === "place") parts.push(["place", selection.place]);
  if (type === "area") parts.push(["area", AREA.print(selection.area)]);
  if (type === "passage") parts.push(["passage", `${selection.source}:${selection.start}-${selection.end}`]);
  if (type !== "none" && selection.event !== undefined) parts.push(["event", selection.event]);
  return parts;
}

/**
 * `story=narrative&step=us-strike-pmf-hq`: a step goes by its event, so that an address outlives changes of the
 * narrative. The event that is shown is the step where none is named.
 */
export function readStory(reading: Reading, selection: Selection): Story | undefined {
  const { get, drop, dataset } = reading;
  const path = readOneOf(reading, "story", storyPaths(dataset));
  if (path === undefined) return undefined;
  const step = get("step");
  const isStep = stepIn(dataset, path);
  if (step !== null && !isStep(step)) drop("step", step);
  const first = stepsOf(dataset, path)?.[0]?.event;
  const event = [step, shownEvent(selection), first].find((id) => id != null && isStep(id));
  return event == null ? undefined : { path, event, isPlaying: false };
}

function stepIn(dataset: ShownDataset, path: Story["path"]): (event: string) => boolean {
  const steps = stepsOf(dataset, path);
  if (steps !== undefined) return (event) => steps.some((known) => known.event === event);
  // An opened table's records stay with the engine: which ids there are is not known here.
  return (event) => isTable(dataset) || dataset.events.some(({ id }) => id === event);
}

export function printStory(story: Story | undefined, selection: Selection): readonly Parameter[] {
  if (story === undefined) return [];
  const isShown = story.event === shownEvent(selection);
  return [["story", story.path], ...(isShown ? [] : [["step", story.event] as const])];
}
