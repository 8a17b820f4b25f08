import { RADIANS } from "./kilometres";

/**
 * The map of the whole world as every view draws it: Web Mercator on a sphere, as the tiles of the web and Leaflet have
 * it. It is a square: as high as it is wide, since it ends short of the poles.
 */

/** Degrees north and south at which the square ends (atan(sinh π)): about 85.0511. */
export const LAST_LATITUDE = Math.atan(Math.sinh(Math.PI)) / RADIANS;

/** Degrees of the whole square. */
export const WHOLE_WORLD = { west: -180, south: -LAST_LATITUDE, east: 180, north: LAST_LATITUDE } as const;

/**
 * How far north of the equator a latitude stands on a map whose degree of longitude is π/180 long: 0 on the equator, π at
 * the northern edge and, since the poles are infinitely far, for all that is beyond it.
 */
export function northing(latitude: number): number {
  const sine = Math.sin(Math.min(Math.max(latitude, -LAST_LATITUDE), LAST_LATITUDE) * RADIANS);
  return 0.5 * Math.log((1 + sine) / (1 - sine));
}

/** The latitude in degrees that stands at a northing, also beyond the edges of the map. */
export function latitudeAt(north: number): number {
  return Math.atan(Math.sinh(north)) / RADIANS;
}

/** Where a longitude stands between the west edge of the world's square, 0, and its east edge, 1; beyond them in other worlds. */
export function worldX(longitude: number): number {
  return longitude / 360 + 0.5;
}

/** Where a latitude stands between the north edge of the world's square, 0, and its south edge, 1. */
export function worldY(latitude: number): number {
  return 0.5 - northing(latitude) / (2 * Math.PI);
}

/** The longitude in degrees that stands at such an x. */
export function longitudeOfX(x: number): number {
  return (x - 0.5) * 360;
}

/** The latitude in degrees that stands at such a y. */
export function latitudeOfY(y: number): number {
  return latitudeAt((0.5 - y) * 2 * Math.PI);
}
