import type { EventId } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import type { Answer, EventItem } from "../../engine/query";
import type { KindId } from "../../domain/kinds";
import type { MapPlace } from "./placeModel";

/** An event of the tray. The title is missing where the answer's budget left the event's item out. */
export type TrayEvent = {
  readonly id: EventId;
  readonly kind: KindId;
  readonly title: Texts | undefined;
  /** Where the map would have to go to show it; undefined for an event without a place. */
  readonly place: MapPlace | undefined;
};

export type Tray = {
  readonly beyond: readonly TrayEvent[];
  /** With those that the answer counts but does not name. */
  readonly beyondCount: number;
  readonly unplaced: readonly TrayEvent[];
  readonly unplacedCount: number;
};

/** More are counted, and stand in the list. */
export const TRAY_ROWS = 50;

/**
 * The events that the map does not show. Beyond the view are those whose markers stand outside it: the ones
 * where it happened, or, where nothing says so, the ones that it is about. Seoul, where a minister spoke of
 * Syria, is counted though Syria is in view. Without a place are those that have none on the globe.
 */
export function trayOf(
  answer: Pick<Answer, "items" | "undated" | "unplaced" | "unplacedCount" | "places">,
  places: readonly MapPlace[],
  isInView: (place: MapPlace) => boolean,
): Tray {
  const titles = new Map(
    [...answer.items, ...answer.undated].map(({ id, title }): [EventId, Texts] => [id, title]),
  );
  const drawn = new Map(places.map((place) => [place.id, place]));
  const standing = new Map<EventId, { kind: KindId; sites: MapPlace[]; subjects: MapPlace[] }>();
  for (const group of answer.places) {
    const place = drawn.get(group.place.id);
    for (const { id, kind, role } of group.events) {
      const entry = standing.get(id) ?? { kind, sites: [], subjects: [] };
      standing.set(id, entry);
      if (place !== undefined) (role === "site" ? entry.sites : entry.subjects).push(place);
    }
  }
  const hidden = [...standing].flatMap(([id, { kind, sites, subjects }]): TrayEvent[] => {
    const main = sites.length > 0 ? sites : subjects;
    return main.some(isInView) ? [] : [{ id, kind, title: titles.get(id), place: main[0] }];
  });
  const beyond = hidden.filter(({ place }) => place !== undefined);
  const lost = hidden.filter(({ place }) => place === undefined);
  let unnamed = 0;
  for (const { place, count, events } of answer.places) {
    const shown = drawn.get(place.id);
    if (shown !== undefined && !isInView(shown)) unnamed += count - events.length;
  }
  return {
    beyond,
    beyondCount: beyond.length + unnamed,
    unplaced: [
      ...answer.unplaced.map(({ id, kind, title }) => ({ id, kind, title, place: undefined })),
      ...lost,
    ],
    unplacedCount: answer.unplacedCount + lost.length,
  };
}

/** The pinned event with the first of its places, so that the tray can offer to go there. */
export function standingEvent(
  item: EventItem | undefined,
  [place]: readonly MapPlace[],
): TrayEvent | undefined {
  return item === undefined ? undefined : { id: item.id, kind: item.kind, title: item.title, place };
}
