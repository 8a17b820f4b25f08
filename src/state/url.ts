import { ACTOR_PARTS, EVENT_KINDS, PLACE_PARTS, REPORTS, STANDINGS } from "../domain/codes";
import { parseEdtf, spanOf } from "../domain/dates";
import type { EpochMs } from "../domain/dateSpan";
import { DRAW_AS } from "../domain/drawing";
import { NO_FILTER, type Filter, type TimeWindow } from "../domain/filtering";
import { KIND_IDS, type KindId } from "../domain/kinds";
import { isTable, type ShownDataset } from "../domain/shown";
import { MEASURES } from "../engine/query";
import { isLanguage } from "../i18n/languages";
import {
  mapArea,
  namesOf,
  onUnlessOff,
  oneOf,
  printAll,
  readAll,
  readOneOf,
  idsOf,
  someOf,
  freeText,
  type Codecs,
  type HeldIds,
  type Parameter,
  type Reading,
} from "./addressCodecs";
import { datasetInAddress, VERSION } from "./datasetAddress";
import { OPENING_DATASET } from "./datasets/datasets";
import {
  printSelection,
  printStory,
  readSelection,
  readStory,
  SELECTION_NAMES,
  STORY_NAMES,
} from "./selectionAddress";
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
 * and said in a notice. docs/address.md explains each parameter.
 */

const LONGEST_FRAGMENT = 8000;

/** The filter in an address. */
const FILTER: Codecs<Filter> = {
  // An opened file has kinds of its own.
  kinds: someOf("kinds", ({ dataset, held }): readonly KindId[] =>
    isTable(dataset) ? (held?.kinds.map(({ id }) => id) ?? KIND_IDS) : EVENT_KINDS,
  ),
  actors: idsOf("actors", (held, id) => held.actorEntry(id) !== undefined),
  actorPart: oneOf("part", ACTOR_PARTS, NO_FILTER.actorPart),
  places: idsOf("places", (held, id) => held.placeEntry(id) !== undefined),
  placePart: oneOf("placepart", PLACE_PARTS, NO_FILTER.placePart),
  standings: someOf("standing", () => STANDINGS),
  reports: someOf("reports", () => REPORTS),
  includeImprecise: onUnlessOff("imprecise"),
  text: freeText("q"),
};

/** How it is shown. */
const VIEWING: Codecs<Pick<SharedState, "boundsFilter" | "drawAs" | "pane" | "lanes" | "measure">> = {
  boundsFilter: mapArea("bounds"),
  drawAs: oneOf("as", DRAW_AS, "corroborated"),
  pane: oneOf("view", PANES, OPENING_PANE),
  lanes: oneOf("lanes", LANES, "kind"),
  measure: oneOf("measure", MEASURES, "events"),
};

/** The parameters of an address; what else stands in one names nothing. */
export const PARAMETERS: ReadonlySet<string> = new Set([
  ...["v", "dataset", ...SELECTION_NAMES, ...STORY_NAMES, "from", "to"],
  ...[...namesOf(FILTER), ...namesOf(VIEWING)],
  // Before the fragment, of a page in another page's frame; the rest belongs to the map and to the device.
  ...["embed", "show", "map", "lang", "theme"],
]);

/** What of the state an address holds, with defaults where it is silent. */
export function parseFragment(fragment: string, dataset: ShownDataset, held?: HeldIds): SharedState {
  const parameters = new URLSearchParams(fragment.slice(0, LONGEST_FRAGMENT).replace(/^#/, ""));
  const notices: Notice[] = [];
  const reading: Reading = {
    get: (name) => parameters.get(name),
    drop: (parameter, found) => {
      notices.push({ parameter, found: found.slice(0, 60) });
    },
    dataset,
    held,
  };
  const { get, drop } = reading;
  const version = get("v");
  if (version !== null && version !== VERSION) drop("v", version);
  const given = new Set<string>();
  for (const [name, value] of parameters) {
    // Of one that stands twice the first is obeyed.
    const isUnread = !PARAMETERS.has(name) || (given.has(name) && value !== get(name));
    if (/^[a-z]+$/.test(name) && isUnread && value !== "") drop(name, value);
    given.add(name);
  }
  const map = get("map");
  if (map !== null && parseMapPosition(fragment) === undefined) drop("map", map);
  const language = get("lang");
  if (language !== null && !isLanguage(language)) drop("lang", language);
  const theme = readOneOf(reading, "theme", THEMES);
  const selection = readSelection(reading);
  const story = readStory(reading, selection);
  return {
    // A story that opens shows its step.
    selection:
      story !== undefined && selection.type === "none" ? { type: "event", event: story.event } : selection,
    filter: readAll(FILTER, reading),
    timeWindow: readWindow(reading),
    ...readAll(VIEWING, reading),
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
  const dataset = datasetInAddress(state);
  const position = map && [map.zoom, map.latitude.toFixed(4), map.longitude.toFixed(4)].join("/");
  const parts: readonly (Parameter | undefined)[] = [
    ["v", VERSION],
    dataset === OPENING_DATASET ? undefined : ["dataset", dataset],
    ...printSelection(state.selection),
    ...printStory(state.story, state.selection),
    ...printWindow(state),
    ...printAll(FILTER, state.filter),
    ...printAll(VIEWING, state),
    position === undefined ? undefined : ["map", position],
    include.language === true ? ["lang", state.language] : undefined,
    include.theme === true && state.theme !== "system" ? ["theme", state.theme] : undefined,
  ];
  return `#${parts.flatMap((part) => (part === undefined ? [] : `${part[0]}=${encodeValue(part[1])}`)).join("&")}`;
}

/** The map's part of the address; the map itself keeps it. */
export type MapPosition = { readonly zoom: number; readonly latitude: number; readonly longitude: number };

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

/** Dates the wrong way round are turned. */
function readWindow({ get, drop, dataset }: Reading): TimeWindow {
  const [from, to] = ["from", "to"].map((name) => {
    const found = get(name);
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

function printWindow({ timeWindow, dataset }: SanadState): readonly Parameter[] {
  const opening = openingWindow(dataset);
  if (timeWindow.from === opening.from && timeWindow.to === opening.to) return [];
  return [
    ["from", printInstant(timeWindow.from, "T00:00:00.000Z")],
    ["to", printInstant(timeWindow.to, "T23:59:59.999Z")],
  ];
}

/** Commas, slashes and colons may stand in a fragment: they keep it readable. */
function encodeValue(value: string): string {
  // Half a character, which no address can hold, would throw.
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replace(/%2C/g, ",")
    .replace(/%2F/g, "/")
    .replace(/%3A/g, ":");
}
