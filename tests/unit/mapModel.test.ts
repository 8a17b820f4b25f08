import { beforeAll, describe, expect, test } from "vitest";
import {
  EVENT_KINDS,
  PLACE_ROLES,
  type EventKind,
  type PlaceKind,
  type PlaceRole,
} from "../../src/domain/codes";
import type { LonLat } from "../../src/domain/model";
import type { PlaceGroup } from "../../src/engine/query";
import { loadTexts } from "../../src/i18n/texts";
import { trayOf } from "../../src/views/map/beyondView";
import { markerName } from "../../src/views/map/markerName";
import {
  focusCountries,
  isLabelled,
  marksOf,
  placesOfItem,
  placesToDraw,
} from "../../src/views/map/placeModel";
import { scaleFor } from "../../src/views/map/scale";

type At = readonly [id: string, kind: EventKind, role: PlaceRole];

function group(id: string, kind: PlaceKind, center: LonLat, ...events: readonly At[]): PlaceGroup {
  return {
    place: { id, kind, center, name: { en: id, ar: `ـ${id}` }, radiusKm: 10 },
    count: events.length,
    inside: events.length,
    speaking: events.filter(([, , role]) => role === "subject").length,
    shares: EVENT_KINDS.flatMap((shareKind) =>
      PLACE_ROLES.map((role) => ({
        kind: shareKind,
        role,
        count: events.filter((event) => event[1] === shareKind && event[2] === role).length,
      })),
    ).filter(({ count }) => count > 0),
    events: events.map(([event, eventKind, role]) => ({
      id: event,
      kind: eventKind,
      role,
      isCorroborated: false,
    })),
  };
}

const GROUPS = [
  group("syria", "country", [38.5, 35], ["austin", "statement", "subject"], ["raid", "strike", "site"]),
  group("baghdad", "city", [44.4, 33.3], ["raid", "strike", "site"], ["call", "statement", "site"]),
  group("gaza", "region", [34.4, 31.4], ["threat", "statement", "subject"]),
  group("seoul", "city", [127, 37.6], ["austin", "statement", "site"]),
];

describe("places to draw", () => {
  test("a country is an area, a city a point, and shares split by kind and role", () => {
    const [syria, baghdad] = placesToDraw(GROUPS);
    expect(syria?.form).toBe("area");
    expect(syria?.isSubjectOnly).toBe(false);
    expect(syria?.shares).toEqual([
      { kind: "strike", role: "site", count: 1 },
      { kind: "statement", role: "subject", count: 1 },
    ]);
    expect(baghdad?.form).toBe("point");
  });

  test("coordinates that are not on the globe never reach the map", () => {
    const broken = [
      [NaN, 33],
      [44, Infinity],
      [44, 133],
    ] as const;
    expect(placesToDraw(broken.map((center) => group("x", "city", center, ["a", "strike", "site"])))).toEqual(
      [],
    );
  });

  test("only countries within the opening view are in focus", () => {
    const shaped = (id: string, kind: PlaceKind, shape: string, center: LonLat) => ({
      ...group(id, kind, center).place,
      shape,
    });
    const places = [
      shaped("iraq", "country", "IQ", [43.7, 33]),
      shaped("us", "country", "US", [-98, 39]),
      shaped("anbar", "region", "IQ-AN", [41.7, 33]),
    ];
    expect(
      focusCountries(places, [
        [35.5, 29],
        [48.8, 37.5],
      ]),
    ).toEqual(["IQ"]);
  });
});

test("the places of one event are its own, without what else stands there", () => {
  const { place } = group("mosul", "city", [43.1, 36.3], ["a", "attack", "site"], ["b", "strike", "site"]);
  const at = (id: string) => ({
    place: id,
    role: "site" as const,
    from: "reported" as const,
    basis: "stated" as const,
  });
  const item = {
    id: "a",
    kind: "attack" as const,
    places: [at("mosul"), at("unknown")],
    isCorroborated: true,
  };
  expect(placesOfItem(item, (id) => (id === "mosul" ? place : undefined))).toMatchObject([
    {
      id: "mosul",
      count: 1,
      shares: [{ kind: "attack", role: "site", count: 1 }],
      events: [{ id: "a", isCorroborated: true }],
    },
  ]);
});

