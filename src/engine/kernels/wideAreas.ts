import { PLACE_KINDS } from "../../domain/codes";
import { isAreaPlace } from "../../domain/drawing";
import { EARTH_RADIUS_KM, RADIANS } from "../../domain/kilometres";
import { worldX, worldY } from "../../domain/mercator";
import type { Area } from "../query";
import type { PlaceCentres } from "./mapGrid";
import type { PlaceIndex } from "./placeIndex";

/** An area whose radius measures so many pixels is one to the eye; a smaller one is hardly more vague than a dot. */
const WIDE_FROM_PX = 28;
/** The world is cut into squares of so many pixels, and so many areas of each stand apart: more would hide the map. */
const SQUARE_PX = 256;
const AREAS_IN_SQUARE = 3;

/** The kinds that are drawn as an area, by index. */
const IS_AREA = PLACE_KINDS.map(isAreaPlace);
const EQUATOR_KM = 2 * Math.PI * EARTH_RADIUS_KM;
/** Maps stand at quarters of a zoom; what is worked out of rounded degrees is brought back to them. */
const ZOOM_STEP = 0.25;

/** The zoom at which an area of degrees is so many pixels wide: the whole world measures 256 of them at zoom 0. */
export function zoomOf({ west, east }: Area, widthPx: number): number {
  const zoom = Math.log2((widthPx * 360) / ((east - west) * 256));
  return Math.round(zoom / ZOOM_STEP) * ZOOM_STEP;
}

/** How many pixels a radius measures on the map of a zoom: `radiusPx(400, 33, 4)` is about 49. */
export function radiusPx(radiusKm: number, latitude: number, zoom: number): number {
  return (radiusKm / (EQUATOR_KM * Math.cos(latitude * RADIANS))) * 256 * 2 ** zoom;
}

/**
 * The places, by code, that a density of the zoom leaves out, as each of them is drawn by itself: an event known only
 * to a country is no dot in its middle. Of each square of the world they are the areas with most events, under any
 * filter and in any window, so that none comes and goes while these change or the map is dragged.
 */
export function wideAreas(
  { kind, radiusKm, longitude, latitude }: PlaceCentres,
  { eventStart }: Pick<PlaceIndex, "eventStart">,
  zoom: number,
): readonly number[] {
  const squares = 2 ** zoom * (256 / SQUARE_PX);
  const bySquare = new Map<string, number[]>();
  for (let place = 0; place < kind.length; place += 1) {
    if (IS_AREA[kind[place] ?? 0] !== true) continue;
    const lat = latitude[place] ?? NaN;
    // Written so that NaN is not wide.
    if (!(radiusPx(radiusKm[place] ?? 0, lat, zoom) >= WIDE_FROM_PX)) continue;
    const column = Math.floor(worldX(longitude[place] ?? 0) * squares);
    const row = Math.floor(worldY(lat) * squares);
    const key = `${column} ${row}`;
    const square = bySquare.get(key);
    if (square === undefined) bySquare.set(key, [place]);
    else square.push(place);
  }
  const eventsAt = (place: number) => (eventStart[place + 1] ?? 0) - (eventStart[place] ?? 0);
  return [...bySquare.values()].flatMap((square) =>
    square.sort((a, b) => eventsAt(b) - eventsAt(a) || a - b).slice(0, AREAS_IN_SQUARE),
  );
}
