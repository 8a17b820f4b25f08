import { beforeAll, describe, expect, test } from "vitest";
import { loadTexts } from "../../src/i18n/texts";
import { areOverlapping, createBoxIndex, isInside } from "../../src/views/map/boxIndex";
import { clusterModel } from "../../src/views/map/clusterModel";
import { fanSpots } from "../../src/views/map/fan";
import type { MarkerModel } from "../../src/views/map/layerModel";
import { placeMarks, type Ground, type PlacedMark, type Unplaced } from "../../src/views/map/placingMarks";
import { numbersOf, withFan } from "../../src/views/map/shownMarks";
import { groupSpots } from "../../src/views/map/spotGroups";
import { seededRandom } from "../fixtures/seededRandom";

const pin = (id: string, x: number, y: number, more: Partial<Unplaced> = {}): Unplaced => {
  return { id, x, y, name: id, size: { width: 30, height: 30 }, label: undefined, reach: 0, ...more };
};
const area = (id: string, x: number, y: number, reach: number) =>
  pin(id, x, y, { label: { width: 100, height: 28 }, reach });
const VIEW = { x: 500, y: 300, width: 1000, height: 600 };
const GROUND: Ground = {
  covers: [],
  view: VIEW,
  aroundSpot: 3,
  sizeOfAll: () => ({ width: 34, height: 34 }),
};
const place = (places: readonly Unplaced[], ground: Partial<Ground> = {}) =>
  placeMarks(places, { ...GROUND, ...ground });

/** What is not at its spot and not tied to it either. */
function untrue(places: readonly Unplaced[], marks: readonly PlacedMark[]) {
  return places.filter(({ id, x, y, label, reach }) => {
    const own = marks.filter(({ ids }) => ids.includes(id));
    const [mark] = own;
    if (mark === undefined || own.length > 1) return true;
    if (mark.leaders.some((leader) => leader.x === x && leader.y === y)) return false;
    const off = Math.hypot(mark.x - x, mark.y - y);
    return label !== undefined && mark.isLabel ? off > reach : off > 1;
  });
}

function overlaps(marks: readonly PlacedMark[]) {
  return marks.flatMap((a, index) => marks.slice(index + 1).filter((b) => areOverlapping(a, b)));
}

const NO_NAMES = { kind: () => undefined };

