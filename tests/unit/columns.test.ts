import { expect, it } from "vitest";
import { createColumnsBuilder, type ColumnRow } from "../../src/domain/columnsBuilder";
import { orderBy } from "../../src/domain/orderBy";
import { seededRandom } from "../fixtures/seededRandom";

const event = (change: Partial<ColumnRow>): ColumnRow => ({
  start: 0,
  end: 0,
  flags: 0,
  kind: 0,
  standings: 0,
  toll: -1,
  actors: [],
  actorRoles: [],
  places: [],
  placeRoles: [],
  ...change,
});

it.each([
  ["a few days", 5],
  ["the whole calendar", 3e14],
  ["parts of a millisecond", 1e-3],
])("orders keys over %s as a comparing sort does, the first of equals first", (_range, range) => {
  const random = seededRandom(11);
  for (const count of [0, 1, 2, 3, 17, 5000]) {
    const keys = Float64Array.from({ length: count }, () =>
      random() < 0.05
        ? Infinity
        : -range / 3 + (random() < 0.5 ? Math.floor(random() * 5) / 5 : random()) * range,
    );
    const ties = keys.map((key) => key + Math.floor(random() * 3));
    const compare = (a = 0, b = 0) => (a < b ? -1 : a > b ? 1 : 0);
    const indexes = [...keys.keys()];
    expect([...orderBy(keys)]).toEqual(indexes.toSorted((a, b) => compare(keys[a], keys[b]) || a - b));
    expect([...orderBy(keys, ties)]).toEqual(
      indexes.toSorted((a, b) => compare(keys[a], keys[b]) || compare(ties[a], ties[b]) || a - b),
    );
  }
});

it("orders keys that lie close together but for one", () => {
  const keys = Float64Array.from({ length: 3000 }, (_, at) =>
    at === 7 ? -6e13 : 1e12 + ((at * 7919) % 3001),
  );
  const order = [...orderBy(keys)];
  expect(order[0]).toBe(7);
  expect(order.every((index, at) => at === 0 || (keys[order[at - 1] ?? 0] ?? 0) <= (keys[index] ?? 0))).toBe(
    true,
  );
  expect(new Set(order).size).toBe(3000);
});

it("sorts by start, then end, the undated last as they came, each with its own lists", () => {
  const builder = createColumnsBuilder(2);
  const rows = [
    event({ start: 20, end: 30, actors: [7, 8], places: [1], placeRoles: [1] }),
    event({ start: Infinity, end: Infinity, toll: 3 }),
    event({ start: 10, end: 90, actors: [9] }),
    event({ start: 10, end: 15, places: [2, 3], placeRoles: [0, 1], kind: 4, standings: 6, flags: 9 }),
    event({ start: Infinity, end: Infinity, actors: [1] }),
  ];
  expect(rows.map(builder.add)).toEqual([0, 1, 2, 3, 4]);
  const columns = builder.finish();
  expect([...columns.row]).toEqual([3, 2, 0, 1, 4]);
  expect([columns.count, columns.datedCount]).toEqual([5, 3]);
  expect([...columns.start]).toEqual([10, 10, 20, Infinity, Infinity]);
  expect([...columns.toll]).toEqual([-1, -1, -1, 3, -1]);
  const lists = (starts: Uint32Array, values: Uint32Array | Uint8Array) =>
    [...columns.row.keys()].map((at) => [...values.subarray(starts[at], starts[at + 1])]);
  expect(lists(columns.actorStart, columns.actors)).toEqual([[], [9], [7, 8], [], [1]]);
  expect(lists(columns.placeStart, columns.places)).toEqual([[2, 3], [], [1], [], []]);
  expect(lists(columns.placeStart, columns.placeRoles)).toEqual([[0, 1], [], [1], [], []]);
  expect([columns.kind[0], columns.standings[0], columns.flags[0]]).toEqual([4, 6, 9]);
});

it("begins anew after it has finished", () => {
  const builder = createColumnsBuilder();
  builder.add(event({ actors: [1, 2, 3] }));
  builder.finish();
  expect(builder.count()).toBe(0);
  builder.add(event({ actors: [4] }));
  const columns = builder.finish();
  expect(columns.count).toBe(1);
  expect([...columns.actors]).toEqual([4]);
});
