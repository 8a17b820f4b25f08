import type { LonLat } from "./model";

export const EARTH_RADIUS_KM = 6371;
/** Of a degree. */
export const RADIANS = Math.PI / 180;
/** Of latitude; of longitude at the equator. */
const KM_IN_DEGREE = EARTH_RADIUS_KM * RADIANS;

/** The distance of two points on a sphere as large as the earth, in kilometres (haversine): right to half a per cent. */
export function kilometresBetween([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const squaredSine = (degrees: number) => Math.sin((degrees / 2) * RADIANS) ** 2;
  const acrossMeridians = Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * squaredSine(lonB - lonA);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, squaredSine(latB - latA) + acrossMeridians)));
}

/** How many degrees of latitude a length on the ground is: `degreesNorth(111.2)` is about 1. */
export function degreesNorth(km: number): number {
  return km / KM_IN_DEGREE;
}

/**
 * How many degrees of longitude a length on the ground is at a latitude: about 1 for 111.2 km on the equator, 2 at 60
 * degrees north. Never more than 180, from where on it reaches all about the pole.
 */
export function degreesEast(km: number, latitude: number): number {
  return km === 0 ? 0 : Math.min(180, degreesNorth(km) / Math.max(0, Math.cos(latitude * RADIANS)));
}
