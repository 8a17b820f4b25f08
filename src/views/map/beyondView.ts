import type { EventId, Texts } from "../../domain/model";
import type { Answer, EventItem } from "../../engine/query";
import type { EventKind } from "../../domain/codes";
import type { MapPlace } from "./placeModel";

/** An event of the tray. The title is missing where the answer's budget left the event's item out. */
export type TrayEvent = {
  readonly id: EventId;
  readonly kind: EventKind;
  readonly title: Texts | undefined;
  /** Where the map would have to go to show it; undefined for an event without a place. */
  readonly place: MapPlace | undefined;
};

export type Tray = { readonly beyond: readonly TrayEvent[]; readonly unplaced: readonly TrayEvent[] };

/**
 * The events that the map does not show: those whose markers all stand outside the view, each with its first
 * place (where it happened, before what it is about), and those that have no place on the globe.
 */
export function trayOf(
  answer: Pick<Answer, "items" | "undated" | "unplaced" | "places">,
  places: readonly MapPlace[],
  isInView: (place: MapPlace) => boolean,
): Tray {
  const titles = new Map<EventId, EventItem>(
    [...answer.items, ...answer.undated, ...answer.unplaced].map((item) => [item.id, item]),
  );
  const drawn = new Map(places.map((place) => [place.id, place]));
  const inView = new Set(places.filter(isInView).flatMap(({ events }) => events.map(({ id }) => id)));
  const hidden = new Map<EventId, { kind: EventKind; site?: MapPlace; other?: MapPlace }>();
  for (const { place: { id: placeId }, events } of answer.places) {
    const place = drawn.get(placeId);
    for (const { id, kind, role } of events) {
      if (inView.has(id)) continue;
      const entry = hidden.get(id) ?? { kind };
      hidden.set(id, entry);
      if (place === undefined) continue;
      if (role === "site") entry.site ??= place;
      else entry.other ??= place;
    }
  }
  const outside = [...hidden].map(([id, { kind, site, other }]) => ({
    id,
    kind,
    title: titles.get(id)?.title,
    place: site ?? other,
  }));
  return {
    beyond: outside.filter(({ place }) => place !== undefined),
    unplaced: [
      ...answer.unplaced.map(({ id, kind, title }) => ({ id, kind, title, place: undefined })),
      ...outside.filter(({ place }) => place === undefined),
    ],
  };
}
