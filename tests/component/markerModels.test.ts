// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from "vitest";
import { loadTexts } from "../../src/i18n/texts";
import type { LayerModel, MarkerModel } from "../../src/views/map/layerModel";
import { createMarkerModels } from "../../src/views/map/markerModels";
import type { MapPlace } from "../../src/views/map/placeModel";
import { createMarkModels, type ShownMark } from "../../src/views/map/shownMarks";

const NO_NAMES: LayerModel["names"] = { kind: () => undefined };
const FORMS = ["point", "area", "dot", "number"] as const;

const BAGHDAD: MapPlace = {
  id: "baghdad",
  name: { en: "Baghdad", ar: "بغداد" },
  center: [44.4, 33.3],
  radiusKm: 20,
  form: "point",
  shape: undefined,
  shares: [{ kind: "statement", role: "site", count: 2 }],
  count: 2,
  inside: 3,
  speaking: 0,
  events: [
    { id: "a", kind: "statement", role: "site", isCorroborated: false },
    { id: "b", kind: "statement", role: "site", isCorroborated: false },
  ],
  isSubjectOnly: false,
};

/** What another filter may leave of it, one thing at a time. */
const AFTER: Readonly<Record<string, MapPlace>> = {
  "fewer in it": { ...BAGHDAD, inside: 2 },
  "more in it": { ...BAGHDAD, inside: 4 },
  "one that only speaks of a place in it": { ...BAGHDAD, speaking: 1 },
  "other kinds": { ...BAGHDAD, shares: [{ kind: "strike", role: "site", count: 2 }] },
  "another role": { ...BAGHDAD, shares: [{ kind: "statement", role: "subject", count: 2 }] },
  "other events": { ...BAGHDAD, events: BAGHDAD.events.map((event) => ({ ...event, id: `${event.id}2` })) },
  "one that other reports tell of": {
    ...BAGHDAD,
    events: BAGHDAD.events.map((event) => ({ ...event, isCorroborated: true })),
  },
};

/** All that a marker shows and says. */
const told = ({ label, ...rest }: MarkerModel) => ({ ...rest, label: label() });

beforeAll(async () => {
  await Promise.all([loadTexts("en"), loadTexts("ar")]);
});

describe.each(FORMS)("a marker of the form %s", (form) => {
  test.each(Object.keys(AFTER))("tells after a filter what a new one tells: %s", (change) => {
    const after = AFTER[change];
    if (after === undefined) throw new Error(change);
    for (const language of ["en", "ar"] as const) {
      const kept = createMarkerModels(NO_NAMES, language);
      const first = kept(BAGHDAD, form, "none");
      const now = kept(after, form, "none");
      expect(told(now)).toEqual(told(createMarkerModels(NO_NAMES, language)(after, form, "none")));
      // The layer passes over what is the same object.
      expect(now).not.toBe(first);
    }
  });

  test("is the same object while nothing of it changes", () => {
    const kept = createMarkerModels(NO_NAMES, "en");
    expect(kept({ ...BAGHDAD, events: [...BAGHDAD.events] }, form, "none")).toBe(kept(BAGHDAD, form, "none"));
  });

  test("shows the number that its name says", () => {
    const { countText, label } = createMarkerModels(NO_NAMES, "en")(BAGHDAD, form, "none");
    expect(countText).toBe("3");
    expect(label()).toContain("Baghdad with the places in it: 3 events · for 2 nothing closer is known");
  });
});

test("what is drawn of a place follows, too", () => {
  const mark: ShownMark = {
    key: "baghdad",
    ids: ["baghdad"],
    x: 0,
    y: 0,
    width: 30,
    height: 30,
    isLabel: false,
    leaders: [],
    isOut: false,
  };
  const kept = createMarkerModels(NO_NAMES, "en");
  const marks = createMarkModels();
  const drawn = (place: MapPlace) => {
    const model = marks.modelOf(
      mark,
      [kept(place, "point", "none")],
      { names: NO_NAMES, language: "en" },
      undefined,
    );
    marks.done();
    return model.label();
  };
  expect(drawn(BAGHDAD)).toContain("3 events");
  expect(drawn({ ...BAGHDAD, inside: 2 })).toContain("Baghdad: 2 events");
});
