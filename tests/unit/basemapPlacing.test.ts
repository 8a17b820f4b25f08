import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/views/map/basemap/basemapFiles";
import { labelItems, labelLanguages } from "../../src/views/map/basemap/labels/labelItems";
import { layoutLabels } from "../../src/views/map/basemap/labels/layoutLabels";
import { areOverlapping, placeLabels, type Box } from "../../src/views/map/basemap/labels/placing";

const box = (left: number, top: number, width = 40, height = 12): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe("placing labels", () => {
  it("gives the first free box, to the more important first", () => {
    const same = [box(0, 0), box(0, 20)];
    const places = placeLabels(
      [
        { id: "first", boxes: same },
        { id: "second", boxes: same },
        { id: "third", boxes: same },
      ],
      [],
    );
    expect([...places]).toEqual([
      ["first", 0],
      ["second", 1],
    ]);
  });

  it("keeps off obstacles, also where they reach over many cells", () => {
    const places = placeLabels([{ id: "a", boxes: [box(300, 300), box(900, 900)] }], [box(0, 0, 600, 600)]);
    expect(places.get("a")).toBe(1);
  });

  it("leaves out a town whose dot another name covers, and covers no dot", () => {
    const places = placeLabels(
      [
        { id: "city", boxes: [box(0, 0)], anchor: box(-8, 4, 6, 6) },
        { id: "covered", boxes: [box(0, 100)], anchor: box(10, 4, 6, 6) },
        { id: "on the dot", boxes: [box(-20, 0, 15)] },
      ],
      [],
    );
    expect([...places.keys()]).toEqual(["city"]);
  });

  it("names a town beside the event's marker that covers its dot", () => {
    const places = placeLabels(
      [{ id: "city", boxes: [box(5, 0), box(30, 0)], anchor: box(-3, 3, 6, 6) }],
      [box(-15, -9, 30, 30)],
    );
    expect(places.get("city")).toBe(1);
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
    width: 8 * (names[0]?.text.length ?? 0),
    height: 14,
  });
  const layout = (obstacles: Parameters<typeof layoutLabels>[1]) =>
    layoutLabels(items, obstacles, 7, measure);
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

  it("a place that its marker names is not named again beside it", () => {
    const { x = 0, y = 0 } = baghdad?.dot ?? {};
    const placed = layout([{ ...box(x + 10, y - 6), name: "بغداد" }]);
    expect(placed.map(({ item }) => item.id)).not.toContain("city IQ Baghdad");
    expect(layout([{ ...box(x + 500, y - 6), name: "بغداد" }]).map(({ item }) => item.id)).toContain(
      "city IQ Baghdad",
    );
  });
});