describe("placing marks", () => {
  test("what has room stands exactly where it belongs, without a line", () => {
    const places = [pin("a", 100, 100), pin("b", 200, 100)];
    expect(place(places)).toEqual([
      { ids: ["a"], x: 100, y: 100, width: 30, height: 30, isLabel: false, leaders: [] },
      { ids: ["b"], x: 200, y: 100, width: 30, height: 30, isLabel: false, leaders: [] },
    ]);
  });

  test("two on one spot stand about it, each tied to its own, and the spot is left to see", () => {
    const marks = place([pin("a", 300, 300), pin("b", 302, 301)]);
    expect(marks.map(({ ids }) => ids)).toEqual([["a"], ["b"]]);
    expect(marks.map(({ leaders }) => leaders.map(({ x, y }) => [x, y]))).toEqual([
      [[300, 300]],
      [[302, 301]],
    ]);
    for (const mark of marks)
      expect(areOverlapping(mark, { x: 300, y: 300, width: 4, height: 4 })).toBe(false);
  });

  test("more on one spot are one marker on it", () => {
    const marks = place(["a", "b", "c", "d"].map((id) => pin(id, 300, 300)));
    expect(marks).toMatchObject([{ ids: ["a", "b", "c", "d"], x: 300, y: 300, width: 34, leaders: [] }]);
  });

  test("one name on one spot is one marker, be it only two records", () => {
    const marks = place([pin("a", 300, 300, { name: "Idlib" }), pin("b", 300, 300, { name: "Idlib" })]);
    expect(marks).toMatchObject([{ ids: ["a", "b"], x: 300, y: 300 }]);
  });

  test("of two that overlap one stays on its spot, the other stands by it with a line", () => {
    const [first, second] = place([pin("a", 300, 300), pin("b", 320, 300)]);
    expect(first).toMatchObject({ x: 300, y: 300, leaders: [] });
    expect(second?.leaders).toMatchObject([{ x: 320, y: 300 }]);
    expect(Math.hypot((second?.x ?? 0) - 320, (second?.y ?? 0) - 300)).toBeLessThan(60);
  });

  test("nothing that the map shows stands under a button; it is tied to its spot", () => {
    const button = { x: 300, y: 300, width: 60, height: 120 };
    const marks = place([pin("a", 300, 300), area("b", 310, 260, 40)], { covers: [button] });
    expect(marks.filter((mark) => areOverlapping(mark, button))).toEqual([]);
    expect(untrue([pin("a", 300, 300), area("b", 310, 260, 40)], marks)).toEqual([]);
    expect(marks.every(({ leaders }) => leaders.length === 1)).toBe(true);
  });

  test("a label stays in its area, gives way to pins, and is tied to the middle where it does not lie on it", () => {
    const places = [pin("town", 300, 300), area("desert", 300, 304, 90)];
    const marks = place(places);
    const label = marks.find(({ ids }) => ids.includes("desert"));
    expect(label).toMatchObject({ isLabel: true, leaders: [{ x: 300, y: 304 }] });
    expect(Math.hypot((label?.x ?? 0) - 300, (label?.y ?? 0) - 304)).toBeLessThanOrEqual(90);
  });

  test("a label without room in and by its area becomes a marker on the area's middle", () => {
    const wall = [-1, 1].flatMap((side) => [
      { x: 300, y: 300 + side * 130, width: 400, height: 220 },
      { x: 300 + side * 130, y: 300, width: 220, height: 400 },
    ]);
    expect(place([area("desert", 300, 300, 90)], { covers: wall })).toMatchObject([
      { ids: ["desert"], isLabel: false, x: 300, y: 300, width: 30 },
    ]);
  });

  test("a moved marker stays in what the map shows", () => {
    const marks = place([pin("a", 6, 300), pin("b", 20, 300), pin("c", 8, 330)]);
    for (const { x, y, width, height, leaders } of marks) {
      if (leaders.length > 0) expect(isInside({ x, y, width, height }, VIEW)).toBe(true);
    }
  });

  test("however many there are: each at its spot or tied to it, none over another, the same each time", () => {
    const random = seededRandom(9);
    const places = Array.from({ length: 300 }, (_, index) => {
      const [x, y] = [random() * 1000, random() * 600];
      return index % 10 === 0 ? area(`area ${index}`, x, y, 20 + random() * 100) : pin(`town ${index}`, x, y);
    });
    const marks = place(places);
    expect(untrue(places, marks)).toEqual([]);
    expect(overlaps(marks)).toEqual([]);
    expect(place(places)).toEqual(marks);
    expect(marks.flatMap(({ ids }) => ids).length).toBe(300);
  });

  test("a heap of a thousand on one spot is one marker on it", () => {
    const heap = (count: number) => Array.from({ length: count }, (_, index) => pin(String(index), 300, 300));
    expect(place(heap(1000))).toMatchObject([{ x: 300, y: 300 }]);
  });
});

test("a group is what is near to its first, and does not grow along a chain", () => {
  const groups = groupSpots([pin("a", 0, 0), pin("b", 10, 0), pin("c", 20, 0), pin("d", 200, 0)]);
  expect(groups.map(({ members }) => members.map(({ id }) => id))).toEqual([["a", "b"], ["c"], ["d"]]);
});

