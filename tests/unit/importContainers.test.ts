import { describe, expect, it } from "vitest";
import { placesIn } from "../../src/domain/containment";
import { NO_FILTER } from "../../src/domain/filtering";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { importedEvents } from "../../src/engine/importedContent";
import type { Query } from "../../src/engine/query";
import { placeAt, placeIndex, type ImportedEvents } from "../../src/formats/import/importedEvents";
import { namesOfTables } from "../../src/state/names";
import { fixtureBytes, imported } from "../fixtures/import/importing";
import { seededRandom } from "../fixtures/seededRandom";

const placesOf = ({ places }: ImportedEvents) =>
  Array.from({ length: places.count }, (_, at) => placeAt(places, at));
const nameAt = (events: ImportedEvents, id: string) =>
  placeAt(events.places, placeIndex(events.places, id) ?? -1).name["und"] ?? "";

/** Each place with those that contain it, "Ramadi < Anbar < Iraq". */
function chains(events: ImportedEvents): readonly string[] {
  return placesOf(events)
    .map((place) => {
      const chain = [place.name["und"]];
      for (let at = place; at.partOf !== undefined;) {
        at = placeAt(events.places, placeIndex(events.places, at.partOf) ?? -1);
        chain.push(at.name["und"]);
      }
      return chain.join(" < ");
    })
    .sort();
}

const ALWAYS: Query = {
  window: { from: -8.64e15, to: 8.64e15 },
  filter: NO_FILTER,
  drawAs: "reported",
  pinned: [],
  itemBudget: 1000,
  timeBins: 10,
};

