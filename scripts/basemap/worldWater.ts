import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { isInBox, REGION, touchesBox, type Box } from "./box";
import { linesFeature } from "./countryFile";
import { areaOf, densify, kilometresBetween, middleOf, toPoint, type Line, type Rings } from "./geometry";
import { collect, featureOf, isArea, polygonsOf } from "./parts";
import { RIVER_ROUTES } from "./riverRoutes";
import { createTopology } from "./topology";

export type WorldWater = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

const SMALLEST_LAKE_KM2 = 2500;
/** The Caspian is sea on this map. */
const LARGEST_LAKE_KM2 = 2e5;
const LEAST_TRIANGLE = 0.01;
/** Where rivers are drawn: on the maps of the wider region. Elsewhere they would weigh more than they tell. */
const AROUND: Box = { west: 10, south: 0, east: 95, north: 56 };
/** The rivers of the region's own file, every few kilometres. */
const WAYS = RIVER_ROUTES.flatMap(({ waypoints }) => densify(waypoints, 8));
/** A line so near to the way-points of a river of the region is that river, which has its own file. */
const SAME_RIVER_KILOMETRES = 30;

/** The great rivers and lakes of the world, without what the region's own file of waters has. */
export function createWorldWater(source: WorldWater): {
  rivers: FeatureCollection;
  lakes: FeatureCollection;
} {
  const rivers = feature(source, source.objects.rivers)
    .features.flatMap(({ geometry }) =>
      geometry.type === "LineString"
        ? [geometry.coordinates]
        : geometry.type === "MultiLineString"
          ? geometry.coordinates
          : [],
    )
    .map((line) => line.map(toPoint))
    .filter((line) => touchesBox(line, AROUND) && !isInRegionFile(line));
  const lakes = feature(source, source.objects.lakes)
    .features.flatMap((shape) => (isArea(shape) ? polygonsOf(shape) : []))
    .filter(isGreat);
  const detailed = createTopology({
    rivers: collect([linesFeature(rivers, {})]),
    lakes: collect([featureOf(lakes, {})]),
  });
  const simple = simplify(presimplify(detailed), LEAST_TRIANGLE);
  const layer = (name: "rivers" | "lakes") => {
    const shapes = simple.objects[name];
    return collect(shapes?.type === "GeometryCollection" ? feature(simple, shapes).features : []);
  };
  return { rivers: layer("rivers"), lakes: layer("lakes") };
}

function isGreat([outer = []]: Rings): boolean {
  const km2 = areaOf(outer);
  return km2 > SMALLEST_LAKE_KM2 && km2 < LARGEST_LAKE_KM2 && !isInBox(middleOf(outer), REGION);
}

/** Most of its corners lie along a river that is drawn from way-points. */
function isInRegionFile(line: Line): boolean {
  const near = line.filter((point) =>
    WAYS.some((way) => kilometresBetween(way, point) < SAME_RIVER_KILOMETRES),
  );
  return near.length > line.length / 2;
}
