import { latitudeOfY, longitudeOfX, worldX, worldY } from "../../domain/mercator";
import type { LonLat } from "../../domain/model";
import type { Area } from "../../engine/query";

/**
 * A spot on the map of the whole world, in CSS pixels from its north-west corner at some zoom: Web Mercator as
 * Leaflet has it, without Leaflet, which needs a browser.
 */
export type WorldPixel = { readonly x: number; readonly y: number };

/** The side of the world's square: 256 pixels at zoom 0, twice as many with each zoom. */
export function worldSize(zoom: number): number {
  return 256 * 2 ** zoom;
}

export function worldPixelOf([longitude, latitude]: LonLat, zoom: number): WorldPixel {
  return { x: worldX(longitude) * worldSize(zoom), y: worldY(latitude) * worldSize(zoom) };
}

export function lonLatOf({ x, y }: WorldPixel, zoom: number): LonLat {
  return [longitudeOfX(x / worldSize(zoom)), latitudeOfY(y / worldSize(zoom))];
}

/** Degrees of a rectangle of the world. */
export function areaBetween(northWest: WorldPixel, southEast: WorldPixel, zoom: number): Area {
  const [west, north] = lonLatOf(northWest, zoom);
  const [east, south] = lonLatOf(southEast, zoom);
  return { west, south, east, north };
}
