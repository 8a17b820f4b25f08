import type { Columns } from "../../domain/columns";
import { hasContainers, NOWHERE } from "../../domain/containment";
import { grown } from "../../domain/typedArrays";

/** By event, the places where it counts: `places[start[e]]` up to `places[start[e + 1]]`, each once. */
export type Placements = {
  readonly start: Uint32Array;
  readonly places: Uint32Array;
  /** Beside `places`, index in PLACE_ROLES: where several of the event's own places lie in one, the first role of theirs. */
  readonly roles: Uint8Array;
};

/**
 * The places that each event is in: its own and those that contain them. Where no place contains another these are the
 * columns' own arrays, so that a million events of a flat gazetteer cost nothing more.
 */
export function placementsIn(columns: Columns, parents: Int32Array): Placements {
  const { count, placeStart, places, placeRoles } = columns;
  if (!hasContainers(parents)) return { start: placeStart, places, roles: placeRoles };
  const start = new Uint32Array(count + 1);
  let room = new Uint32Array(places.length * 2);
  let roles = new Uint8Array(room.length);
  let size = 0;
  for (let event = 0, at = 0; event < count; event += 1) {
    const first = size;
    const add = (place: number, role: number) => {
      for (let known = first; known < size; known += 1) {
        if (room[known] !== place) continue;
        if (role < (roles[known] ?? 0)) roles[known] = role;
        return;
      }
      if (size === room.length) {
        room = grown(room, room.length * 2 + 16);
        roles = grown(roles, room.length);
      }
      roles[size] = role;
      room[size++] = place;
    };
    for (const end = placeStart[event + 1] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      const role = placeRoles[at] ?? 0;
      add(place, role);
      for (
        let container = parents[place] ?? NOWHERE;
        container !== NOWHERE;
        container = parents[container] ?? NOWHERE
      )
        add(container, role);
    }
    start[event + 1] = size;
  }
  return { start, places: room.slice(0, size), roles: roles.slice(0, size) };
}
