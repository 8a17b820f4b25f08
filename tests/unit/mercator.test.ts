import { describe, expect, it } from "vitest";
import { degreesEast, degreesNorth, kilometresBetween } from "../../src/domain/kilometres";
import {
  LAST_LATITUDE,
  latitudeAt,
  latitudeOfY,
  longitudeOfX,
  northing,
  worldX,
  worldY,
} from "../../src/domain/mercator";

describe("the world's square", () => {
  it("is as high as it is wide", () => {
    expect(LAST_LATITUDE).toBeCloseTo(85.051128779807, 12);
    expect([worldX(-180), worldX(180)]).toEqual([0, 1]);
    expect(worldY(LAST_LATITUDE)).toBeCloseTo(0, 12);
    expect(worldY(-LAST_LATITUDE)).toBeCloseTo(1, 12);
    expect([worldX(0), worldY(0)]).toEqual([0.5, 0.5]);
  });

  it("has places where the tiles of the web have them", () => {
    // Baghdad, on the tile of zoom 10 that OpenStreetMap serves it on.
    const [x, y] = [worldX(44.3661), worldY(33.3152)];
    expect([Math.floor(x * 1024), Math.floor(y * 1024)]).toEqual([638, 411]);
    expect(northing(60)).toBeCloseTo(Math.log(Math.tan((75 * Math.PI) / 180)), 12);
  });

  it("puts what lies beyond its edges, and the poles, on them", () => {
    for (const latitude of [LAST_LATITUDE, 86, 90]) {
      expect(northing(latitude)).toBeCloseTo(Math.PI, 9);
      expect(northing(-latitude)).toBeCloseTo(-Math.PI, 9);
    }
    expect(northing(Number.NaN)).toBeNaN();
  });

  it("goes on beyond the date line, in another world", () => {
    expect(worldX(190)).toBeCloseTo(1 + worldX(-170), 12);
    expect(longitudeOfX(worldX(-190))).toBeCloseTo(-190, 12);
  });

  it("gives back what stands at a spot", () => {
    for (const latitude of [-85, -33.3, 0, 0.001, 60, 85.05]) {
      expect(latitudeOfY(worldY(latitude))).toBeCloseTo(latitude, 9);
      expect(latitudeAt(northing(latitude))).toBeCloseTo(latitude, 9);
    }
  });
});

describe("lengths in degrees", () => {
  it("are right where the distance of two points says so", () => {
    const [north, east] = [degreesNorth(50), degreesEast(50, 33)];
    expect(kilometresBetween([44, 33], [44, 33 + north])).toBeCloseTo(50, 9);
    expect(kilometresBetween([44, 33], [44 + east, 33])).toBeCloseTo(50, 3);
    expect(degreesNorth(111.19)).toBeCloseTo(1, 3);
    expect(degreesEast(111.19, -60)).toBeCloseTo(2, 3);
  });

  it("reach all about the poles, and nowhere where there is no length", () => {
    for (const pole of [90, -90]) expect(degreesEast(1, pole)).toBe(180);
    expect(degreesEast(0, 90)).toBe(0);
    expect(degreesEast(500, 89.9)).toBe(180);
  });
});
