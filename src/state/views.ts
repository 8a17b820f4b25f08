import { hasSources, type ShownDataset } from "../domain/shown";

/**
 * Where a view stands on a wide screen, by the names of the grid's areas (App.css): in the large room, in the one beside
 * it, where several take turns, or under both. On a phone what stands in the first two takes turns in one room.
 */
export const ROOMS = ["map", "side", "timeline"] as const;
export type Room = (typeof ROOMS)[number];

type ViewFacts = {
  readonly room: Room;
  /** The single key that leads to it. */
  readonly key?: string;
  /** Whether it has anything to show of a dataset; it has of any where nothing is said. */
  readonly isOffered?: (dataset: ShownDataset) => boolean;
  /** Its own keys move it: whoever is led to it comes to the view as a whole, elsewhere to its first event. */
  readonly movesByKeys?: boolean;
};

/**
 * The views of the events, by the name that stands in addresses and in `data-view`, in the order in which keys and tabs
 * name them. What draws each, the workspace says (`VIEW_PARTS` in `workspace/viewParts.tsx`).
 */
export const VIEW_TABLE = {
  timeline: { room: "timeline", key: "t" },
  map: { room: "map", key: "m", movesByKeys: true },
  // An opened table of events has no source to read.
  article: { room: "side", key: "a", isOffered: hasSources },
  list: { room: "side", key: "l" },
} as const satisfies Readonly<Record<string, ViewFacts>>;

/** The name of a view. */
export type ViewId = keyof typeof VIEW_TABLE;
export const VIEWS = Object.keys(VIEW_TABLE) as readonly ViewId[];
const FACTS: Readonly<Record<ViewId, ViewFacts>> = VIEW_TABLE;

type ViewsWith<Facts> = {
  [View in ViewId]: (typeof VIEW_TABLE)[View] extends Facts ? View : never;
}[ViewId];

/** A view that can be in front where there is not room for all, and that an address names. */
export type Pane = ViewsWith<{ readonly room: "map" | "side" }>;
export const PANES = VIEWS.filter(isPane);
/** In front where nobody has chosen another. */
export const OPENING_PANE: Pane = "map";

/** A view that a single key leads to. */
export type KeyedView = ViewsWith<{ readonly key: string }>;
export const KEYED_VIEWS = VIEWS.filter(isKeyed).map((view) => ({ view, key: VIEW_TABLE[view].key }));

export function isView(name: string | undefined): name is ViewId {
  return name !== undefined && Object.hasOwn(VIEW_TABLE, name);
}

export function isPane(view: ViewId): view is Pane {
  return FACTS[view].room !== "timeline";
}

function isKeyed(view: ViewId): view is KeyedView {
  return FACTS[view].key !== undefined;
}

export function roomOf(view: ViewId): Room {
  return FACTS[view].room;
}

/** Whether a view has anything to show of a dataset. */
export function isOffered(view: ViewId, dataset: ShownDataset): boolean {
  return FACTS[view].isOffered?.(dataset) ?? true;
}

export function movesByKeys(view: ViewId): boolean {
  return FACTS[view].movesByKeys === true;
}

/** A room with the view in front there, and those that take turns with it. */
export type ShownView = { readonly room: Room; readonly view: ViewId; readonly inTurn: readonly ViewId[] };

/**
 * The views on the screen, in the order of the rooms: one in each, or, on a phone (`isCompact`), the pane that was chosen
 * over what stands below. What fills the screen is in front, whatever was chosen before or after it.
 */
export function shownViews(
  { pane, filling }: { readonly pane: Pane; readonly filling: ViewId | undefined },
  dataset: ShownDataset,
  isCompact: boolean,
): readonly ShownView[] {
  const standing = ROOMS.flatMap((room): readonly ShownView[] => {
    const inTurn = VIEWS.filter((view) => roomOf(view) === room && isOffered(view, dataset));
    const view = [filling, pane].find((one) => one !== undefined && inTurn.includes(one)) ?? inTurn[0];
    return view === undefined ? [] : [{ room, view, inTurn }];
  });
  const front = roomOf(filling !== undefined && isPane(filling) ? filling : pane);
  return isCompact ? standing.filter(({ room }) => room === "timeline" || room === front) : standing;
}
