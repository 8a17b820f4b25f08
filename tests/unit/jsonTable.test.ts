import { describe, expect, it } from "vitest";
import { imported, reasons, spelt } from "../fixtures/import/importing";

const json = (value: unknown) => JSON.stringify(value);
const point = (longitude: number, latitude: number) => ({
  type: "Point",
  coordinates: [longitude, latitude],
});

describe("records of JSON are read as the rows of a table", () => {
  it("a list of objects, nested ones by their path, instants as dates", async () => {
    const events = await imported(
      json([
        {
          date: "2023-01-31",
          place: { lat: 33.3, lng: 44.4, extra: [1, 2] },
          title: 'a "quoted", one\nline',
        },
        { date: 1675123200000, place: { lat: "34", lng: "43" }, title: "ب", kind: "strike" },
        { date: null, title: "c", kind: "statement" },
      ]),
    );
    expect(events.form).toMatchObject({ kind: "json", encoding: "utf-8" });
    expect(events.form.header).toEqual(["date", "place.lat", "place.lng", "place.extra", "title", "kind"]);
    expect(
      spelt(events).map(({ title, from, place, kind, fileRow }) => [
        title,
        from,
        place?.center,
        kind,
        fileRow,
      ]),
    ).toEqual([
      ['a "quoted", one\nline', "2023-01-31T00:00Z", [44.4, 33.3], "untyped", 1],
      ["ب", "2023-01-31T00:00Z", [43, 34], "strike", 2],
      ["c", "none", undefined, "statement", 3],
    ]);
    expect(reasons(events)).toEqual({ noDate: 1, noCoordinates: 1 });
    const [noDate] = events.issues.tallies.filter(({ reason }) => reason === "noDate");
    expect(noDate?.rows[0]?.row).toBe(3);
  });

  it("a list inside an object, as timemap's exports have it", async () => {
    const events = await imported(
      json({ events: [{ id: "x", date: "01/31/2022", latitude: "50.1", longitude: "36.2" }], sources: [] }),
    );
    expect(spelt(events)[0]).toMatchObject({
      id: "x",
      from: "2022-01-31T00:00Z",
      place: { center: [36.2, 50.1] },
    });
  });

  it("GeoJSON: points with their properties; what is no point is unplaced and told", async () => {
    const events = await imported(
      json({
        type: "FeatureCollection",
        features: [
          { type: "Feature", id: 7, geometry: point(44.4, 33.3), properties: { date: "2023", name: "a" } },
          {
            type: "Feature",
            geometry: { type: "GeometryCollection", geometries: [point(43, 34)] },
            when: { timespans: [{ start: { in: "2020-05" }, end: { latest: "2020-07" } }] },
            properties: { name: "b" },
          },
          {
            type: "Feature",
            geometry: {
              type: "Polygon",
              coordinates: [
                [
                  [1, 2],
                  [3, 4],
                  [1, 2],
                ],
              ],
            },
            properties: { date: "2022-01-01", name: "c" },
          },
        ],
      }),
    );
    expect(events.form.kind).toBe("geojson");
    expect(spelt(events).map(({ title, place }) => [title, place?.center])).toEqual([
      ["a", [44.4, 33.3]],
      ["b", [43, 34]],
      ["c", undefined],
    ]);
    expect(reasons(events).noCoordinates).toBe(1);
  });

  it("TimelineJS: dates in parts, texts without their HTML, no places", async () => {
    const events = await imported(
      json({
        title: { text: { headline: "All of it" } },
        events: [
          {
            unique_id: "one",
            start_date: { year: "2021", month: "3", day: "5" },
            end_date: { year: 2021, month: 3, day: 9 },
            text: { headline: "<b>Bold</b> &amp; plain", text: "<p>What happened.</p>" },
            media: { url: "https://example.org/1" },
            group: "strike",
          },
          { start_date: { year: "2020" }, text: { headline: "A year" } },
        ],
      }),
    );
    expect(events.form.kind).toBe("timelinejs");
    expect(spelt(events)).toMatchObject([
      {
        id: "one",
        title: "Bold & plain",
        description: "What happened.",
        citations: "https://example.org/1",
        from: "2021-03-05T00:00Z",
        to: "2021-03-09T23:59:59.999Z",
        kind: "strike",
        place: undefined,
      },
      { title: "A year", from: "2020-01-01T00:00Z" },
    ]);
  });

  it("in UTF-16 too, and over many pieces", async () => {
    const text = json(
      Array.from({ length: 20_000 }, (_, index) => ({
        date: "2023-01-31",
        lat: 33,
        lon: 44,
        id: `e${index}`,
      })),
    );
    const events = await imported(new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")));
    expect(events.columns.count).toBe(20_000);
    expect(spelt(events).at(-1)).toMatchObject({ id: "e19999", fileRow: 20_000 });
  });

  it("keys that objects have by nature are columns like others", async () => {
    const events = await imported('[{"date":"2023","title":"a","__proto__":"x","constructor":"y"}]');
    expect(events.columns.count).toBe(1);
  });
});
