import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/views/map/basemap/basemapFiles";
import { stretchesOf } from "../../src/views/map/basemap/labels/alongRiver";
import { labelItems, labelLanguages } from "../../src/views/map/basemap/labels/labelItems";
import { layoutLabels, prepareLabels, type Screen } from "../../src/views/map/basemap/labels/layoutLabels";
import { areOverlapping, placeLabels, type Box } from "../../src/views/map/basemap/labels/placing";
import { riverOf, riverPlaces } from "../../src/views/map/basemap/labels/riverNames";
import { boxOf } from "../../src/views/map/basemap/shapes";

/** A name that fills one box in each of its places. */
const places = (...boxes: readonly Box[]) => ({ places: boxes.map((one) => [one]) });
const box = (left: number, top: number, width = 40, height = 12): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe("placing labels", () => {
  it("gives the first free box, to the more important first", () => {
    const same = places(box(0, 0), box(0, 20));
    const placed = placeLabels(
      [
        { id: "first", ...same },
        { id: "second", ...same },
        { id: "third", ...same },
      ],
      [],
    );
    expect([...placed]).toEqual([
      ["first", 0],
      ["second", 1],
    ]);
  });

  it("keeps off obstacles, also where they reach over many cells", () => {
    const placed = placeLabels([{ id: "a", ...places(box(300, 300), box(900, 900)) }], [box(0, 0, 600, 600)]);
    expect(placed.get("a")).toBe(1);
  });

  it("leaves out a town whose dot another name covers, and covers no dot", () => {
    const placed = placeLabels(
      [
        { id: "city", ...places(box(0, 0)), anchor: box(-8, 4, 6, 6) },
        { id: "covered", ...places(box(0, 100)), anchor: box(10, 4, 6, 6) },
        { id: "on the dot", ...places(box(-20, 0, 15)) },
      ],
      [],
    );
    expect([...placed.keys()]).toEqual(["city"]);
  });

  it("names a town beside the event's marker that covers its dot", () => {
    const placed = placeLabels(
      [{ id: "city", ...places(box(5, 0), box(30, 0)), anchor: box(-3, 3, 6, 6) }],
      [box(-15, -9, 30, 30)],
    );
    expect(placed.get("city")).toBe(1);
  });

  it("leaves a name where it was as long as it has room there", () => {
    const name = [{ id: "a", ...places(box(0, 0), box(0, 20)) }];
    const before = new Map([["a", 1]]);
    expect(placeLabels(name, [], before).get("a")).toBe(1);
    expect(placeLabels(name, [box(0, 20)], before).get("a")).toBe(0);
  });

  it("a name of several boxes needs all of them", () => {
    const along = { id: "river", places: [[box(0, 0), box(40, 10)], [box(0, 60)]] };
    expect(placeLabels([along], [box(70, 15)]).get("river")).toBe(1);
  });
});

const labels: Labels = {
  cities: [
    { en: "Baghdad", ar: "بغداد", at: [44.4, 33.34], tier: 1, capital: true, country: "IQ" },
    { en: "Hit", ar: "هيت", at: [42.83, 33.64], tier: 4, country: "IQ" },
    { en: "Tabuk", ar: "تبوك", at: [36.55, 28.4], tier: 2, country: "SA" },
  ],
  countries: [
    { code: "IQ", at: [43.2, 32.6], fromZoom: 3.5 },
    { code: "PS", at: [35.25, 32.05], fromZoom: 6 },
  ],
  regions: [
    { en: "Lake Tharthar", ar: "بحيرة الثرثار", at: [43.24, 33.98], kind: "lake", fromZoom: 7, toZoom: 10 },
  ],
};
const focus = ["IQ", "SY"];
const textsAt = (zoom: number, named: readonly string[] = []) =>
  labelItems(labels, { zoom, languages: ["en"], focus, named }).map(({ names }) => names[0]?.text);