describe("the places of a table, by the columns that say in what they lie", () => {
  it("lie in the district, the province and the country that their rows name", async () => {
    const events = await imported(
      "date,lat,lon,place,district,governorate,country\n" +
        "2023-01-01,33.42,43.3,Ramadi,Ramadi District,Anbar,Iraq\n" +
        "2023-01-02,33.35,43.78,Fallujah,,Anbar,Iraq\n" +
        "2023-01-03,35.33,40.14,Deir ez-Zor,,,Syria\n" +
        "2023-01-04,12,12,Nowhere,,,\n",
    );
    expect(chains(events)).toEqual([
      "Anbar < Iraq",
      "Deir ez-Zor < Syria",
      "Fallujah < Anbar < Iraq",
      "Iraq",
      "Nowhere",
      "Ramadi < Ramadi District < Anbar < Iraq",
      "Ramadi District < Anbar < Iraq",
      "Syria",
    ]);
  });

  it("are read so in Arabic, in GeoJSON's and in UCDP's and ACLED's own columns", async () => {
    const arabic = await imported(
      "التاريخ,خط العرض,خط الطول,المكان,المحافظة,الدولة\n2023-01-01,33.42,43.3,الرمادي,الأنبار,العراق\n",
    );
    expect(chains(arabic)).toContain("الرمادي < الأنبار < العراق");
    const feature = {
      type: "Feature",
      properties: { date: "2023-01-01", place: "Ramadi", province: "Anbar", country: "Iraq" },
      geometry: { type: "Point", coordinates: [43.3, 33.42] },
    };
    const geojson = await imported(JSON.stringify({ type: "FeatureCollection", features: [feature] }));
    expect(chains(geojson)).toContain("Ramadi < Anbar < Iraq");
    expect(chains(await imported(fixtureBytes("ucdp.csv")))).toContain(
      "Laukkaing Town < Laukkaing District < Shan State < Myanmar (Burma)",
    );
    expect(chains(await imported(fixtureBytes("acled.csv")))).toContain(
      "Alphatown < Alpha < North < Examplia",
    );
  });

  it("of one name in two containers are two", async () => {
    const events = await imported(
      "date,lat,lon,place,province,country\n2023,1,1,Tripoli,North,Lebanon\n2023,2,2,Tripoli,North,Libya\n2023,1,1,Tripoli,North,Libya\n",
    );
    expect(chains(events)).toEqual([
      "Lebanon",
      "Libya",
      "North < Lebanon",
      "North < Libya",
      "Tripoli < North < Lebanon",
      // Two points of one name in one province, and what gathers them.
      "Tripoli < North < Libya",
      "Tripoli < Tripoli < North < Libya",
      "Tripoli < Tripoli < North < Libya",
    ]);
  });

  it("are in one container, however its name is written, and in none where the file says that it knows none", async () => {
    const events = await imported(
      "date,lat,lon,place,province,country\n" +
        "2023,33.4,43.3,Ramadi,Anbar,Iraq\n2023,33.3,43.8,Fallujah,N/A,Iraq \n2023,36.3,43.1,Mosul,-,iraq\n2023,1,1,Somewhere,unknown,NULL\n",
    );
    expect(chains(events)).toEqual([
      "Anbar < Iraq",
      "Fallujah < Iraq",
      "Iraq",
      "Mosul < Iraq",
      "Ramadi < Anbar < Iraq",
      "Somewhere",
    ]);
  });

  it("are not called by what they lie in: a point without a name is not all of its country", async () => {
    const events = await imported("date,lat,lon,country\n2023,33.5,44.25,Iraq\n");
    expect(chains(events)).toEqual(["Iraq", "Iraq (33.500, 44.250) < Iraq"]);
  });

  it("stand for a container where the file puts an event in the whole of it", async () => {
    const header =
      "id,type_of_violence,where_prec,where_coordinates,adm_1,country,latitude,longitude,date_prec,date_start,date_end,best\n";
    const events = await imported(
      `${header}1,1,1,Ramadi,Anbar,Iraq,33.42,43.3,1,2023-01-01,2023-01-01,1\n` +
        "2,1,6,Iraq,,Iraq,33,44,1,2023-01-02,2023-01-02,1\n" +
        "3,1,4,Anbar,Anbar,Iraq,32.9,41.6,1,2023-01-03,2023-01-03,1\n",
    );
    expect(chains(events)).toEqual(["Anbar < Iraq", "Iraq", "Ramadi < Anbar < Iraq"]);
    const iraq = placesOf(events).find(({ name }) => name["und"] === "Iraq");
    expect(iraq).toMatchObject({ center: [44, 33], radiusKm: 400, kind: "country" });
  });

  it("of a city that is called as its province are not the province", async () => {
    const events = await imported(
      "date,lat,lon,place,province\n2023,33.3,44.4,Baghdad,Baghdad\n2023,33.2,44.3,Dora,Baghdad\n",
    );
    expect(chains(events)).toEqual(["Baghdad", "Baghdad < Baghdad", "Dora < Baghdad"]);
  });

  it("reach, as containers, as far as what the file has in them, on both sides of the date line too", async () => {
    const events = await imported(
      "date,lat,lon,place,country\n2023,-17,179,West,Fiji\n2023,-17,-179,East,Fiji\n",
    );
    const fiji = placesOf(events).find(({ name }) => name["und"] === "Fiji");
    expect(Math.abs(fiji?.center[0] ?? 0)).toBeCloseTo(180, 6);
    expect(fiji?.center[1]).toBeCloseTo(-17, 1);
    // A degree of longitude is 106.3 km there.
    expect(fiji?.radiusKm).toBeGreaterThan(106);
    expect(fiji?.radiusKm).toBeLessThan(108);
  });
});

