import { degreesEast, degreesNorth } from "../../domain/kilometres";
import type { KindId } from "../../domain/kinds";
import { northing } from "../../domain/mercator";
import type { MapDensity, MapView } from "../query";
import { kindOfShare, type PlaceIndex } from "./placeIndex";
import type { WindowCounts } from "./windowCounts";

/** Where places lie, in degrees, and how vaguely, by code. */
export type PlaceCentres = {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly radiusKm: Float32Array;
  /** Index in PLACE_KINDS. */
  readonly kind: Uint8Array;
};

/** Of a map view, the places that lie in it and the cell of each. */
export type PlacesInView = {
  readonly places: Uint32Array;
  readonly cells: Uint32Array;
  /** Beside `places`: 1 for one that is drawn by itself and counts in no cell. */
  readonly isApart: Uint8Array;
  /** Of those that are drawn by themselves the ones that reach into the view. */
  readonly apart: readonly number[];
  readonly columns: number;
  readonly rows: number;
  readonly vocabulary: readonly KindId[];
  /** By cell and kind: room for counting, which is much and used again. */
  readonly byKind: Uint32Array;
};

/** Side of a cell in CSS pixels. */
export const CELL_PX = 4;

/** `apart` are the places that no grid counts (see `wideAreas`). */
export function placesInView(
  { longitude, latitude, radiusKm }: PlaceCentres,
  view: MapView,
  apart: readonly number[],
  vocabulary: readonly KindId[],
): PlacesInView {
  const columns = Math.max(1, Math.ceil(view.widthPx / CELL_PX));
  const rows = Math.max(1, Math.ceil(view.heightPx / CELL_PX));
  const top = northing(view.north);
  const columnsPerDegree = view.widthPx / CELL_PX / (view.east - view.west);
  const rowsPerNorthing = view.heightPx / CELL_PX / (top - northing(view.south));
  const places: number[] = [];
  const cells: number[] = [];
  for (let place = 0; place < longitude.length; place += 1) {
    const [lon, lat] = [longitude[place] ?? NaN, latitude[place] ?? NaN];
    // Written so that NaN is in no view.
    if (!(lon >= view.west && lon <= view.east && lat >= view.south && lat <= view.north)) continue;
    const column = Math.min(columns - 1, Math.floor((lon - view.west) * columnsPerDegree));
    const row = Math.min(rows - 1, Math.max(0, Math.floor((top - northing(lat)) * rowsPerNorthing)));
    places.push(place);
    cells.push(row * columns + column);
  }
  const isWide = new Set(apart);
  return {
    places: Uint32Array.from(places),
    cells: Uint32Array.from(cells),
    isApart: Uint8Array.from(places, (place) => (isWide.has(place) ? 1 : 0)),
    apart: apart.filter((place) => {
      const [lon, lat] = [longitude[place] ?? NaN, latitude[place] ?? NaN];
      const up = degreesNorth(radiusKm[place] ?? 0);
      const across = degreesEast(radiusKm[place] ?? 0, lat);
      const isAcross = lon + across >= view.west && lon - across <= view.east;
      return isAcross && lat + up >= view.south && lat - up <= view.north;
    }),
    columns,
    rows,
    vocabulary,
    byKind: new Uint32Array(columns * rows * vocabulary.length),
  };
}

/** The places of the view that have events, undefined where they are more than `most`. */
export function fewPlaces(
  { places }: PlacesInView,
  { atPlace }: Pick<WindowCounts, "atPlace">,
  most: number,
): readonly number[] | undefined {
  const found: number[] = [];
  for (const place of places) {
    if (atPlace[place] === 0) continue;
    if (found.length === most) return undefined;
    found.push(place);
  }
  return found;
}

/**
 * Counts the events of each cell and tells the kind that most of them have. It adds up what is counted at each
 * place: a million events at a few thousand places cost a few thousand steps. An event of several places counts
 * at each of them. What is drawn apart is left out.
 */
export function mapGrid(
  { places, cells, isApart, columns, rows, vocabulary, byKind }: PlacesInView,
  atPlaces: PlaceIndex,
  inShare: Uint32Array,
  view: MapView,
): MapDensity {
  const kindCount = vocabulary.length;
  byKind.fill(0);
  for (let at = 0; at < places.length; at += 1) {
    if (isApart[at] === 1) continue;
    const place = places[at] ?? 0;
    const cell = cells[at] ?? 0;
    const to = atPlaces.shareStart[place + 1] ?? 0;
    for (let share = atPlaces.shareStart[place] ?? 0; share < to; share += 1) {
      const added = inShare[share] ?? 0;
      if (added === 0) continue;
      const own = cell * kindCount + kindOfShare(atPlaces.shareKindRole[share] ?? 0);
      byKind[own] = (byKind[own] ?? 0) + added;
    }
  }
  const { counts, kinds } = sumKinds(byKind, columns * rows, kindCount);
  return {
    measure: "events",
    view,
    cellPx: CELL_PX,
    columns,
    rows,
    counts,
    events: counts,
    kinds,
    vocabulary,
  };
}

/** Of numbers by cell and kind, the sum of each cell and the kind that has most of it. */
export function sumKinds(
  byKind: Uint32Array,
  cells: number,
  kindCount: number,
): Pick<MapDensity, "counts" | "kinds"> {
  const counts = new Uint32Array(cells);
  const kinds = new Uint8Array(cells);
  for (let cell = 0; cell < cells; cell += 1) {
    let sum = 0;
    let most = 0;
    for (let kind = 0; kind < kindCount; kind += 1) {
      const own = byKind[cell * kindCount + kind] ?? 0;
      sum += own;
      if (own > (byKind[cell * kindCount + most] ?? 0)) most = kind;
    }
    counts[cell] = sum;
    kinds[cell] = most;
  }
  return { counts, kinds };
}
