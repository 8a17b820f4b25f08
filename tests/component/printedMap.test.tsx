// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { Place } from "../../src/domain/model";
import type { EventRecord } from "../../src/engine/query";
import { loadCurated } from "../fixtures/curated";
import { seededRandom } from "../fixtures/seededRandom";
import { numberOf, printed } from "./printing";

// What is said of each event is held by sameEverywhere.test.tsx; here it would only take time.
vi.mock("../../src/views/sharing/print/PrintedEvent", () => ({
  PrintedEvent: ({ record }: { readonly record: EventRecord }) => (
    <li className="print-event" data-event-id={record.event.id} />
  ),
}));

const curated = await loadCurated();
const FILES = Object.fromEntries(
  ["region.topo.json", "world.topo.json", "hydrography.topo.json", "labels.json"].map((name) => [
    name,
    JSON.parse(readFileSync(`public/basemap/${name}`, "utf8")) as unknown,
  ]),
);
const EVER = { from: Date.UTC(1, 0, 1), to: Date.UTC(9998, 0, 1) };
const AREAS = ["area", "physical", "region", "country"];
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

type At = { readonly x: number; readonly y: number };

/** Where a place's mark says that it is: at the dot of its leader, else at the mark itself. */
function shownAt(mark: Element): At {
  const dot = mark.querySelector(".print-true") ?? mark.querySelector("circle.print-letter") ?? mark;
  if (dot.tagName === "circle") return { x: numberOf(dot, "cx"), y: numberOf(dot, "cy") };
  const square = mark.querySelector("rect.print-letter");
  return {
    x: numberOf(square, "x") + numberOf(square, "width") / 2,
    y: numberOf(square, "y") + numberOf(square, "height") / 2,
  };
}

