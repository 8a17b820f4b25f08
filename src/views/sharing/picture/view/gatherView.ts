import type { ShownDataset } from "../../../../domain/shown";
import type {
  Answer,
  Area,
  Engine,
  EventRecord,
  MapAnswer,
  MapDensity,
  MapView,
  PlaceGroup,
  Query,
} from "../../../../engine/query";
import type { Names } from "../../../../state/names";
import { WHOLE_WORLD } from "../../../../domain/mercator";
import type { LonLat } from "../../../../domain/model";
import { countedPlaces, listedPlaces, projectionOf } from "../../layout/mapPlaces";
import { fetchSketchCities, fetchSketchOutlines } from "../../sketch/fetchOutlines";
import { createProjection, shownArea, type Project } from "../../sketch/projection";
import { VIEW_MAP_SIZE, type DrawnView } from "./viewScene";

/** Of more events no record is asked: they are counted, and places are drawn without their events. */
const MOST_RECORDS = 500;

export type GatheredView = Omit<DrawnView, "content">;

/** All that a picture of the answer's view is drawn from. */
export async function gatherView(
  engine: Engine,
  answer: Answer,
  dataset: ShownDataset,
  names: Names,
): Promise<GatheredView> {
  const records =
    answer.matching <= MOST_RECORDS ? await engine.rows(answer.query, "time", 0, answer.matching) : undefined;
  const { places, project, density, reachesBeyond } = await placesOf(engine, answer, records, dataset, names);
  const [outlines, cities] = await Promise.all([
    fetchSketchOutlines(project, VIEW_MAP_SIZE),
    fetchSketchCities(),
  ]);
  return { answer, records, ground: { places, project, outlines, cities }, density, reachesBeyond };
}

async function placesOf(
  engine: Engine,
  answer: Answer,
  records: readonly EventRecord[] | undefined,
  dataset: ShownDataset,
  names: Names,
) {
  const { boundsFilter } = answer.query;
  const bounded = boundsFilter && createProjection(boundsFilter, VIEW_MAP_SIZE);
  if (records !== undefined) {
    // An event within the bounds has places beyond them too, where others stand that are not counted.
    const places = listedPlaces(records, names.placeEntry).filter(
      ({ place }) => boundsFilter === undefined || isIn(place.center, boundsFilter),
    );
    return { places, project: bounded ?? projectionOf(places, VIEW_MAP_SIZE), ...NO_DENSITY };
  }
  // Beyond the bounds an answer has places too, whose events it does not count.
  const within = (groups: readonly PlaceGroup[]) =>
    boundsFilter === undefined ? groups : groups.filter(({ place }) => isIn(place.center, boundsFilter));
  if (answer.placesNotShown === 0) {
    const places = countedPlaces(within(answer.places), "inside");
    return { places, project: bounded ?? projectionOf(places, VIEW_MAP_SIZE), ...NO_DENSITY };
  }
  const [[west, south], [east, north]] = dataset.view.bounds;
  const project = bounded ?? createProjection({ west, south, east, north }, VIEW_MAP_SIZE);
  // The words about the squares speak of events, and so do the bars beneath, whatever the screen counts.
  const query: Query = { ...answer.query, measure: "events" };
  const [map, everywhere] = await Promise.all([
    engine.map(query, mapViewOf(project)),
    engine.map(query, WORLD),
  ]);
  const reachesBeyond = boundsFilter === undefined && countOf(map) < countOf(everywhere);
  if (map.type === "places") {
    return {
      places: countedPlaces(within(map.places), "inside"),
      project,
      density: undefined,
      reachesBeyond,
    };
  }
  const density =
    boundsFilter === undefined ? map.density : densityWithin(map.density, boundsFilter, project);
  return { places: countedPlaces(within(map.areas), "alone"), project, density, reachesBeyond };
}

const NO_DENSITY = { density: undefined, reachesBeyond: false };
const WORLD: MapView = { ...WHOLE_WORLD, widthPx: 1024, heightPx: 1024 };

function isIn([longitude, latitude]: LonLat, { west, south, east, north }: Area): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** At how many places events are counted. */
function countOf(map: MapAnswer): number {
  const groups = map.type === "places" ? map.places : map.areas;
  const counted = map.type === "places" ? 0 : map.density.counts.reduce((sum, count) => sum + count, 0);
  return groups.reduce((sum, { count }) => sum + count, counted);
}

/** The density without the squares that lie beyond the area. */
function densityWithin(density: MapDensity, area: Area, project: Project): MapDensity {
  const { columns, cellPx } = density;
  const [from, to] = [project([area.west, area.north]), project([area.east, area.south])];
  const counts = density.counts.map((count, index) => {
    const x = ((index % columns) + 0.5) * cellPx;
    const y = (Math.floor(index / columns) + 0.5) * cellPx;
    return x >= from.x && x <= to.x && y >= from.y && y <= to.y ? count : 0;
  });
  return { ...density, counts };
}

function mapViewOf(project: Project): MapView {
  const { width, height } = VIEW_MAP_SIZE;
  return { ...shownArea(project, VIEW_MAP_SIZE), widthPx: width, heightPx: height };
}
