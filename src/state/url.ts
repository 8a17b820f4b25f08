import { ACTOR_PARTS, EVENT_KINDS, PLACE_PARTS, REPORTS, STANDINGS } from "../domain/codes";
import { parseEdtf, spanOf } from "../domain/dates";
import type { EpochMs } from "../domain/dateSpan";
import { DRAW_AS } from "../domain/drawing";
import { NO_FILTER, type TimeWindow } from "../domain/filtering";
import { KIND_IDS } from "../domain/kinds";
import { hasSources, isTable, type ShownDataset } from "../domain/shown";
import { MEASURES, type Area } from "../engine/query";
import { isLanguage } from "../i18n/languages";
import { OPENING_DATASET } from "./datasets/datasets";
import { OPENED_FILE } from "./fetchDataset";
import type { Names } from "./names";
import { NO_SELECTION, roundedArea, shownEvent, type Selection } from "./selection";
import { stepsOf, storyPaths, type Story } from "./telling";
import {
  LANES,
  openingWindow,
  THEMES,
  windowOf,
  type Notice,
  type SanadState,
  type SharedState,
} from "./store";
import { OPENING_PANE, PANES } from "./views";

/**
 * The address's fragment, parsed and printed by one pair of pure functions. It is readable and versioned:
 * `#v=1&event=us-strike-pmf-hq&from=2023-10&to=2024-01&kinds=strike,attack&as=reported`. What stands at its
 * default is left out. Everything in it comes from outside: what does not parse or names nothing is dropped
 * and said in a notice.
 */

const VERSION = "1";
const LONGEST_QUERY = 200;
const LONGEST_FRAGMENT = 8000;

/** The map's part of the address; the map itself keeps it. */
export type MapPosition = { readonly zoom: number; readonly latitude: number; readonly longitude: number };

/** Which ids an opened file has, whose dataset holds no records: asked of its tables. */
export type HeldIds = Pick<Names, "actorEntry" | "placeEntry" | "kinds">;

/** The parameters of an address, which docs/address.md explains; what else stands in one names nothing. */
export const PARAMETERS: ReadonlySet<string> = new Set([
  ...["v", "dataset", "event", "place", "area", "passage", "story", "step", "from", "to"],
  ...["kinds", "actors", "part", "places", "placepart", "standing", "reports", "imprecise", "q"],
  ...["embed", "show", "bounds", "as", "view", "lanes", "measure", "map", "lang", "theme"],
]);

