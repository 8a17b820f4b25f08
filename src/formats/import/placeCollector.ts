import { enter, slotsFor, spread } from "../../domain/openHash";
import { grown } from "../../domain/typedArrays";
import type { ByteDictionary } from "./byteDictionary";
import type { ContainerCollector, ContainerTable } from "./containerCollector";
import type { PlaceTable } from "./importedEvents";
import type { PlacePrecision } from "../standards/columnStandard";

/** The empty name, which places have that go by their coordinates. */
export const NAMELESS = 0;

/** The places as rows name them, before it is settled what their containers are (`containPlaces`). */
export type ReadPlaces = Omit<PlaceTable, "parent" | "gatheredFrom" | "isUnlisted"> & {
  /** By place: index in `containers`, NOWHERE where no column says in what it lies. */
  readonly within: Int32Array;
  readonly containers: ContainerTable;
};

export type PlaceCollector = {
  /**
   * The index of the place of that name, there, in that container, of that kind and as wide; a new one where it has not
   * been seen.
   */
  readonly indexOf: (
    name: number,
    longitude: number,
    latitude: number,
    within: number,
    precision: PlacePrecision,
  ) => number;
  readonly byteLength: () => number;
  readonly finish: () => ReadPlaces;
};

/**
 * Collects the distinct places of a table as columns, by way of an open hash table. `name` is a code of `names`,
 * `within` an index of `containers`. Two are the same where all that is drawn of them is: else the first row would say how wide the others' place is.
 */
export function createPlaceCollector(names: ByteDictionary, containers: ContainerCollector): PlaceCollector {
  let room = 1024;
  let count = 0;
  let longitudes = new Float64Array(room);
  let latitudes = new Float64Array(room);
  let radii = new Float32Array(room);
  let kinds = new Uint8Array(room);
  let nameCodes = new Uint32Array(room);
  let withins = new Int32Array(room);
  let slots = slotsFor(room);

  const hashOf = (name: number, longitude: number, latitude: number): number => {
    // Millionths of a degree, a tenth of a metre, are what files tell apart; others share a slot and are compared.
    const x = Math.imul((longitude * 1e6) | 0, 0x9e3779b1);
    const y = Math.imul((latitude * 1e6) | 0, 0x85ebca6b);
    const mixed = Math.imul((x ^ (y << 13) ^ (y >>> 19)) + name, 0xc2b2ae35);
    return spread(mixed);
  };

  const makeRoom = () => {
    room *= 2;
    longitudes = grown(longitudes, room);
    latitudes = grown(latitudes, room);
    radii = grown(radii, room);
    kinds = grown(kinds, room);
    nameCodes = grown(nameCodes, room);
    withins = grown(withins, room);
    slots = slotsFor(room);
    for (let index = 0; index < count; index += 1) {
      enter(slots, hashOf(nameCodes[index] ?? 0, longitudes[index] ?? 0, latitudes[index] ?? 0), index);
    }
  };

  return {
    indexOf: (name, givenLongitude, givenLatitude, within, { kind, radiusKm }) => {
      // -0 is the same place as 0, and gone once 0 is added.
      const longitude = givenLongitude + 0;
      const latitude = givenLatitude + 0;
      const radius = Math.fround(radiusKm);
      if (count === room) makeRoom();
      const mask = slots.length - 1;
      for (let slot = hashOf(name, longitude, latitude) & mask; ; slot = (slot + 1) & mask) {
        const index = (slots[slot] ?? 0) - 1;
        if (index === -1) {
          slots[slot] = count + 1;
          longitudes[count] = longitude;
          latitudes[count] = latitude;
          radii[count] = radius;
          kinds[count] = kind;
          nameCodes[count] = name;
          withins[count] = within;
          count += 1;
          return count - 1;
        }
        if (
          longitudes[index] === longitude &&
          latitudes[index] === latitude &&
          nameCodes[index] === name &&
          withins[index] === within &&
          kinds[index] === kind &&
          radii[index] === radius
        ) {
          return index;
        }
      }
    },
    byteLength: () => room * (8 + 8 + 4 + 1 + 4 + 4 + 8) + containers.byteLength(),
    finish: () => ({
      count,
      longitude: longitudes.slice(0, count),
      latitude: latitudes.slice(0, count),
      radiusKm: radii.slice(0, count),
      kind: kinds.slice(0, count),
      name: nameCodes.slice(0, count),
      within: withins.slice(0, count),
      containers: containers.finish(),
      names: names.finish(),
      translated: new Map(),
    }),
  };
}
