import type { KindId } from "../../domain/kinds";
import { isAreaPlace } from "../../domain/drawing";
import type { Bounds, EventId, LonLat, Place, PlaceId } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import { radiusPx } from "../../engine/kernels/wideAreas";
import type { EventItem, PlaceGroup } from "../../engine/query";
import { shownEvent, type Selection } from "../../state/selection";

/** So many events of one kind stand at a place in one role. */
export type Share = PlaceGroup["shares"][number];

/** A place as the map draws it. */
export type MapPlace = {
  readonly id: PlaceId;
  readonly name: Texts;
  readonly center: LonLat;
  readonly radiusKm: number;
  /** An area is drawn soft, with a name in it; only a point gets a pin. */
  readonly form: "point" | "area";
  /** ISO code of the outline that is drawn where the basemap has it. */
  readonly shape: string | undefined;
  /** By kind in the codebook's order; within a kind, what happened here before what was said about it. */
  readonly shares: readonly Share[];
  readonly count: number;
  /** With those at the places in it, and how many of these only speak of it: see `PlaceGroup`. */
  readonly inside: number;
  readonly speaking: number;
  /** The first of them, and the selected one. */
  readonly events: PlaceGroup["events"];
  /** Nothing happened or was said here: the place is only spoken of. */
  readonly isSubjectOnly: boolean;
};

/**
 * The places that can be drawn, in the answer's order (most events first). One whose coordinates are not on
 * the globe is left out: its events stand in the tray.
 */
export function placesToDraw(groups: readonly PlaceGroup[]): readonly MapPlace[] {
  return groups
    .filter(({ place, count }) => isOnGlobe(place.center) && count > 0)
    .map(({ place, count, inside, speaking, shares, events }) => ({
      id: place.id,
      name: place.name,
      center: place.center,
      radiusKm: Number.isFinite(place.radiusKm) ? Math.max(0, place.radiusKm) : 0,
      form: isAreaPlace(place.kind) ? "area" : "point",
      shape: place.shape,
      shares,
      count,
      inside,
      speaking,
      events,
      isSubjectOnly: shares.every(({ role }) => role === "subject"),
    }));
}

/** True where other reports tell of one of the place's events at least. */
export function isTold({ events }: MapPlace): boolean {
  return events.some(({ isCorroborated }) => isCorroborated);
}

/** The places of one event, with nothing else that stands there; those that `placeEntry` does not know are left out. */
export function placesOfItem(
  { id, kind, places, isCorroborated }: Pick<EventItem, "id" | "kind" | "places" | "isCorroborated">,
  placeEntry: (id: PlaceId) => Place | undefined,
): readonly MapPlace[] {
  return placesToDraw(
    places.flatMap(({ place: placeId, role }): readonly PlaceGroup[] => {
      const place = placeEntry(placeId);
      return place === undefined
        ? []
        : [
            {
              place,
              count: 1,
              inside: 1,
              speaking: role === "subject" ? 1 : 0,
              shares: [{ kind, role, count: 1 }],
              events: [{ id, kind, role, isCorroborated }],
            },
          ];
    }),
  );
}

/** An area that is smaller on the screen has its name beside a marker and not in it: names alone would pile up. */
const LABELLED_FROM_PX = 16;

/** True for an area that is large enough at the zoom for a label to stand in it. */
export function isLabelled({ form, center: [, latitude], radiusKm }: MapPlace, zoom: number): boolean {
  return form === "area" && radiusPx(radiusKm, latitude, zoom) >= LABELLED_FROM_PX;
}

/** The kind of all events at the place, undefined where there are several. */
export function onlyKind({ shares }: MapPlace): KindId | undefined {
  const kinds = new Set(shares.map(({ kind }) => kind));
  return kinds.size === 1 ? shares[0]?.kind : undefined;
}

/**
 * The countries that the dataset is about: its country places inside the opening view. One that lies across
 * an ocean and is only mentioned is none.
 */
export function focusCountries(
  places: readonly Place[],
  [[west, south], [east, north]]: Bounds,
): readonly string[] {
  return places.flatMap(({ kind, shape, center: [lon, lat] }) =>
    kind === "country" && shape !== undefined && lon >= west && lon <= east && lat >= south && lat <= north
      ? [shape]
      : [],
  );
}

/** False for NaN, infinite and swapped coordinates beyond the poles; Leaflet throws on the first. */
export function isOnGlobe([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

/** The event's places: where it happened, before what it is about. */
export function placesOf(places: readonly MapPlace[], event: EventId): readonly MapPlace[] {
  const roleAt = ({ events }: MapPlace) => events.find(({ id }) => id === event)?.role;
  return [
    ...places.filter((place) => roleAt(place) === "site"),
    ...places.filter((place) => roleAt(place) === "subject"),
  ];
}

/** How a marker is marked: it is the one selected, or stands for the selected event too. */
export type Marks = { readonly current: PlaceId | undefined; readonly related: ReadonlySet<PlaceId> };

/**
 * The marker of the selection, and the other places of its event. `opened` is the place whose marker the
 * reader opened for its event: one with several places stays marked there.
 */
export function marksOf(
  places: readonly MapPlace[],
  selection: Selection,
  opened: PlaceId | undefined,
): Marks {
  const event = shownEvent(selection);
  const at = event === undefined ? [] : placesOf(places, event).map(({ id }) => id);
  const picked = selection.type === "place" ? selection.place : opened;
  const isPicked = picked !== undefined && (at.includes(picked) || selection.type === "place");
  return { current: isPicked ? picked : at[0], related: new Set(at) };
}