describe("the names of a zoom", () => {
  it("more come from nearer, the important first, countries before they are left", () => {
    expect(textsAt(4)).toEqual(["Iraq", "Baghdad"]);
    expect(textsAt(5.25)).toEqual(["Iraq", "Baghdad"]);
    expect(textsAt(5.5)).toEqual(["Iraq", "Baghdad", "Tabuk"]);
    expect(textsAt(7)).toEqual(["Iraq", "Baghdad", "Palestine", "Tabuk", "Lake Tharthar", "Hit"]);
    expect(textsAt(8)).toEqual(["Baghdad", "Tabuk", "Lake Tharthar", "Hit"]);
  });

  it("a country that a marker names is not named again", () => {
    expect(textsAt(4, ["IQ"])).toEqual(["Baghdad"]);
  });

  it("stand in the interface's language, in one of both, or in both with the interface's first", () => {
    expect(labelLanguages("interface", "ar")).toEqual(["ar"]);
    expect(labelLanguages("en", "ar")).toEqual(["en"]);
    expect(labelLanguages("both", "ar")).toEqual(["ar", "en"]);
    expect(labelLanguages("both", "en")).toEqual(["en", "ar"]);
  });
});

describe("the layout", () => {
  const items = labelItems(labels, { zoom: 7, languages: ["ar"], focus, named: [] });
  const measure = ({ names }: { readonly names: readonly { readonly text: string }[] }) => ({
    lines: [],
    width: 8 * (names[0]?.text.length ?? 0),
    height: 14,
  });
  const prepared = prepareLabels(items, [], 7, measure);
  const layout = (obstacles: Parameters<typeof layoutLabels>[1], screen?: Screen) =>
    layoutLabels(prepared, obstacles, screen);
  const baghdad = layout([]).find(({ item }) => item.id === "city IQ Baghdad");

  it("sets Arabic names to the left of their dots first", () => {
    expect(baghdad?.side).toBe("left");
    expect(baghdad?.dot?.form).toBe("ring");
  });

  it("no name lies on an event's marker or on another name", () => {
    const { x = 0, y = 0 } = baghdad?.dot ?? {};
    const marker = box(x - 20, y - 20, 40, 40);
    const placed = layout([marker]);
    const boxes = [marker, ...placed.map((label) => label.box)];
    const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).map((other) => [one, other] as const));
    expect(pairs.filter(([one, other]) => areOverlapping(one, other))).toEqual([]);
    expect(placed.find(({ item }) => item.id === "city IQ Baghdad")?.dot).toBeUndefined();
  });

  it("what lies over the map covers no name, and takes a town's name with its dot", () => {
    const { box: name = box(0, 0), dot = { x: 0, y: 0 } } = baghdad ?? {};
    const view = { left: dot.x - 400, right: dot.x + 400, top: dot.y - 300, bottom: dot.y + 300 };
    const shown = (...covers: readonly Box[]) =>
      layout([], { view, covers }).find(({ item }) => item.id === "city IQ Baghdad");
    expect(shown()?.box).toEqual(name);
    const beside = shown({ ...name, right: dot.x - 6 });
    expect(beside?.box.left).toBeGreaterThan(dot.x - 10);
    expect(shown(box(dot.x - 5, dot.y - 5, 10, 10))).toBeUndefined();
  });

  it("the edge of the view cuts no name", () => {
    for (let shift = -60; shift <= 60; shift += 1) {
      const { x = 0, y = 0 } = baghdad?.dot ?? {};
      const view = { left: x + shift, right: x + shift + 600, top: y - 300, bottom: y + 300 };
      const placed = layout([], { view, covers: [] });
      expect(placed.filter(({ box: { left, right } }) => left < view.left && right > view.left)).toEqual([]);
      // A dot that is seen has a name that is seen.
      const out = placed.filter((label) => (label.dot?.x ?? 0) > view.left && label.box.left < view.left);
      expect(out).toEqual([]);
    }
  });

  it("a place that its marker names is not named again beside it", () => {
    const { x = 0, y = 0 } = baghdad?.dot ?? {};
    const placed = layout([{ ...box(x + 10, y - 6), name: "بغداد" }]);
    expect(placed.map(({ item }) => item.id)).not.toContain("city IQ Baghdad");
    expect(layout([{ ...box(x + 500, y - 6), name: "بغداد" }]).map(({ item }) => item.id)).toContain(
      "city IQ Baghdad",
    );
  });
});

