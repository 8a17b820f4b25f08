import { latLngBounds, type LatLngBounds, type Map as LeafletMap } from "leaflet";
import { isAreaPlace } from "../../domain/drawing";
import { degreesEast, degreesNorth } from "../../domain/kilometres";
import { LAST_LATITUDE, latitudeAt, northing, WHOLE_WORLD } from "../../domain/mercator";
import type { Answer, Engine, MapAnswer, MapView, PlaceGroup } from "../../engine/query";
import { isMotionReduced } from "./motion";
import { isOnGlobe } from "./placeModel";

/** The world as wide as the engine's cells are told apart well enough to look closer; degrees and pixels. */
const WORLD: MapView = { ...WHOLE_WORLD, widthPx: 1024, heightPx: 1024 };
/** Room about what matches, in pixels. */
const PADDING = 40;
/** One place alone is shown with what lies about it. */
const CLOSEST = 7;

/**
 * Where the events of an answer stand, in degrees; undefined where they stand nowhere. Of too many places to be named the
 * engine is asked twice, for the world and for the part of it that they take.
 */
export async function boundsOfMatching(engine: Engine, answer: Answer): Promise<LatLngBounds | undefined> {
  if (answer.placesNotShown === 0) return boundsOfGroups(answer.places);
  const coarse = boundsOfReply(await engine.map(answer.query, WORLD));
  if (coarse === undefined) return undefined;
  const near = coarse.pad(0.01);
  const view = {
    ...WORLD,
    west: Math.max(WORLD.west, near.getWest()),
    south: Math.max(WORLD.south, near.getSouth()),
    east: Math.min(WORLD.east, near.getEast()),
    north: Math.min(WORLD.north, near.getNorth()),
  };
  return boundsOfReply(await engine.map(answer.query, view)) ?? coarse;
}

function boundsOfReply(reply: MapAnswer): LatLngBounds | undefined {
  if (reply.type === "places") return boundsOfGroups(reply.places);
  const { view, cellPx, columns, events } = reply.density;
  const bounds = boundsOfGroups(reply.areas) ?? latLngBounds([]);
  const top = northing(view.north);
  const degreesPerColumn = ((view.east - view.west) * cellPx) / view.widthPx;
  const northingPerRow = ((top - northing(view.south)) * cellPx) / view.heightPx;
  for (let cell = 0; cell < events.length; cell += 1) {
    if (events[cell] === 0) continue;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    bounds.extend([latitudeAt(top - row * northingPerRow), view.west + column * degreesPerColumn]);
    bounds.extend([
      latitudeAt(top - (row + 1) * northingPerRow),
      view.west + (column + 1) * degreesPerColumn,
    ]);
  }
  return bounds.isValid() ? bounds : undefined;
}

/** Points, and areas as far as they reach. */
function boundsOfGroups(groups: readonly PlaceGroup[]): LatLngBounds | undefined {
  const bounds = latLngBounds([]);
  for (const { place, count } of groups) {
    if (count === 0 || !isOnGlobe(place.center)) continue;
    const [longitude, lat] = place.center;
    const radiusKm = isAreaPlace(place.kind) ? place.radiusKm : 0;
    const [up, across] = [degreesNorth(radiusKm), degreesEast(radiusKm, lat)];
    bounds.extend([Math.max(-LAST_LATITUDE, lat - up), longitude - across]);
    bounds.extend([Math.min(LAST_LATITUDE, lat + up), longitude + across]);
  }
  return bounds.isValid() ? bounds : undefined;
}

/** Brings the bounds into view, with some room about them. */
export function showBounds(map: LeafletMap, bounds: LatLngBounds): void {
  map.fitBounds(bounds, {
    animate: !isMotionReduced(),
    padding: [PADDING, PADDING],
    maxZoom: Math.max(CLOSEST, map.getMinZoom()),
  });
}

/** What matches is in view and large enough there to be told apart: at least such a part of the map across or down. */
const LARGE_ENOUGH = 0.2;

/** True where the map need not move for the bounds to be seen well. */
export function isSeenWell(map: LeafletMap, bounds: LatLngBounds): boolean {
  if (!map.getBounds().contains(bounds)) return false;
  const first = map.latLngToContainerPoint(bounds.getNorthWest());
  const last = map.latLngToContainerPoint(bounds.getSouthEast());
  const size = map.getSize();
  const [width, height] = [last.x - first.x, last.y - first.y];
  // What is a point on any map is seen well as near as it would be shown.
  return map.getZoom() >= CLOSEST - 1 || width >= LARGE_ENOUGH * size.x || height >= LARGE_ENOUGH * size.y;
}
