import { bbox } from "topojson-client";
import type { Topology } from "topojson-specification";
import type { BasemapNames } from "../../../domain/countryName";
import type { LonLat } from "../../../domain/model";
import {
  createSketchOutlines,
  type OutlineTopology,
  type SketchOutlines,
  type WaterTopology,
} from "./outlines";
import type { Project, Size } from "./projection";

/**
 * The outlines for a picture: fine ones with rivers and lakes where the region's file holds all of it, else the
 * world's. Undefined where they cannot be fetched (offline, say): then a map shows the places on bare ground.
 */
export async function fetchSketchOutlines(project: Project, size: Size): Promise<SketchOutlines | undefined> {
  try {
    const region = await fetchBasemap<OutlineTopology>("region");
    if (!isAllIn(region, project, size)) return createSketchOutlines(await fetchBasemap("world"));
    const water = await fetchBasemap<WaterTopology>("hydrography").catch(() => undefined);
    return createSketchOutlines(region, water);
  } catch {
    return undefined;
  }
}

function isAllIn(region: Topology, project: Project, size: Size): boolean {
  const [west, south, east, north] = bbox(region);
  const [topLeft, bottomRight] = [project([west, north]), project([east, south])];
  return topLeft.x <= 0 && topLeft.y <= 0 && bottomRight.x >= size.width && bottomRight.y >= size.height;
}

/** A city that shows a reader where on the earth a picture is. */
export type SketchCity = BasemapNames & {
  readonly at: LonLat;
  /** 1 is the largest. */
  readonly tier: number;
};

/** The cities for a picture, the largest first; none where they cannot be fetched. */
export async function fetchSketchCities(): Promise<readonly SketchCity[]> {
  try {
    const { cities } = await fetchFile<{ readonly cities: readonly SketchCity[] }>("labels.json");
    return [...cities].sort((a, b) => a.tier - b.tier);
  } catch {
    return [];
  }
}

function fetchBasemap<File extends Topology>(name: "region" | "world" | "hydrography"): Promise<File> {
  return fetchFile(`${name}.topo.json`);
}

/** From the browser's cache where the map on screen has fetched it. */
async function fetchFile<File>(name: string): Promise<File> {
  const response = await fetch(`${import.meta.env.BASE_URL}basemap/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as File;
}