describe("a marker of several places", () => {
  const [mark] = place(["a", "b", "c", "d"].map((id) => pin(id, 300, 300)));
  if (mark === undefined) throw new Error("no mark");

  test("opens to a fan in which nothing lies over anything, each tied to its own spot", () => {
    const shown = withFan([mark], "a …", (id) => pin(id, 300, 300), VIEW);
    const out = shown.filter(({ isOut }) => isOut);
    expect(out.map(({ key, leaders }) => [key, leaders])).toEqual(
      ["a", "b", "c", "d"].map((id) => [id, [{ x: 300, y: 300 }]]),
    );
    for (const [index, one] of shown.entries()) {
      expect(shown.slice(index + 1).filter((other) => areOverlapping(one, other))).toEqual([]);
    }
    expect(withFan([mark], undefined, (id) => pin(id, 300, 300), VIEW)).toHaveLength(1);
  });

  test("opens within what the map shows, be it in its corner", () => {
    const corner = { x: 5, y: 5, width: 34, height: 34 };
    const sizes = Array.from({ length: 20 }, () => ({ width: 30, height: 30 }));
    for (const spot of fanSpots(corner, sizes, VIEW)) {
      expect(isInside({ ...spot, width: 30, height: 30 }, VIEW)).toBe(true);
    }
  });

  test("has one number with all its places, in the order of the places that are in view", () => {
    const marks = withFan(
      [...place([pin("far", 5000, 300), pin("z", 100, 100)]), mark],
      undefined,
      () => undefined,
      VIEW,
    );
    const order = ["far", "c", "z", "a", "b", "d"];
    expect([...numbersOf(marks, (id) => order.indexOf(id), VIEW)]).toEqual([
      ["a …", 1],
      ["z", 2],
    ]);
  });
});

describe("what a marker of several places says", () => {
  beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));
  // A marker's words do not ask where it is.
  const somewhere: unknown = { lat: 33, lng: 44 };
  const SOMEWHERE = somewhere as MarkerModel["at"];
  const model = (id: string, events: readonly string[], count = events.length): MarkerModel => ({
    id,
    at: SOMEWHERE,
    form: "point",
    isArea: false,
    radiusKm: 0,
    shares: [{ kind: "strike", role: "site", count }],
    count,
    inside: count,
    events,
    isTold: id === "Mosul",
    name: id,
    nameLanguage: "en",
    nameDirection: "ltr",
    countText: String(count),
    label: () => id,
    mark: id === "Mosul" ? "current" : "none",
  });

  test("its events once each, though several of its places have them", () => {
    const both = clusterModel([model("Baghdad", ["x", "y"]), model("Mosul", ["y"])], NO_NAMES, "en");
    expect(both).toMatchObject({
      count: 2,
      countText: "2",
      events: ["x", "y"],
      mark: "current",
      isTold: true,
    });
    expect(both.places).toEqual(["Baghdad", "Mosul"]);
    expect(both.label()).toBe("Baghdad and Mosul: 2 events: Strike (some also in other reports)");
    expect(both.name).toBe("Baghdad +1");
  });

  test("events that a place counts but does not name are counted", () => {
    expect(
      clusterModel([model("Baghdad", ["x"], 4000), model("Mosul", ["x", "y"])], NO_NAMES, "en").count,
    ).toBe(4001);
  });

  test("the first places by name, the others by their number, in both languages", () => {
    const many = Array.from({ length: 7 }, (_, index) => model(`P${index}`, [`e${index}`]));
    const [first, ...others] = many;
    if (first === undefined) throw new Error("none");
    expect(clusterModel([first, ...others], NO_NAMES, "en").label()).toBe(
      "P0, P1, P2, P3 and 3 more places: 7 events: Strike",
    );
    expect(clusterModel([first, ...others], NO_NAMES, "ar").label()).toContain("3 أماكن أخرى");
  });
});

test("boxes are found in whatever squares they lie", () => {
  const large = { x: 0, y: 0, width: 1000, height: 1000 };
  const index = createBoxIndex([large]);
  expect(index.hit({ x: 480, y: -480, width: 10, height: 10 })).toBe(large);
  expect(index.hit({ x: 510, y: 0, width: 10, height: 10 })).toBeUndefined();
  expect(index.hit({ x: 510, y: 0, width: 10, height: 10 }, 6)).toBe(large);
  expect(index.hit({ x: 0, y: 0, width: 10, height: 10 }, 0, (box) => box === large)).toBeUndefined();
});