describe("marks", () => {
  const places = placesToDraw(GROUPS);

  test("where it happened comes before what it is about", () => {
    const marks = marksOf(places, { type: "event", event: "austin" }, undefined);
    expect(marks.current).toBe("seoul");
    expect([...marks.related]).toEqual(["seoul", "syria"]);
  });

  test("the marker that the reader opened stays the marked one while it holds the event", () => {
    expect(marksOf(places, { type: "event", event: "raid" }, "baghdad").current).toBe("baghdad");
    expect(marksOf(places, { type: "event", event: "threat" }, "baghdad").current).toBe("gaza");
  });

  test("a selected place is marked without an event", () => {
    expect(marksOf(places, { type: "place", place: "gaza", event: undefined }, undefined).current).toBe(
      "gaza",
    );
  });
});

describe("tray", () => {
  const places = placesToDraw(GROUPS);
  const answer = { items: [], undated: [], unplaced: [], unplacedCount: 0, places: GROUPS };

  test("an event is beyond the view where it happened, though what it is about is in view", () => {
    const { beyond } = trayOf(answer, places, ({ id }) => id !== "seoul");
    expect(beyond.map(({ id, place }) => [id, place?.id])).toEqual([["austin", "seoul"]]);
  });

  test("one of several sites in view is enough", () => {
    const { beyond } = trayOf(answer, places, ({ id }) => id === "baghdad");
    expect(beyond.map(({ id }) => id)).toEqual(["austin", "threat"]);
  });

  test("events that the answer counts at a place but does not name are counted", () => {
    const busy = { ...group("mosul", "city", [43.1, 36.3], ["a", "attack", "site"]), count: 4000 };
    const tray = (isInView: boolean) =>
      trayOf({ ...answer, places: [busy], unplacedCount: 7 }, placesToDraw([busy]), () => isInView);
    expect(tray(false)).toMatchObject({ beyondCount: 4000, unplacedCount: 7 });
    expect(tray(false).beyond).toHaveLength(1);
    expect(tray(true).beyondCount).toBe(0);
  });

  test("an event whose only place cannot be drawn is not lost", () => {
    const broken = [group("nowhere", "city", [NaN, NaN], ["lost", "attack", "site"])];
    const { beyond, unplaced } = trayOf({ ...answer, places: broken }, placesToDraw(broken), () => true);
    expect(beyond).toEqual([]);
    expect(unplaced.map(({ id }) => id)).toEqual(["lost"]);
  });
});

const NO_NAMES = { kind: () => undefined };

describe("marker names", () => {
  beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));
  const [, baghdad, gaza] = placesToDraw(GROUPS);

  test("say place, count and kinds, and whether it is only spoken of", () => {
    if (baghdad === undefined || gaza === undefined) throw new Error("no place");
    expect(markerName(baghdad, NO_NAMES, "en")).toBe("baghdad: 2 events: Strike, Statement");
    expect(markerName(gaza, NO_NAMES, "en")).toBe("gaza, spoken of: 1 event: Statement");
    expect(markerName(baghdad, NO_NAMES, "ar")).toContain("حدثان");
  });
});

test("an area has its name in it only where it is large enough on the screen", () => {
  const [syria] = placesToDraw([group("syria", "country", [38.5, 35], ["raid", "strike", "site"])]);
  if (syria === undefined) throw new Error("no place");
  const country = { ...syria, radiusKm: 300 };
  expect([2, 3, 6].map((zoom) => isLabelled(country, zoom))).toEqual([false, true, true]);
  expect(isLabelled({ ...country, form: "point" }, 9)).toBe(false);
});

test("the scale is round and fits", () => {
  expect(scaleFor(1000, 110)).toEqual({ km: 100, widthPx: 100 });
  expect(scaleFor(300, 110)).toEqual({ km: 20, widthPx: 67 });
  expect(scaleFor(5, 110).km).toBe(1);
});
