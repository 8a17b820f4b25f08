import { describe, expect, test } from "vitest";
import { segmentPath, segmentsOf } from "../../src/views/map/donut";
import { leaningSide, sidesForNames } from "../../src/views/map/naming";
import { wrapWords } from "../../src/views/map/nameMeasure";
import { panToUncover } from "../../src/views/map/uncovering";

describe("ring", () => {
  test("segments follow each other and close the turn", () => {
    const segments = segmentsOf([
      { kind: "strike", role: "site", count: 1 },
      { kind: "statement", role: "site", count: 2 },
      { kind: "statement", role: "subject", count: 1 },
    ]);
    expect(segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.25],
      [0.25, 0.75],
      [0.75, 1],
    ]);
  });

  test("a whole turn is two circles, since an arc to its own start is not drawn", () => {
    expect(segmentPath({ from: 0, to: 1 }, 8, 12).match(/M/g)).toHaveLength(2);
    expect(segmentPath({ from: 0, to: 0.25 }, 8, 12)).toBe("M0 -12A12 12 0 0 1 12 0L8 0A8 8 0 0 0 0 -8Z");
  });
});

describe("names", () => {
  const size = { width: 60, height: 14 };
  const marker = { x: 0, y: 0, width: 30, height: 30 };

  test("stand on the first side, on another where that is taken, and nowhere where all are", () => {
    const at = (...others: readonly (typeof marker)[]) =>
      sidesForNames([marker, ...others], [{ id: "a", marker, size }], "right").get("a");
    const right = { ...marker, x: 40 };
    const left = { ...marker, x: -40 };
    expect(at()).toBe("right");
    expect(at(right)).toBe("left");
    expect(at(right, left)).toBe("below");
    expect(at(right, left, { ...marker, y: 30 }, { ...marker, y: -30 })).toBeUndefined();
  });

  test("stand under nothing that lies over the map", () => {
    const sides = sidesForNames([marker], [{ id: "a", marker, size }], "right", undefined, [
      { x: 50, y: 0, width: 20, height: 20 },
    ]);
    expect(sides.get("a")).toBe("left");
  });

  test("do not cover each other", () => {
    const other = { ...marker, x: 110 };
    const sides = sidesForNames(
      [marker, other],
      [
        { id: "a", marker, size },
        { id: "b", marker: other, size },
      ],
      "left",
    );
    expect(sides.get("a")).toBe("left");
    expect(sides.get("b")).toBe("left");
    expect(
      sidesForNames(
        [marker, other],
        [
          { id: "a", marker, size },
          { id: "b", marker: other, size },
        ],
        "right",
      ).get("a"),
    ).toBe("right");
  });
});

describe("at the map's edge names", () => {
  const view = { min: { x: 0, y: 0 }, max: { x: 400, y: 300 } };
  const size = { width: 90, height: 14 };
  const sideAt = (x: number, y: number) => {
    const marker = { x, y, width: 20, height: 20 };
    return sidesForNames([marker], [{ id: "a", marker, size }], "right", view).get("a");
  };

  test("stand on the side on which they are not cut, or nowhere", () => {
    expect(sideAt(200, 150)).toBe("right");
    expect(sideAt(380, 150)).toBe("left");
    expect(sideAt(20, 150)).toBe("right");
    const marker = { x: 200, y: 150, width: 380, height: 290 };
    expect(sidesForNames([marker], [{ id: "a", marker, size }], "right", view).get("a")).toBeUndefined();
  });

  test("of a marker beyond the view stand as if there were no edge", () => {
    expect(sideAt(420, 150)).toBe("right");
  });

  test("come up where they are not cut", () => {
    const at = (x: number, y: number) => leaningSide({ x, y, width: 20, height: 20 }, size, view);
    expect([at(200, 150), at(200, 290), at(5, 150), at(395, 150)]).toEqual([
      "below",
      "above",
      "right",
      "left",
    ]);
  });
});

test("a name takes as many lines as its words need", () => {
  expect(wrapWords([30, 30], 5, 70)).toEqual({ width: 65, lines: 1 });
  expect(wrapWords([30, 30, 30], 5, 70)).toEqual({ width: 65, lines: 2 });
  expect(wrapWords([200, 10], 5, 70)).toEqual({ width: 70, lines: 2 });
  expect(wrapWords([], 5, 70)).toEqual({ width: 0, lines: 1 });
});

describe("a marker under the popup", () => {
  const map = { left: 0, top: 120, right: 1000, bottom: 600 };

  test("comes out by the shortest way that stays on the map", () => {
    const popup = { left: 500, top: 150, right: 900, bottom: 700 };
    // Left, by 140 and the clearance of 40: the map pans right. Up is nearer, but off the map.
    expect(panToUncover({ x: 640, y: 200 }, popup, map)).toEqual({ x: 180, y: 0 });
  });

  test("moves nothing where it is not covered, or where there is no way out", () => {
    expect(
      panToUncover({ x: 100, y: 200 }, { left: 500, top: 150, right: 900, bottom: 700 }, map),
    ).toBeUndefined();
    expect(
      panToUncover({ x: 100, y: 200 }, { left: 0, top: 80, right: 1000, bottom: 700 }, map),
    ).toBeUndefined();
  });
});