/** What of the state an address holds, with defaults where it is silent. */
export function parseFragment(fragment: string, dataset: ShownDataset, held?: HeldIds): SharedState {
  const parameters = new URLSearchParams(fragment.slice(0, LONGEST_FRAGMENT).replace(/^#/, ""));
  const notices: Notice[] = [];
  const records = isTable(dataset) ? undefined : dataset;
  const drop: Drop = (parameter, found) => {
    notices.push({ parameter, found: found.slice(0, 60) });
  };
  const version = parameters.get("v");
  if (version !== null && version !== VERSION) drop("v", version);
  const given = new Set<string>();
  for (const [name, value] of parameters) {
    // Of one that stands twice the first is obeyed.
    const isUnread = !PARAMETERS.has(name) || (given.has(name) && value !== parameters.get(name));
    if (/^[a-z]+$/.test(name) && isUnread && value !== "") drop(name, value);
    given.add(name);
  }

  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
    const found = parameters.get(name);
    if (found === null) return undefined;
    const known = values.find((value) => value === found);
    if (known === undefined) drop(name, found);
    return known;
  };
  const someOf = <Value extends string>(name: string, values: readonly Value[]): readonly Value[] => {
    const found = (parameters.get(name) ?? "").split(",").filter((value) => value !== "");
    const known = new Set<string>(values);
    for (const value of found) if (!known.has(value)) drop(name, value);
    return values.filter((value) => found.includes(value));
  };
  const recordsOf = (
    name: string,
    records: readonly { readonly id: string }[] | undefined,
    isHeld: ((id: string) => boolean) | undefined,
  ): readonly string[] => {
    if (records !== undefined)
      return someOf(
        name,
        records.map(({ id }) => id),
      );
    // An opened table's records stay with the engine: its tables alone know which ids there are.
    const found = (parameters.get(name) ?? "").split(",").filter((id) => id !== "");
    const isKnown = (id: string) => /^[a-z]+-\d{1,9}$/.test(id) && isHeld?.(id) !== false;
    for (const id of found) if (!isKnown(id)) drop(name, id);
    return found.filter(isKnown);
  };
  const areaOf = (name: string): Area | undefined => {
    const found = parameters.get(name);
    const area = found === null ? undefined : parseArea(found);
    if (found !== null && area === undefined) drop(name, found);
    return area;
  };
  const map = parameters.get("map");
  if (map !== null && parseMapPosition(fragment) === undefined) drop("map", map);
  const language = parameters.get("lang");
  if (language !== null && !isLanguage(language)) drop("lang", language);
  const theme = oneOf("theme", THEMES);
  const selection = parseSelection(parameters, dataset, drop);
  const path = oneOf("story", storyPaths(dataset));
  const story =
    path === undefined ? undefined : parseStory(path, parameters.get("step"), selection, dataset, drop);

  return {
    // A story that opens shows its step.
    selection:
      story !== undefined && selection.type === "none" ? { type: "event", event: story.event } : selection,
    filter: {
      // An opened file has kinds of its own.
      kinds: someOf(
        "kinds",
        records !== undefined ? EVENT_KINDS : (held?.kinds.map(({ id }) => id) ?? KIND_IDS),
      ),
      actors: recordsOf("actors", records?.actors, held && ((id) => held.actorEntry(id) !== undefined)),
      actorPart: oneOf("part", ACTOR_PARTS) ?? "any",
      places: recordsOf("places", records?.places, held && ((id) => held.placeEntry(id) !== undefined)),
      placePart: oneOf("placepart", PLACE_PARTS) ?? NO_FILTER.placePart,
      standings: someOf("standing", STANDINGS),
      reports: someOf("reports", REPORTS),
      text: cutText(parameters.get("q") ?? ""),
      includeImprecise: oneOf("imprecise", ["on", "off"]) !== "off",
    },
    boundsFilter: areaOf("bounds"),
    timeWindow: parseWindow(parameters, dataset, drop),
    drawAs: oneOf("as", DRAW_AS) ?? "corroborated",
    pane: oneOf("view", PANES) ?? OPENING_PANE,
    lanes: oneOf("lanes", LANES) ?? "kind",
    measure: oneOf("measure", MEASURES) ?? "events",
    ...(isLanguage(language) ? { language } : {}),
    ...(theme === undefined ? {} : { theme }),
    ...(story === undefined ? {} : { story }),
    notices,
  };
}

/** The fragment that restores the state, `lang` and `theme` only where the sharer wants them in or the reader came by them. */
export function printFragment(
  state: SanadState,
  map: MapPosition | undefined,
  include: { readonly language?: boolean; readonly theme?: boolean } = {},
): string {
  const parts: [string, string][] = [["v", VERSION]];
  const add = (name: string, value: string, otherwise = "") => {
    if (value !== otherwise) parts.push([name, value]);
  };
  const { selection, filter, timeWindow, dataset } = state;
  add("dataset", datasetInAddress(state), OPENING_DATASET);
  if (selection.type === "place") add("place", selection.place);
  if (selection.type === "area") add("area", printArea(selection.area));
  if (selection.type === "passage") add("passage", `${selection.source}:${selection.start}-${selection.end}`);
  if (selection.type !== "none") add("event", selection.event ?? "");
  if (state.story !== undefined) {
    add("story", state.story.path);
    add("step", state.story.event, shownEvent(selection));
  }
  const opening = openingWindow(dataset);
  if (timeWindow.from !== opening.from || timeWindow.to !== opening.to) {
    add("from", printInstant(timeWindow.from, "T00:00:00.000Z"));
    add("to", printInstant(timeWindow.to, "T23:59:59.999Z"));
  }
  add("kinds", filter.kinds.join(","));
  add("actors", filter.actors.join(","));
  add("part", filter.actorPart, "any");
  add("places", filter.places.join(","));
  add("placepart", filter.placePart, NO_FILTER.placePart);
  add("standing", filter.standings.join(","));
  add("reports", filter.reports.join(","));
  add("imprecise", filter.includeImprecise ? "on" : "off", "on");
  add("q", cutText(filter.text.trim()));
  if (state.boundsFilter !== undefined) add("bounds", printArea(state.boundsFilter));
  add("as", state.drawAs, "corroborated");
  add("view", state.pane, OPENING_PANE);
  add("lanes", state.lanes, "kind");
  add("measure", state.measure, "events");
  if (map !== undefined) {
    add("map", [map.zoom, map.latitude.toFixed(4), map.longitude.toFixed(4)].join("/"));
  }
  if (include.language) add("lang", state.language);
  if (include.theme) add("theme", state.theme, "system");
  return `#${parts.map(([name, value]) => `${name}=${encodeValue(value)}`).join("&")}`;
}

/** What an address asks for besides the view. */
export type AskedBesides = { readonly language: boolean; readonly theme: boolean };

/** Which of language and theme an address asks for: they stay in it, whatever else of it changes. */
export function askedBesides(fragment: string): AskedBesides {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const theme = parameters.get("theme");
  return { language: isLanguage(parameters.get("lang")), theme: THEMES.some((known) => known === theme) };
}

/** A fragment with the language and the theme that another asks for; "" where it says nothing. */
export function withAskedBesides(fragment: string, asking: string): string {
  const asked = askedBesides(asking);
  const parameters = new URLSearchParams(asking.replace(/^#/, ""));
  const parts = [
    fragment.replace(/^#/, ""),
    ...(asked.language ? [`lang=${parameters.get("lang") ?? ""}`] : []),
    ...(asked.theme ? [`theme=${parameters.get("theme") ?? ""}`] : []),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

/** By what an address calls the dataset on the screen. */
export function datasetInAddress({
  dataset,
  isOpenedFile,
}: Pick<SanadState, "dataset" | "isOpenedFile">): string {
  return isOpenedFile ? OPENED_FILE : dataset.id;
}

/** The address that opens a dataset as its curator opens it, with the language and the theme that another asks for. */
export function openingFragment(id: string, asking: string): string {
  return withAskedBesides(id === OPENING_DATASET ? "" : `v=${VERSION}&dataset=${id}`, asking);
}

/** The dataset that an address asks for. */
export function parseDatasetName(fragment: string): string {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("dataset") ?? OPENING_DATASET;
}

/** `map=zoom/latitude/longitude`, undefined where it is not there or lies off the map. */
export function parseMapPosition(fragment: string): MapPosition | undefined {
  const text = new URLSearchParams(fragment.replace(/^#/, "")).get("map") ?? "";
  const [zoom, latitude, longitude, ...rest] = text
    .split("/")
    .map((part) => (part === "" ? NaN : Number(part)));
  if (zoom === undefined || latitude === undefined || longitude === undefined || rest.length > 0)
    return undefined;
  const isOnMap = zoom >= 0 && zoom <= 22 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 540;
  return isOnMap ? { zoom, latitude, longitude } : undefined;
}

type Drop = (parameter: string, found: string) => void;

function parseSelection(parameters: URLSearchParams, dataset: ShownDataset, drop: Drop): Selection {
  const known = isTable(dataset) ? undefined : dataset;
  const named = (
    name: string,
    records: readonly { readonly id: string }[] | undefined,
  ): string | undefined => {
    const found = parameters.get(name);
    // An opened table's records stay with the engine: which ids there are is not known here.
    const isKnown = records === undefined || records.some(({ id }) => id === found);
    if (found === null || isKnown) return found ?? undefined;
    drop(name, found);
    return undefined;
  };
  const event = named("event", known?.events);
  const place = named("place", known?.places);
  if (place !== undefined) return { type: "place", place, event };
  const area = parameters.get("area");
  if (area !== null) {
    const parsed = parseArea(area);
    if (parsed !== undefined) return { type: "area", area: parsed, event };
    drop("area", area);
  }
  const passage = parameters.get("passage");
  if (passage !== null) {
    const [, source, start, end] = /^([a-z0-9-]+):(\d{1,9})-(\d{1,9})$/.exec(passage) ?? [];
    const isKnown = hasSources(dataset) && dataset.sources.some(({ id }) => id === source);
    if (source !== undefined && isKnown && Number(start) < Number(end)) {
      return { type: "passage", source, start: Number(start), end: Number(end), event };
    }
    drop("passage", passage);
  }
  return event === undefined ? NO_SELECTION : { type: "event", event };
}

/**
 * `story=narrative&step=us-strike-pmf-hq`: a step goes by its event, so that an address outlives changes of the
 * narrative. The event that is shown is the step where none is named.
 */
function parseStory(
  path: Story["path"],
  step: string | null,
  selection: Selection,
  dataset: ShownDataset,
  drop: Drop,
): Story | undefined {
  const steps = stepsOf(dataset, path);
  const isStep = (event: string) =>
    steps === undefined
      ? // An opened table's records stay with the engine: which ids there are is not known here.
        isTable(dataset) || dataset.events.some(({ id }) => id === event)
      : steps.some((known) => known.event === event);
  if (step !== null && !isStep(step)) drop("step", step);
  const event = [step, shownEvent(selection), steps?.[0]?.event].find((id) => id != null && isStep(id));
  return event == null ? undefined : { path, event, isPlaying: false };
}

/** `43.1,33.2,43.5,33.4`: west, south, east and north in degrees. */
function printArea({ west, south, east, north }: Area): string {
  return [west, south, east, north].join(",");
}

function parseArea(text: string): Area | undefined {
  if (!/^-?\d{1,3}(\.\d{1,15})?(,-?\d{1,3}(\.\d{1,15})?){3}$/.test(text)) return undefined;
  const [west = NaN, south = NaN, east = NaN, north = NaN] = text.split(",").map(Number);
  const area = roundedArea({ west, south, east, north });
  const isOnGlobe = area.west >= -180 && area.east <= 180 && area.south >= -90 && area.north <= 90;
  return isOnGlobe && area.west < area.east && area.south < area.north ? area : undefined;
}

/** Dates the wrong way round are turned. */
function parseWindow(parameters: URLSearchParams, dataset: ShownDataset, drop: Drop): TimeWindow {
  const [from, to] = ["from", "to"].map((name) => {
    const found = parameters.get(name);
    if (found === null) return undefined;
    const date = parseEdtf(found);
    if (date !== undefined && Number.isFinite(spanOf(date).earliest)) return date;
    drop(name, found);
    return undefined;
  });
  return windowOf(from ?? dataset.view.from, to ?? dataset.view.to);
}

/**
 * The day where the instant is that edge of one (a day given as `from` is read as its first instant, as `to` as
 * its last), else the second: `2023-10-01` or `2023-10-01T06:30:00Z`.
 */
function printInstant(instant: EpochMs, edgeOfDay: string): string {
  const text = new Date(instant).toISOString();
  return text.endsWith(edgeOfDay) ? text.slice(0, 10) : `${text.slice(0, 19)}Z`;
}

/** At most so many characters, none of them cut in half. */
function cutText(text: string): string {
  return Array.from(text).slice(0, LONGEST_QUERY).join("");
}

/** Commas, slashes and colons may stand in a fragment: they keep it readable. */
function encodeValue(value: string): string {
  // Half a character, which no address can hold, would throw.
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replace(/%2C/g, ",")
    .replace(/%2F/g, "/")
    .replace(/%3A/g, ":");
}