describe("a table with containers, asked for a place", () => {
  /** Rows of two countries, three provinces and some without either, and what the words of each row say. */
  async function opened() {
    const random = seededRandom(7);
    const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
    const rows = Array.from({ length: 400 }, () => {
      const country = pick(["Iraq", "Syria", ""]);
      const province = country === "" ? "" : pick([`${country} North`, `${country} South`, ""]);
      return { country, province, town: pick(["A", "B", "C", ""]), lat: pick([33, 34, 35]) };
    });
    const events = await imported(
      "date,lat,lon,place,province,country\n" +
        rows.map((row) => `2023-01-01,${row.lat},44,${row.town},${row.province},${row.country}\n`).join(""),
    );
    return { rows, events, engine: createColumnEngine(importedEvents(events)) };
  }

  it("counts, lists and finds what lies in it, by whichever way it is asked", async () => {
    const { rows, events, engine } = await opened();
    const { choices } = await engine.choices(ALWAYS, "places", "", 1000);
    const asked = ["Iraq", "Syria", "Iraq North", "Syria South"];
    for (const name of asked) {
      const right = rows.filter(({ country, province }) => country === name || province === name).length;
      const choice = choices.find(({ id }) => nameAt(events, id) === name);
      if (choice === undefined) throw new Error(`${name} is not among the choices`);
      expect(choice.count).toBe(right);
      const filtered = await engine.ask({ ...ALWAYS, filter: { ...NO_FILTER, places: [choice.id] } });
      expect(filtered.matching).toBe(right);
      const at = await engine.eventsAt(ALWAYS, choice.id, 0, 1000);
      expect([at.count, at.here]).toEqual([right, 0]);
      const found = await engine.ask({ ...ALWAYS, filter: { ...NO_FILTER, text: name } });
      expect(found.matching).toBe(right);
    }
  });

  it("offers places of one name in one container once, with the events of all, drawn at their own points", async () => {
    const spellings = ["Baghdad", "BAGHDAD ", "baghdad", "Bagh-dad", "بغداد", "بغدادُ", "Bághdad"];
    const folded = new Map(
      spellings.map((name) => [
        name,
        name === "Bagh-dad" ? "other" : /[a-z]/i.test(name) ? "latin" : "arabic",
      ]),
    );
    const random = seededRandom(12);
    const rows = Array.from({ length: 300 }, (_, row) => ({
      name: spellings[row % spellings.length] ?? "",
      country: ["Iraq", "Elsewhere"][Math.floor(random() * 2)] ?? "",
      lat: 33 + Math.floor(random() * 40) / 100,
    }));
    const events = await imported(
      "date,lat,lon,place,country\n" +
        rows.map(({ name, country, lat }) => `2023-01-01,${lat},44.4,${name},${country}\n`).join("") +
        "2023-01-01,33.9,44.4,,Iraq\n",
    );
    const engine = createColumnEngine(importedEvents(events));
    const { choices, total } = await engine.choices(ALWAYS, "places", "", 1000);
    // Two countries, and in each three names; the point without a name is told by its country.
    expect(total).toBe(8);
    const inCountry = (country: string, group: string) =>
      rows.filter((row) => row.country === country && folded.get(row.name) === group).length;
    const groupOf = (name: string) => folded.get(name) ?? folded.get(`${name} `);
    const found = choices
      .filter(({ partOf }) => partOf !== undefined)
      .map(({ name, partOf, count }) => [nameAt(events, partOf ?? ""), groupOf(name["und"] ?? ""), count]);
    expect(found.sort()).toEqual(
      ["Elsewhere", "Iraq"].flatMap((country) =>
        ["arabic", "latin", "other"].map((group) => [country, group, inCountry(country, group)]),
      ),
    );
    for (const choice of choices) {
      const answer = await engine.ask({ ...ALWAYS, filter: { ...NO_FILTER, places: [choice.id] } });
      expect(answer.matching).toBe(choice.count);
    }
    // Suggestions are the same choices.
    const suggested = await engine.choices(ALWAYS, "places", "baghdad", 100);
    expect(suggested.total).toBe(2);
    // Each point is drawn by itself, with its own number.
    const { places } = await engine.ask(ALWAYS);
    const points = new Set(rows.map(({ name, country, lat }) => `${name.trim()} ${country} ${lat}`));
    expect(places.length).toBe(points.size + 1);
    expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(301);
  });

  it("names the containers as such, and draws nothing at them that no row puts there", async () => {
    const { rows, events, engine } = await opened();
    const names = namesOfTables(events.actors, events.places, events.kinds);
    const containers = placesOf(events).filter(({ id }) => names.contains(id));
    expect(containers.map(({ name }) => name["und"]).sort()).toEqual([
      "Iraq",
      "Iraq North",
      "Iraq South",
      "Syria",
      "Syria North",
      "Syria South",
    ]);
    const { places } = await engine.ask(ALWAYS);
    expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    expect(places.some(({ place }) => names.contains(place.id))).toBe(false);
    const inAny = placesIn(
      events.places.parent,
      Uint8Array.from(placesOf(events), ({ id }) => Number(names.contains(id))),
    );
    expect(inAny.includes(0)).toBe(true);
  });
});