describe("names along rivers", () => {
  /** Pixels of a world as wide as at zoom 0, so that a spot is its own share of 256. */
  const river = (...spots: readonly (readonly [number, number])[]) => {
    const points = new Float64Array(spots.flat().map((at) => at / 256));
    return { points, ...boxOf(points) };
  };
  const writing = { width: 60, sizePx: 12, isBent: true };
  const straight = river([0, 100], [300, 100]);
  const bowed = river(
    ...Array.from({ length: 41 }, (_, i) => [i * 4, 100 - 25 * Math.sin((i / 40) * Math.PI)] as const),
  );
  const zigzag = river(...Array.from({ length: 41 }, (_, i) => [i * 8, 100 + (i % 2) * 30] as const));

  it("stand above a straight river, level and from left to right whichever way it flows", () => {
    const flowingWest = river([300, 100], [0, 100]);
    for (const path of [straight, flowingWest]) {
      const above = stretchesOf(path, 256, writing)[0]?.[0]?.above;
      const [start, end] = [above?.at(-30), above?.at(30)];
      expect((end?.x ?? 0) - (start?.x ?? 0)).toBeCloseTo(60, 5);
      expect(start?.angle).toBeCloseTo(0, 5);
      expect(start?.y).toBeLessThan(100 - 12 * 0.24);
      expect(start?.y).toBeGreaterThan(90);
    }
  });

  it("bend with the river, and are never upside down", () => {
    const stretches = stretchesOf(bowed, 256, writing).flat();
    expect(stretches.length).toBeGreaterThan(0);
    for (const { above } of stretches) {
      expect(Math.abs(above.at(0).angle)).toBeLessThan(Math.PI / 2);
      expect(above.at(30).angle).toBeGreaterThan(above.at(-30).angle);
    }
  });

  it("letters that join stay on a straight line", () => {
    const [stretch] = stretchesOf(straight, 256, { ...writing, isBent: false })[0] ?? [];
    expect(stretch?.above.at(-30).angle).toBe(stretch?.above.at(30).angle);
  });

  it("stand nowhere on a river that winds too much or is too short", () => {
    expect(stretchesOf(zigzag, 256, writing).flat()).toEqual([]);
    expect(stretchesOf(river([0, 100], [70, 100]), 256, writing).flat()).toEqual([]);
  });

  const item = labelItems(
    {
      cities: [],
      countries: [],
      regions: [{ en: "Tigris", ar: "دجلة", at: [0, 0], kind: "river", fromZoom: 0, toZoom: 9 }],
    },
    { zoom: 0, languages: ["en", "ar"], focus, named: [] },
  )[0];
  const line = (
    language: "en" | "ar",
    text: string,
    letters?: readonly { readonly text: string; readonly from: number }[],
  ) => ({
    text,
    language,
    font: "12px serif",
    spacingPx: 0,
    width: 42,
    height: 14,
    sizePx: 12,
    ...(letters && { letters }),
  });
  const letters = ["T", "i", "g", "r", "i", "s"].map((text, index) => ({ text, from: index * 7 }));
  const latin = line("en", "Tigris", letters);
  const arabic = line("ar", "دجلة");

  it("Latin letters are turned one by one, an Arabic word as a whole", () => {
    const runsOf = (...lines: readonly ReturnType<typeof line>[]) =>
      riverPlaces(bowed, 256, { lines, width: 42, height: 14 })[0]?.[0]?.runs ?? [];
    expect(runsOf(latin)[0]?.marks.map(({ text }) => text)).toEqual(["T", "i", "g", "r", "i", "s"]);
    expect(runsOf(arabic)[0]?.marks.map(({ text }) => text)).toEqual(["دجلة"]);
    expect(runsOf(latin, arabic).map(({ language }) => language)).toEqual(["en", "ar"]);
  });

  it("belong to the river at their spot", () => {
    const here = river([120, 128], [128, 128], [136, 128]);
    expect(item && riverOf(item, [straight, here])).toBe(here);
    expect(item && riverOf(item, [straight])).toBeUndefined();
  });
});
