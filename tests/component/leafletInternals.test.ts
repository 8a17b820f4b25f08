// @vitest-environment jsdom
import { map as createMap, type LatLng, type Map as LeafletMap } from "leaflet";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { endZoomWithMap, isStanding } from "../../src/views/map/standing";

/* What Sanad leans on in Leaflet besides its documented interface, asked of the version that is installed. */

type Zooming = LeafletMap & {
  _animatingZoom?: boolean;
  readonly _animateZoom?: (center: LatLng, zoom: number, isStart: boolean) => void;
};

let map: Zooming;

/** Begins a zoom as Leaflet does where the browser can: jsdom cannot, and it would jump. */
function beginZoom(): void {
  expect(map._animateZoom, "leaflet: Map._animateZoom").toBeTypeOf("function");
  map._animateZoom?.(map.getCenter(), 6, true);
}

beforeEach(() => {
  vi.useFakeTimers();
  map = createMap(document.body.appendChild(document.createElement("div"))).setView([33, 44], 5);
});
afterEach(() => {
  vi.useRealTimers();
});

it("knows a map that has been removed", () => {
  expect(isStanding(map)).toBe(true);
  map.remove();
  expect(isStanding(map)).toBe(false);
});

it("marks a zoom that goes on with _animatingZoom, and asks for it when the zoom ends", () => {
  endZoomWithMap(map);
  beginZoom();
  expect(map._animatingZoom, "leaflet: Map._animatingZoom").toBe(true);
  map.remove();
  expect(() => vi.runAllTimers()).not.toThrow();
});

it("still fails where a map is removed in a zoom that nobody ends: else `endZoomWithMap` can go", () => {
  beginZoom();
  map.remove();
  expect(() => vi.runAllTimers()).toThrow();
});

it("tells by its name that the mark is gone", () => {
  endZoomWithMap(map);
  map._animatingZoom = false;
  expect(() => map.fire("zoomanim", { center: map.getCenter(), zoom: 6 })).toThrow("Map._animatingZoom");
});
