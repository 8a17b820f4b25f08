import type { Map as LeafletMap } from "leaflet";
import type { Answer, MapAnswer, Measure, Query } from "../../engine/query";
import type { Sanad } from "../../state/context";
import { isSameButPinned } from "../../state/answers";
import { createCalm, createPace, POPUP_FRAMES } from "../../state/pace";
import { standingEvent, type TrayEvent } from "./beyondView";
import { latLngOf } from "./coordinates";
import { frameAround, type DensityFrame } from "./densityFrame";
import type { DensityScale } from "./densityScale";
import type { DrawnDensity } from "./mapDensity";
import { createLatestOnly } from "../../state/latestOnly";
import { placesOfItem, placesToDraw, type MapPlace } from "./placeModel";

/** What stands on the map: every place of the answer, or of too many those in view, one by one or as a density. */
export type Shown =
  | { readonly type: "all"; readonly answer: Answer; readonly places: readonly MapPlace[] }
  | {
      readonly type: "part";
      readonly isDensity: boolean;
      /** Drawn as markers; over a density the areas that are too wide for a dot. */
      readonly places: readonly MapPlace[];
      /** Over a density the selected event's other places, each with that event alone. */
      readonly selectedAt: readonly MapPlace[];
      readonly selected: TrayEvent | undefined;
      readonly unplaced: Answer["unplaced"];
    };

/** Of the events with a place, those in view; and those without. */
export type PartCounts = {
  readonly here: number;
  readonly all: number;
  readonly unplaced: number;
  /** What the dots stand for, where there are any. */
  readonly legend: DensityLegend | undefined;
};

export type DensityLegend = { readonly measure: Measure; readonly scale: DensityScale };

export type CountsInView = {
  readonly get: () => PartCounts;
  readonly subscribe: (onChange: () => void) => () => void;
};

export type MapFollower = {
  readonly counts: CountsInView;
  readonly destroy: () => void;
};

/** What draws densities, which comes with the first one. */
export type LaterDensity = {
  /** Undefined until it has come. */
  readonly drawn: () => DrawnDensity | undefined;
  /** Done when it has come, or does not and the reader has been told. */
  readonly fetch: () => Promise<void>;
};

const NO_PLACES: readonly MapPlace[] = [];

/** In a quick run of answers markers and counts change so often at most: nobody reads what changes with each frame. */
const PACE_MS = 120;

/**
 * Follows the answers and the map's moves. Densities go straight into the layer; `onShown` is called only when there
 * are other markers, and not too often: while the reader brushes through a million events nothing else is drawn anew.
 */
