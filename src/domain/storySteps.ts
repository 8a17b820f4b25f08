import type { Relation } from "./codes";
import { distinctLinks } from "./links";
import type { ConflictEvent, Dataset, EventId, Link } from "./model";
import type { Texts } from "./readersTexts";

/** In what order a story is told: as the curator wrote it, through time, or from cause to answer. */
export const STORY_PATHS = ["narrative", "time", "cause"] as const;
export type StoryPath = (typeof STORY_PATHS)[number];

/** One step of a story that is known beforehand. */
export type StoryStep = {
  readonly event: EventId;
  /** The curator's sentence that leads to it. */
  readonly bridge?: Texts;
  /** The event that it follows from, how, and who says so. */
  readonly because?: Link;
};

/**
 * The steps of the curator's narrative that can be told: a step whose event is not there is left out, and so is one
 * that tells an event again. `data:check` names them.
 */
export function narrativeSteps({ narrative = [], events }: Dataset): readonly StoryStep[] {
  const untold = new Set(events.map(({ id }) => id));
  return narrative.filter(({ event }) => untold.delete(event));
}

/**
 * The linked events, each chain from its first cause on: an event, what answers it and what it leads to, each
 * followed at once by its own answers, then what speaks about it. An event of several causes stands after the first
 * one that it answers or comes from. `attacks → strike (responds-to attacks) → demand (responds-to strike)`. Chains
 * and answers keep the file's order; events without such a link are left out.
 */
export function causeSteps({ events }: Dataset): readonly StoryStep[] {
  const causes = causesOf(events);
  const answers = new Map<EventId, EventId[]>();
  const linked = new Set<EventId>();
  for (const kind of ["acts", "words"] as const) {
    for (const { id } of events) {
      const cause = causes.get(id);
      if (cause === undefined || (cause.relation === "about") !== (kind === "words")) continue;
      answers.set(cause.event, [...(answers.get(cause.event) ?? []), id]);
      linked.add(id).add(cause.event);
    }
  }
  const steps: StoryStep[] = [];
  const told = new Set<EventId>();
  const tellFrom = (first: EventId) => {
    const waiting = [first];
    for (let event = waiting.pop(); event !== undefined; event = waiting.pop()) {
      if (told.has(event)) continue;
      told.add(event);
      const because = causes.get(event);
      steps.push(because === undefined || !told.has(because.event) ? { event } : { event, because });
      waiting.push(...(answers.get(event) ?? []).toReversed());
    }
  };
  for (const { id } of events) if (linked.has(id) && !causes.has(id)) tellFrom(id);
  // Links that run in a circle have no first cause.
  for (const { id } of events) if (linked.has(id)) tellFrom(id);
  return steps;
}

/** What each event follows from: what it answers or comes from, else what it speaks about. */
function causesOf(events: readonly ConflictEvent[]): ReadonlyMap<EventId, Link> {
  const known = new Set(events.map(({ id }) => id));
  const causes = new Map<EventId, Link>();
  const add = (event: EventId, because: Link) => {
    const isLink = known.has(event) && known.has(because.event) && event !== because.event;
    if (isLink && !causes.has(event)) causes.set(event, because);
  };
  const each = (relation: Relation, take: (id: EventId, link: Link) => void) => {
    for (const { id, links = [] } of events) {
      for (const link of distinctLinks(links)) if (link.relation === relation) take(id, link);
    }
  };
  each("responds-to", add);
  each("leads-to", (id, link) => add(link.event, { ...link, event: id }));
  each("about", add);
  return causes;
}
