import { beforeAll, describe, expect, it } from "vitest";
import { laneIdOf } from "../../src/views/timeline/timelineLanes";
import { drawnBar } from "../../src/domain/drawing";
import { parseEdtf, spanOf } from "../../src/domain/dates";
import type { Basis, EventKind, Extent } from "../../src/domain/codes";
import type { EventItem } from "../../src/engine/query";
import { loadTexts } from "../../src/i18n/texts";
import { eventName } from "../../src/views/shared/eventName";
import { createTimelineModel } from "../../src/views/timeline/timelineModel";

const PUBLISHED_END = Date.UTC(2024, 0, 31);
const names = {
  kind: () => undefined,
  actor: (id: string) => (id === "us" ? { en: "United States", ar: "الولايات المتحدة" } : { und: id }),
  place: (id: string) => ({ und: id }),
};

function item(id: string, kind: EventKind, edtf: string, change: Partial<EventItem> = {}): EventItem {
  const date = parseEdtf(edtf);
  if (date === undefined) throw new Error(edtf);
  const extent: Extent = "within";
  const span = spanOf(date);
  return {
    id,
    kind,
    standing: "reported",
    title: { en: `${id} happens` },
    date: { span, extent, from: "reported", basis: "stated" },
    bar: drawnBar(span, extent, PUBLISHED_END),
    reportedBar: undefined,
    places: [],
    actor: undefined,
    isFlagged: false,
    isCorroborated: false,
    ...change,
  };
}

beforeAll(async () => {
  await Promise.all([loadTexts("en"), loadTexts("ar")]);
});

describe("createTimelineModel", () => {
  it("makes a lane for each kind that has events, in the codebook's order", () => {
    const items = [item("a", "assessment", "2024-01-02"), item("b", "strike", "2024-01-04")];
    const { lanes, events } = createTimelineModel(items, items, "kind", names, "en");
    expect(lanes.map(({ name }) => name)).toEqual(["Strikes", "Assessments"]);
    expect(events.map(({ lane }) => lane)).toEqual(["lane:assessment", "lane:strike"]);
  });

  it("orders actors by their number of events and puts what has none last", () => {
    const items = [
      item("a", "strike", "2024-01-01"),
      item("b", "strike", "2024-01-02"),
      item("c", "strike", "2024-01-03"),
      item("d", "strike", "2024-01-04", { actor: "us" }),
    ];
    const { lanes } = createTimelineModel(items, items, "actor", names, "ar");
    expect(lanes.map(({ name }) => name)).toEqual(["الولايات المتحدة", "بلا طرف"]);
  });

  it("gathers the rarest actors in a lane of their own, so that no event is lost", () => {
    const items = Array.from({ length: 60 }, (_, at) =>
      item(`e${at}`, "strike", "2024-01-01", { actor: `actor-${at % 50}` }),
    );
    const { lanes, events } = createTimelineModel(items, items, "actor", names, "en");
    expect(lanes).toHaveLength(40);
    expect(lanes.at(-1)?.name).toBe("Other actors");
    expect(events).toHaveLength(60);
    const laneIds = lanes.map(({ id }) => id);
    expect(events.every(({ lane }) => laneIds.includes(lane))).toBe(true);
    expect(events[59]?.lane).toBe("lane:actor-9");
    expect(events[45]?.lane).toBe(lanes.at(-1)?.id);
  });

  it("draws an event of several places once, in the lane of its first", () => {
    const places = ["seoul", "syria"].map((place) => ({
      place,
      role: "site" as const,
      from: "reported" as const,
      basis: "stated" as const,
    }));
    const items = [item("a", "statement", "2023-11-13", { places })];
    const { events } = createTimelineModel(items, items, "place", names, "en");
    expect(events.map(({ lane }) => lane)).toEqual(["lane:seoul"]);
  });

  it("draws what lies around the window only in the window's own lanes", () => {
    const strike = item("a", "strike", "2024-01-04");
    const around = [item("early", "strike", "2023-06"), strike, item("other", "training", "2023-07")];
    const { lanes, events } = createTimelineModel([strike], around, "kind", names, "en");
    expect(lanes).toHaveLength(1);
    expect(events.map(({ id }) => id)).toEqual(["early", "a"]);
  });

  it("never draws an undated event on the axis", () => {
    const items = [item("a", "strike", "../2024-01")];
    expect(createTimelineModel(items, items, "kind", names, "en").events).toEqual([]);
  });

  it("puts an event into the lane of the place where it happened, whatever it speaks of first", () => {
    const subject = { place: "Iraq", role: "subject", from: "reported", basis: "stated" } as const;
    const site = { place: "Seoul", role: "site", from: "reported", basis: "stated" } as const;
    const laneOf = (places: EventItem["places"]) =>
      laneIdOf(item("a", "statement", "2024-01-04", { places }), "place");
    expect([laneOf([subject, site]), laneOf([subject]), laneOf([])]).toEqual([
      "lane:Seoul",
      "lane:Iraq",
      "lane:",
    ]);
  });

  it("keeps markup in a title as text and the language that the title is really in", () => {
    const title = { ar: "<img src=x onerror=alert(1)>" };
    const items = [item("__proto__", "strike", "2024-01-04", { title })];
    const [event] = createTimelineModel(items, items, "kind", names, "en").events;
    expect(event).toMatchObject({ id: "__proto__", title: title.ar, language: "ar" });
  });
});

describe("eventName", () => {
  it("says kind, standing, date and title, and that the source does not confirm it", () => {
    const claimed = item("a", "statement", "2024-01-04", { standing: "claimed", isFlagged: true });
    expect(eventName(claimed, names, "en")).toBe(
      "Statement (claimed), 4 January 2024: a happens (Its source text does not confirm it)",
    );
    expect(eventName(item("b", "strike", "2024-01-01~/2024-01-10~"), names, "en")).toMatch(
      /^Strike, early January 2024: b happens$/,
    );
  });

  it("says of a date and of a place that the curator infers them, and of no other", () => {
    const { span, extent } = item("a", "strike", "2024-01-04").date;
    const named = (basis: Basis, language: "en" | "ar" = "en") =>
      eventName(
        item("a", "strike", "2024-01-04", {
          date: { span, extent, from: "reported", basis },
          places: [{ place: "Seoul", role: "subject", from: "reported", basis }],
        }),
        names,
        language,
      );
    expect(named("inferred")).toBe("Strike, 4 January 2024 (inferred), about Seoul (inferred): a happens");
    expect(named("inferred", "ar")).toContain("4 كانون الثاني 2024 (مستنتَج)، عن \u2068Seoul\u2069 (مستنتَج)");
    for (const basis of ["stated", "relative", "unknown"] as const)
      expect(named(basis)).toBe("Strike, 4 January 2024, about Seoul: a happens");
  });

  it("says where it happened before what it is about", () => {
    const subject = { place: "Iraq", role: "subject", from: "reported", basis: "stated" } as const;
    const site = { place: "Seoul", role: "site", from: "reported", basis: "stated" } as const;
    const name = (places: EventItem["places"], language: "en" | "ar") =>
      eventName(item("a", "statement", "2024-01-04", { places }), names, language);
    expect(name([subject, site], "en")).toBe("Statement, 4 January 2024, Seoul: a happens");
    expect(name([subject], "en")).toBe("Statement, 4 January 2024, about Iraq: a happens");
    expect(name([subject], "ar")).toBe(
      "تصريح، 4 كانون الثاني 2024، عن \u2068Iraq\u2069: \u2068a happens\u2069",
    );
  });
});