describe("a country that a table's column names", () => {
  const table = (...countries: readonly string[]) =>
    imported(
      "date,lat,lon,place,country\n" +
        countries.map((country, row) => `2023-01-01,33,${40 + row},Town ${row},${country}\n`).join(""),
    );

  it("is suggested, and its events are found, by every name that it is shown under", async () => {
    const engine = createColumnEngine(
      importedEvents(
        await table("Iraq", "Iraq", "Syrian Arab Republic", "Turkey", "Mesopotamia", "Iran", "United States"),
      ),
    );
    for (const [text, ar, right] of [
      ["Iraq", "العراق", 2],
      ["العراق", "العراق", 2],
      ["عراق", "العراق", 2],
      ["syria", "سوريا", 1],
      ["سوريا", "سوريا", 1],
      ["Arab Republic", "سوريا", 1],
      ["Türkiye", "تركيا", 1],
      ["Turkey", "تركيا", 1],
      ["Mesopotamia", undefined, 1],
    ] as const) {
      const { choices } = await engine.choices(ALWAYS, "places", text, 10);
      expect([text, choices.map(({ name, count }) => [name["ar"], count])]).toEqual([text, [[ar, right]]]);
      const filter = { ...NO_FILTER, places: choices.map(({ id }) => id) };
      expect((await engine.ask({ ...ALWAYS, filter })).matching).toBe(right);
      expect((await engine.ask({ ...ALWAYS, filter: { ...NO_FILTER, text } })).matching).toBe(right);
    }
    // No name that is shown nowhere, be it theirs: nobody would see why they are found.
    for (const text of ["الأردن", "Islamic", "USA"])
      expect((await engine.choices(ALWAYS, "places", text, 10)).total).toBe(0);
  });

  it("goes by the file's own spelling in the language of that, and by the map's name in others", async () => {
    const named = placesOf(await table("Syrian Arab Republic", "العراق", "UAE"));
    expect(named.filter(({ kind }) => kind === "country").map(({ name }) => name)).toEqual([
      { und: "Syrian Arab Republic", en: "Syrian Arab Republic", ar: "سوريا" },
      { und: "العراق", en: "Iraq", ar: "العراق" },
      { und: "UAE", en: "UAE", ar: "الإمارات" },
    ]);
  });

  it("is one, in whichever languages and spellings rows name it, and another than a province of its name", async () => {
    const engine = createColumnEngine(
      importedEvents(await table("Iraq", "العراق", "IRAQ", "Russia", "Russian Federation")),
    );
    const { choices } = await engine.choices(ALWAYS, "places", "", 100);
    expect(
      choices.filter(({ partOf }) => partOf === undefined).map(({ name, count }) => [name["en"], count]),
    ).toEqual([
      ["Iraq", 3],
      ["Russia", 2],
    ]);
    // Its other spellings in the file find it too.
    for (const text of ["Federation", "روسيا"])
      expect((await engine.choices(ALWAYS, "places", text, 10)).choices.map(({ count }) => count)).toEqual([
        2,
      ]);
    const georgias = await imported(
      "date,lat,lon,place,province,country\n2023,33,-84,Atlanta,Georgia,USA\n2023,42,45,Tbilisi,,Georgia\n",
    );
    expect(
      placesOf(georgias)
        .filter(({ name }) => name["und"] === "Georgia")
        .map(({ kind, name }) => [kind, name["ar"]])
        .sort(),
    ).toEqual([
      ["country", "جورجيا"],
      ["region", undefined],
    ]);
  });
});
