import { degreesEast, degreesNorth, RADIANS } from "../../../domain/kilometres";
import { LAST_LATITUDE, latitudeOfY, northing } from "../../../domain/mercator";
import type { LonLat } from "../../../domain/model";
import type { Area } from "../../../engine/query";

export type Spot = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
export type Project = (at: readonly number[]) => Spot;

/** Web Mercator that brings the area whole and in the middle of a picture. */
export function createProjection(area: Area, { width, height }: Size): Project {
  const [left, right] = [area.west * RADIANS, area.east * RADIANS];
  const [top, bottom] = [northing(area.north), northing(area.south)];
  const scale = Math.min(width / Math.max(right - left, 1e-6), height / Math.max(top - bottom, 1e-6));
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  return ([longitude = 0, latitude = 0]) => ({
    x: width / 2 + (longitude * RADIANS - middleX) * scale,
    y: height / 2 - (northing(latitude) - middleY) * scale,
  });
}

/** What of the earth a picture shows, in degrees; it may reach beyond the date line. */
export function shownArea(project: Project, { width, height }: Size): Area {
  const [left, right] = [project([0, 0]).x, project([1, 0]).x];
  const longitudeAt = (x: number) => (x - left) / (right - left);
  return {
    west: longitudeAt(0),
    east: longitudeAt(width),
    north: latitudeOn(project, 0),
    south: latitudeOn(project, height),
  };
}

/** The latitude that stands at a y of the picture; that of the map's edge beyond it. */
function latitudeOn(project: Project, y: number): number {
  const [top, bottom] = [project([0, LAST_LATITUDE]).y, project([0, -LAST_LATITUDE]).y];
  return latitudeOfY(Math.min(Math.max((y - top) / (bottom - top), 0), 1));
}

/** A round length and how long it is in the middle of the picture, at most `mostPx`. */
export type ScaleBar = { readonly km: number; readonly px: number };

export function scaleBarOf(project: Project, { width, height }: Size, mostPx: number): ScaleBar {
  const center = [shownArea(project, { width, height }).west, latitudeOn(project, height / 2)] as const;
  const pxPerKm = radiusPx({ center, radiusKm: 10 }, project) / 10;
  const mostKm = mostPx / pxPerKm;
  const power = 10 ** Math.floor(Math.log10(mostKm));
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= mostKm) ?? power;
  return { km, px: km * pxPerKm };
}

/** A circle on the ground, such as a place with what it may reach. */
export type Ground = { readonly center: LonLat; readonly radiusKm: number };

/**
 * The area that shows all of the ground with some room around it, never less than `leastDegrees` from edge to edge:
 * a street alone would be a point without a map. The whole world where there is no ground.
 */
export function areaAround(grounds: readonly Ground[], leastDegrees: number): Area {
  if (grounds.length === 0) return { west: -180, south: -60, east: 180, north: 75 };
  const boxes = grounds.map(({ center: [longitude, latitude], radiusKm }) => {
    const [high, wide] = [degreesNorth(radiusKm), degreesEast(radiusKm, latitude)];
    return { west: longitude - wide, east: longitude + wide, south: latitude - high, north: latitude + high };
  });
  const west = Math.min(...boxes.map((box) => box.west));
  const east = Math.max(...boxes.map((box) => box.east));
  const south = Math.min(...boxes.map((box) => box.south));
  const north = Math.max(...boxes.map((box) => box.north));
  const widen = (low: number, high: number): readonly [number, number] => {
    const half = Math.max(((high - low) / 2) * 1.2, leastDegrees / 2);
    return [(low + high) / 2 - half, (low + high) / 2 + half];
  };
  const [left, right] = widen(west, east);
  const [bottom, top] = widen(south, north);
  return {
    west: Math.max(left, -180),
    east: Math.min(right, 180),
    south: Math.max(bottom, -LAST_LATITUDE),
    north: Math.min(top, LAST_LATITUDE),
  };
}

/** How many pixels a circle of so many kilometres has around a place. */
export function radiusPx({ center: [longitude, latitude], radiusKm }: Ground, project: Project): number {
  const north = Math.min(latitude + degreesNorth(radiusKm), LAST_LATITUDE);
  return Math.abs(project([longitude, latitude]).y - project([longitude, north]).y);
}
