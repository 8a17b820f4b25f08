import type { Answer, Engine, EventRecord, MapView } from "../../../../engine/query";
import type { Names } from "../../../../state/names";
import type { Dataset } from "../../../../domain/model";
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
  dataset: Dataset,
  names: Names,
): Promise<GatheredView> {
  const records =
    answer.matching <= MOST_RECORDS ? await engine.rows(answer.query, "time", 0, answer.matching) : undefined;
  const { places, project, density } = await placesOf(engine, answer, records, dataset, names);
  const [outlines, cities] = await Promise.all([
    fetchSketchOutlines(project, VIEW_MAP_SIZE),
    fetchSketchCities(),
  ]);
  return { answer, records, ground: { places, project, outlines, cities }, density };
}

async function placesOf(
  engine: Engine,
  answer: Answer,
  records: readonly EventRecord[] | undefined,
  dataset: Dataset,
  names: Names,
) {
  if (records !== undefined) {
    const places = listedPlaces(records, names.placeEntry);
    return { places, project: projectionOf(places, VIEW_MAP_SIZE), density: undefined };
  }
  const { boundsFilter } = answer.query;
  // Beyond the bounds an answer has places whose events are not counted.
  const bounded = boundsFilter && createProjection(boundsFilter, VIEW_MAP_SIZE);
  if (answer.placesNotShown === 0) {
    const places = countedPlaces(answer.places);
    return { places, project: bounded ?? projectionOf(places, VIEW_MAP_SIZE), density: undefined };
  }
  const [[west, south], [east, north]] = dataset.view.bounds;
  const project = bounded ?? createProjection({ west, south, east, north }, VIEW_MAP_SIZE);
  const map = await engine.map(answer.query, mapViewOf(project));
  return map.type === "places"
    ? { places: countedPlaces(map.places), project, density: undefined }
    : { places: countedPlaces(map.areas), project, density: map.density };
}

function mapViewOf(project: Project): MapView {
  const { width, height } = VIEW_MAP_SIZE;
  return { ...shownArea(project, VIEW_MAP_SIZE), widthPx: width, heightPx: height };
}
