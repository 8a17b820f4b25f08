import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeAt, placeIndex, type ImportedEvents } from "../../src/formats/import/importedEvents";
import type { OutlineFile } from "../../src/formats/import/outlineIndex";
import { createLocate, type Outlines } from "../../src/formats/import/placesByOutline";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { importedEvents } from "../../src/engine/importedContent";
import { NO_FILTER } from "../../src/domain/filtering";
import { imported, reasons } from "../fixtures/import/importing";

const read = (name: string): unknown => JSON.parse(readFileSync(`public/basemap/${name}.json`, "utf8"));
const region = read("region.topo") as OutlineFile;
const world = read("world.topo") as OutlineFile;
const labels = read("labels") as {
  readonly regions: readonly { kind: string; en: string; ar: string; at: [number, number] }[];
};
const outlines: Outlines = {
  region,
  world,
  provinces: labels.regions
    .filter(({ kind }) => kind === "province")
    .map(({ en, ar, at }) => ({ name: { en, ar }, at })),
};
const locate = createLocate(outlines);
const withOutlines = (table: string) => imported(table, { outlines: () => Promise.resolve(outlines) });

const chainOf = (events: ImportedEvents, language: string, id: string): string => {
  const { name, partOf } = placeAt(events.places, placeIndex(events.places, id) ?? -1);
  const own = name[language] ?? name["und"] ?? "";
  return partOf === undefined ? own : `${own} < ${chainOf(events, language, partOf)}`;
};

describe("what holds a place, by the map's outlines", () => {
  it.each([
    ["Ramadi", [43.3, 33.42, 5], "IQ", "IQ-AN"],
    ["Baghdad", [44.39, 33.31, 5], "IQ", "IQ-BG"],
    ["Deir ez-Zor", [40.14, 35.33, 0], "SY", "SY-DY"],
    ["Latakia, a port", [35.78, 35.52, 0], "SY", "SY-LA"],
    ["Beirut, a port", [35.5, 33.89, 0], "LB", undefined],
    ["Paris", [2.35, 48.86, 0], "FR", undefined],
    ["Suva, beyond the date line's other side", [178.44, -18.14, 0], "FJ", undefined],
    ["Chukotka, east of the date line", [-173, 66.5, 0], "RU", undefined],
    ["Washington", [-77.04, 38.9, 0], "US", undefined],
    ["Lesotho in South Africa", [28.2, -29.6, 0], "LS", undefined],
    ["Bloemfontein", [26.2, -29.1, 0], "ZA", undefined],
  ] as const)("%s", (_, [longitude, latitude, radius], country, province) => {
    expect(locate(longitude, latitude, radius)).toEqual({ country, province });
  });

  it.each([
    ["the open sea", [-40, 30, 0]],
    ["a point on the border of Iraq and Syria", [41, 34.41, 5]],
    ["Iraq's area with its neighbours'", [44, 33, 400]],
    ["a circle about Rimini that holds San Marino", [12.57, 44.06, 30]],
    ["a circle in Syria that reaches Turkey", [37.006, 36.564, 10]],
    ["a circle on the coast of Syria that reaches Lebanon", [35.86, 35.015, 49]],
    ["Jerusalem on the armistice line", [35.228, 31.778, 0]],
  ] as const)("%s lies in no country", (_, [longitude, latitude, radius]) => {
    expect(locate(longitude, latitude, radius)).toEqual({ country: undefined, province: undefined });
  });

  it("of an area over two provinces is the country alone", () => {
    expect(locate(43.9, 33.4, 60)).toEqual({ country: "IQ", province: undefined });
  });

  it("never names a country whose outline a point lies outside of by more than the outline's blur", () => {
    // Against a walk over whole rings, on a lattice over the region.
    const far = createLocate({ region: world, world });
    for (let longitude = 34.5; longitude < 50; longitude += 0.37) {
      for (let latitude = 28.5; latitude < 39; latitude += 0.41) {
        const near = locate(longitude, latitude, 0).country;
        const other = far(longitude, latitude, 0).country;
        if (near !== undefined && other !== undefined)
          expect([longitude, latitude, near]).toEqual([longitude, latitude, other]);
      }
    }
  });
});

describe("a table without columns of countries or provinces", () => {
  const TABLE =
    "date,lat,lon,place\n2023,33.42,43.3,Ramadi\n2023,35.33,40.14,\n2023,48.86,2.35,Paris\n2023,30,-40,At sea\n";

  it("has its places in those of the map, by both names, and says so", async () => {
    const events = await withOutlines(TABLE);
    const chains = (language: string) =>
      ["place-0", "place-1", "place-2", "place-3"].map((id) => chainOf(events, language, id));
    expect(chains("en")).toEqual([
      "Ramadi < Anbar < Iraq",
      "Deir ez-Zor (35.330, 40.140) < Deir ez-Zor < Syria",
      "Paris < France",
      "At sea",
    ]);
    expect(chains("ar")).toEqual([
      "Ramadi < الأنبار < العراق",
      "دير الزور (35.330, 40.140) < دير الزور < سوريا",
      "Paris < فرنسا",
      "At sea",
    ]);
    expect(reasons(events)).toEqual({ placesByOutline: 1 });
    expect(events.issues.tallies[0]?.rows[0]?.found).toBe("3");
  });

  it("is found by a country's name in either language", async () => {
    const engine = createColumnEngine(importedEvents(await withOutlines(TABLE)));
    for (const [text, right] of [
      ["Iraq", 1],
      ["العراق", 1],
      ["syria", 1],
      ["Germany", 0],
    ] as const) {
      const { matching } = await engine.ask({
        window: { from: -8.64e15, to: 8.64e15 },
        filter: { ...NO_FILTER, text },
        drawAs: "reported",
        pinned: [],
        itemBudget: 10,
        timeBins: 10,
      });
      expect([text, matching]).toEqual([text, right]);
    }
  });

  it("keeps to its own columns where it has any, and to none where the outlines do not come", async () => {
    const own = await withOutlines("date,lat,lon,place,country\n2023,33.42,43.3,Ramadi,Mesopotamia\n");
    expect(chainOf(own, "en", "place-0")).toBe("Ramadi < Mesopotamia");
    const none = await imported(TABLE, { outlines: () => Promise.resolve(undefined) });
    expect(chainOf(none, "en", "place-0")).toBe("Ramadi");
    expect(reasons(none)).toEqual({});
  });
});
