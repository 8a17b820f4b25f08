import type { LonLat } from "./model";

export const EARTH_RADIUS_KM = 6371;
/** Of a degree. */
export const RADIANS = Math.PI / 180;

/** The distance of two points on a sphere as large as the earth, in kilometres (haversine): right to half a per cent. */
export function kilometresBetween([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const squaredSine = (degrees: number) => Math.sin((degrees / 2) * RADIANS) ** 2;
  const acrossMeridians = Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * squaredSine(lonB - lonA);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, squaredSine(latB - latA) + acrossMeridians)));
}