/** Mercator by its textbook formula, one scale for both axes, fitted to two places that lie far apart. */
function fitted(shown: readonly { readonly place: Place; readonly at: At }[]) {
  const east = ({ place }: { readonly place: Place }) => (place.center[0] * Math.PI) / 180;
  const north = (place: Place) => Math.asinh(Math.tan((place.center[1] * Math.PI) / 180));
  const byLongitude = [...shown].sort((a, b) => east(a) - east(b));
  const [first, last] = [byLongitude[0], byLongitude.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error("no two places");
  const scale = (last.at.x - first.at.x) / (east(last) - east(first));
  return (place: Place): At => ({
    x: first.at.x + (east({ place }) - east(first)) * scale,
    y: first.at.y - (north(place) - north(first.place)) * scale,
  });
}

function marksIn(paper: Element, { dataset }: LoadedDataset) {
  return [...paper.querySelectorAll(".print-map [data-place-id]")].map((mark) => {
    const place = dataset.places.find(({ id }) => id === mark.getAttribute("data-place-id"));
    if (place === undefined) throw new Error("no place");
    return { place, mark, at: shownAt(mark) };
  });
}

/** The curated dataset with its places strewn over a region, several at one spot. */
function strewn(seed: number): LoadedDataset {
  const random = seededRandom(seed);
  const spots = Array.from({ length: 9 }, () => [38 + random() * 10, 29 + random() * 9] as const);
  const places = curated.dataset.places.map((place) => ({
    ...place,
    center: spots[Math.floor(random() * spots.length)] ?? place.center,
  }));
  return { ...curated, dataset: { ...curated.dataset, places } };
}

describe.each([
  { of: "the curated places", loaded: curated },
  ...[1, 2, 3].map((seed) => ({ of: `places strewn anew (${seed})`, loaded: strewn(seed) })),
])("$of on paper", { timeout: 60_000 }, ({ loaded }) => {
  it.each(["en", "ar"] as const)("stand at their place or are led to it (%s)", async (language) => {
    const paper = await printed(
      loaded,
      { language, drawAs: "corroborated", timeWindow: EVER },
      { files: FILES },
    );
    const marks = marksIn(paper, loaded);
    expect(marks.length).toBeGreaterThan(10);
    const project = fitted(marks);
    const letters: At[] = [];
    const areas = new Map(
      [...paper.querySelectorAll(".print-map .print-area")].map((area) => [
        area.getAttribute("data-area-of"),
        area,
      ]),
    );
    for (const { place, mark, at } of marks) {
      const { x, y } = project(place);
      expect(Math.hypot(at.x - x, at.y - y)).toBeLessThan(1);
      const letter = mark.querySelector(".print-letter");
      const isArea = AREAS.includes(place.kind);
      expect(letter?.tagName).toBe(isArea ? "rect" : "circle");
      const text = mark.querySelector(".print-spot text");
      const standing = { x: numberOf(text, "x"), y: numberOf(text, "y") - 3.3 };
      // A leader runs from the place to the letter.
      const leader = mark.querySelector(".print-leader");
      const isMoved = Math.hypot(standing.x - x, standing.y - y) > 1;
      expect(leader !== null).toBe(isMoved);
      if (leader !== null) {
        expect(Math.hypot(numberOf(leader, "x1") - x, numberOf(leader, "y1") - y)).toBeLessThan(1);
        expect(numberOf(leader, "x2")).toBeCloseTo(standing.x);
        expect(numberOf(leader, "y2")).toBeCloseTo(standing.y);
      }
      for (const other of letters)
        expect(Math.hypot(standing.x - other.x, standing.y - other.y)).toBeGreaterThan(16);
      letters.push(standing);
      // An area is drawn as far as it may reach, or by its outline.
      const area = areas.get(place.id);
      expect(area !== undefined).toBe(isArea);
      if (area?.tagName === "circle") {
        const edge = project({
          ...place,
          center: [place.center[0], place.center[1] + place.radiusKm / 111.2],
        });
        expect(Math.abs(numberOf(area, "r") - Math.abs(y - edge.y))).toBeLessThan(1);
        expect(numberOf(area, "cx")).toBeCloseTo(at.x);
      } else if (isArea) expect(area?.getAttribute("d")).toMatch(/^M/);
    }
  });
});

it.each([
  ["en", "Baghdad", "Damascus"],
  ["ar", "بغداد", "دمشق"],
] as const)("names tell where the map is (%s)", async (language, place, city) => {
  const paper = await printed(
    curated,
    { language, drawAs: "corroborated", timeWindow: EVER },
    { files: FILES },
  );
  const names = (selector: string) =>
    [...paper.querySelectorAll(`.print-map ${selector}`)].map(({ textContent }) => textContent);
  expect(names(".print-place-name")).toContain(place);
  expect(names(".print-city-name")).toContain(city);
  // A place has its name from the dataset alone.
  expect(names(".print-city-name")).not.toContain(place);
});

it("the key of the map explains each sign used, and a place that is only spoken of is hollow", async () => {
  const paper = await printed(
    curated,
    { language: "en", drawAs: "corroborated", timeWindow: EVER },
    { files: FILES },
  );
  const signs = [...paper.querySelectorAll(".print-figure:has(.print-map) .print-signs > li")];
  expect(signs.map((line) => line.getAttribute("data-sign"))).toEqual([
    "site",
    "subject",
    "area",
    "reach",
    "leader",
  ]);
  const roles = new Map<string, Set<string>>();
  for (const { where } of curated.dataset.events) {
    const corroborated = where.corroborated ?? [];
    if (corroborated.length > 0) continue;
    for (const { place, role } of where.reported) roles.set(place, (roles.get(place) ?? new Set()).add(role));
  }
  for (const { place, mark } of marksIn(paper, curated)) {
    const isHollow = mark.querySelector(".print-spot.is-subject") !== null;
    if (roles.get(place.id)?.has("site")) expect(isHollow).toBe(false);
  }
  expect(paper.querySelector('[data-place-id="mosul"] .is-subject')).not.toBeNull();
});
