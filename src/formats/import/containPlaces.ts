import { NOWHERE } from "../../domain/containment";
import { EARTH_RADIUS_KM, RADIANS } from "../../domain/kilometres";
import { PLACE_KINDS } from "../../domain/codes";
import { isAreaPlace } from "../../domain/drawing";
import { grown } from "../../domain/typedArrays";
import { foldedAt, gatherPlaces, type Gathering } from "./gatherPlaces";
import type { PlaceTable } from "./importedEvents";
import { NAMELESS, type ReadPlaces } from "./placeCollector";

const IS_AREA = PLACE_KINDS.map(isAreaPlace);
const NONE_SEEN = -1;
const SEVERAL_SEEN = -2;

/**
 * The places with what contains them. A container of the file is a place of its own behind the others, in the middle of
 * the places that the file has in it and as wide as they reach; unless the file places something in the container as a
 * whole, in one area of the same name: then that is the container.
 *
 * Places of one name in one container are gathered in another one, behind the containers (`gatherPlaces`).
 *
 * Rows "Ramadi, Anbar, Iraq" and "Anbar, Anbar, Iraq" (a province by its precision) give Ramadi in Anbar in Iraq.
 */
export function containPlaces({ within, containers, ...places }: ReadPlaces): PlaceTable {
  const stands = standingFor(within, containers, places);
  /** The file gives several areas for all of the container that the place lies in: all of them are the container. */
  const isAllOf = (place: number) => {
    const container = within[place] ?? NOWHERE;
    return (
      container !== NOWHERE &&
      stands[container] === SEVERAL_SEEN &&
      IS_AREA[places.kind[place] ?? 0] === true &&
      foldedAt(places.names, places.name[place] ?? 0) ===
        foldedAt(places.names, containers.name[container] ?? 0)
    );
  };
  /** By container, where it stands among the places. */
  const indexOf = new Int32Array(containers.count);
  let count = places.count;
  for (let container = 0; container < containers.count; container += 1) {
    const place = stands[container] ?? NONE_SEEN;
    indexOf[container] = place >= 0 ? place : count++;
  }
  const gatheredFrom = count;
  const standing = new Set(stands.filter((place) => place >= 0));
  const gatherings = gatherPlaces(places.count, withinOfOthers(within, standing), places.name, places.names)
    .map((members): readonly number[] => members.filter((place) => !isAllOf(place)))
    .filter(isSeveral);
  count += gatherings.length;
  const table = roomFor(places, count, gatheredFrom);
  const containing = (container: number) =>
    container === NOWHERE ? NOWHERE : (indexOf[container] ?? NOWHERE);
  for (let place = 0; place < places.count; place += 1)
    table.parent[place] = containing(within[place] ?? NOWHERE);
  for (let container = 0; container < containers.count; container += 1) {
    const index = indexOf[container] ?? 0;
    table.parent[index] = containing(containers.parent[container] ?? NOWHERE);
    table.name[index] = containers.name[container] ?? NAMELESS;
    if (index >= places.count) table.kind[index] = containers.kind[container] ?? 0;
  }
  for (let place = 0; place < places.count; place += 1) {
    const isIn = table.parent[place] !== NOWHERE;
    if (isIn && (places.name[place] === NAMELESS || isAllOf(place))) table.isUnlisted[place] = 1;
  }
  for (const [at, members] of gatherings.entries()) {
    const index = gatheredFrom + at;
    const [first] = members;
    table.parent[index] = table.parent[first] ?? NOWHERE;
    table.name[index] = places.name[first] ?? NAMELESS;
    table.kind[index] = places.kind[first] ?? 0;
    for (const place of members) {
      table.parent[place] = index;
      table.isUnlisted[place] = 1;
    }
  }
  surround(table, places.count);
  return table;
}

/** By container, the place that the file gives for all of it; negative where it gives none, or several. */
function standingFor(
  within: Int32Array,
  { count, name }: ReadPlaces["containers"],
  places: Pick<PlaceTable, "count" | "name" | "kind">,
): Int32Array {
  const seen = new Int32Array(count).fill(NONE_SEEN);
  for (let place = 0; place < places.count; place += 1) {
    const container = within[place] ?? NOWHERE;
    const isWhole = IS_AREA[places.kind[place] ?? 0] === true && places.name[place] === name[container];
    if (isWhole) seen[container] = seen[container] === NONE_SEEN ? place : SEVERAL_SEEN;
  }
  return seen;
}

/** Without those that are a container themselves. */
function withinOfOthers(within: Int32Array, standing: ReadonlySet<number>): Int32Array {
  return standing.size === 0
    ? within
    : within.map((container, place) => (standing.has(place) ? NOWHERE : container));
}

function isSeveral(members: readonly number[]): members is Gathering {
  return members.length > 1;
}

function roomFor(
  places: Omit<ReadPlaces, "within" | "containers">,
  count: number,
  gatheredFrom: number,
): PlaceTable {
  return {
    count,
    longitude: grown(places.longitude, count),
    latitude: grown(places.latitude, count),
    radiusKm: grown(places.radiusKm, count),
    kind: grown(places.kind, count),
    name: grown(places.name, count),
    parent: new Int32Array(count).fill(NOWHERE),
    gatheredFrom,
    isUnlisted: new Uint8Array(count),
    names: places.names,
    translated: places.translated,
  };
}

/** Puts each container from `first` on into the middle of the places in it, as wide as they reach. */
function surround({ count, longitude, latitude, radiusKm, parent }: PlaceTable, first: number): void {
  // Points of the unit sphere, so that a country on both sides of the date line has its middle in itself.
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const z = new Float64Array(count);
  for (let place = 0; place < first; place += 1) {
    const lon = (longitude[place] ?? 0) * RADIANS;
    const lat = (latitude[place] ?? 0) * RADIANS;
    const [px, py, pz] = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
    x[place] = px;
    y[place] = py;
    z[place] = pz;
    for (let at = parent[place] ?? NOWHERE; at !== NOWHERE; at = parent[at] ?? NOWHERE) {
      if (at < first) continue;
      x[at] = (x[at] ?? 0) + px;
      y[at] = (y[at] ?? 0) + py;
      z[at] = (z[at] ?? 0) + pz;
    }
  }
  for (let container = first; container < count; container += 1) {
    const [sumX, sumY, sumZ] = [x[container] ?? 0, y[container] ?? 0, z[container] ?? 0];
    const lat = Math.atan2(sumZ, Math.hypot(sumX, sumY));
    const lon = Math.atan2(sumY, sumX);
    longitude[container] = lon / RADIANS;
    latitude[container] = lat / RADIANS;
    x[container] = Math.cos(lat) * Math.cos(lon);
    y[container] = Math.cos(lat) * Math.sin(lon);
    z[container] = Math.sin(lat);
  }
  for (let place = 0; place < first; place += 1) {
    const own = radiusKm[place] ?? 0;
    for (let at = parent[place] ?? NOWHERE; at !== NOWHERE; at = parent[at] ?? NOWHERE) {
      if (at < first) continue;
      const [dx, dy, dz] = [
        (x[place] ?? 0) - (x[at] ?? 0),
        (y[place] ?? 0) - (y[at] ?? 0),
        (z[place] ?? 0) - (z[at] ?? 0),
      ];
      const chord = Math.min(2, Math.sqrt(dx * dx + dy * dy + dz * dz));
      const reach = 2 * EARTH_RADIUS_KM * Math.asin(chord / 2) + own;
      if (reach > (radiusKm[at] ?? 0)) radiusKm[at] = reach;
    }
  }
}