export function createMapFollower(
  map: LeafletMap,
  { engine, answers, names }: Pick<Sanad, "engine" | "answers" | "names">,
  dots: LaterDensity,
  {
    onShown,
    onLate,
  }: {
    readonly onShown: (shown: Shown) => void;
    /** Hears when what is shown of too many places begins to lag behind, and when it does no more. */
    readonly onLate: (isLate: boolean) => void;
  },
): MapFollower {
  const counts = createCounts();
  const markers = createPace(PACE_MS, onShown);
  let lastKey: string | undefined;

  const showPart = (answer: Answer, frame: DensityFrame, reply: MapAnswer) => {
    const isDensity = reply.type === "density";
    const placed = dots.drawn()?.show(isDensity ? reply.density : undefined, frame);
    if (isDensity && placed === undefined) return;
    const groups = isDensity ? reply.areas : reply.places;
    const bounds = map.getBounds();
    const inView = groups.filter(({ place }) => bounds.contains(latLngOf(place.center)));
    const min = map.project(bounds.getNorthWest(), frame.zoom);
    const max = map.project(bounds.getSouthEast(), frame.zoom);
    counts.set(
      answer,
      inView.reduce((sum, { count }) => sum + count, 0) + (placed?.countIn({ min, max }) ?? 0),
      isDensity && placed !== undefined ? { measure: reply.density.measure, scale: placed.scale } : undefined,
    );
    dots.drawn()?.refresh();
    const { query, items, undated, unplaced } = answer;
    const item = [...items, ...undated].find(({ id }) => id === query.pinned[0]);
    const ofItem = item === undefined ? NO_PLACES : placesOfItem(item, names.placeEntry);
    const places = placesToDraw(groups);
    const drawn = new Set(places.map(({ id }) => id));
    const selectedAt = isDensity ? ofItem.filter(({ id }) => !drawn.has(id)) : NO_PLACES;
    const selected = standingEvent(item, ofItem);
    // Over a density there are few markers, and often the same.
    const key = isDensity
      ? JSON.stringify([places, selectedAt, selected, unplaced.map(({ id }) => id)])
      : undefined;
    if (key !== undefined && key === lastKey) return;
    lastKey = key;
    markers.offer({ type: "part", isDensity, places, selectedAt, selected, unplaced });
  };
  const latest = createLatestOnly(
    async ({ query, frame }: { readonly query: Query; readonly frame: DensityFrame }) => {
      const [reply] = await Promise.all([engine.map(query, frame.view), dots.fetch()]);
      return reply;
    },
    (reply, { frame }) => {
      const { answer } = answers.getState();
      if (answer !== undefined) showPart(answer, frame, reply);
    },
    onLate,
  );
  let newest: Query | undefined;
  let asked = new WeakSet<Query>();

  const askAbout = (query: Query) => {
    newest = query;
    const { min, max } = map.getPixelBounds();
    const frame =
      min === undefined || max === undefined ? undefined : frameAround({ min, max }, map.getZoom());
    if (frame === undefined) return;
    asked.add(query);
    latest.ask({ query, frame });
  };
  const isPart = () => (answers.getState().answer?.placesNotShown ?? 0) > 0;
  /** As there are too many places now, there will be then: one way to the engine and back less. */
  const askAlong = (query: Query) => {
    if (isPart()) askAbout(query);
  };
  const onMove = () => {
    if (isPart() && newest !== undefined) askAbout(newest);
  };
  const follow = () => {
    const { answer } = answers.getState();
    if (answer === undefined) return;
    if (answer.placesNotShown > 0) {
      if (!asked.has(answer.query)) askAbout(answer.query);
      return;
    }
    asked = new WeakSet();
    latest.cancel();
    lastKey = undefined;
    dots.drawn()?.clear();
    dots.drawn()?.refresh();
    markers.offer({ type: "all", answer, places: placesToDraw(answer.places) });
  };

  const later = createCalm(follow);
  const ends = [
    answers.subscribe(({ answer }, before) => {
      later.stop();
      if (!isSameButPinned(answer, before.answer)) follow();
      // The popup comes first.
      else if (answer !== undefined && answer.placesNotShown > 0) later.offer(undefined, POPUP_FRAMES);
    }),
    answers.onAsked(askAlong),
  ];
  map.on("moveend resize", onMove);
  follow();
  return {
    counts: { get: counts.get, subscribe: counts.subscribe },
    destroy: () => {
      latest.cancel();
      later.stop();
      for (const end of ends) end();
      map.off("moveend resize", onMove);
      counts.destroy();
      markers.stop();
    },
  };
}

function createCounts() {
  let now: PartCounts = { here: 0, all: 0, unplaced: 0, legend: undefined };
  const listeners = new Set<() => void>();
  const pace = createPace(PACE_MS, (next: PartCounts) => {
    now = next;
    for (const listener of listeners) listener();
  });
  return {
    get: () => now,
    set: ({ matchingAnywhere, unplacedCount }: Answer, here: number, legend: DensityLegend | undefined) => {
      const all = matchingAnywhere - unplacedCount;
      // An event of several places is counted at each.
      pace.offer({ here: Math.min(here, all), all, unplaced: unplacedCount, legend });
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    destroy: pace.stop,
  };
}
