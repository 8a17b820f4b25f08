import { describe, expect, it } from "vitest";
import { parseEdtf, spanOf, type Edtf } from "../../src/domain/dates";
import { drawnBar, drawnDate, drawnPlaces, isInferred } from "../../src/domain/drawing";
import type { ConflictEvent } from "../../src/domain/model";

const edtf = (text: string): Edtf => {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(text);
  return date;
};

function event(change: Partial<ConflictEvent>): ConflictEvent {
  return {
    id: "e",
    kind: "statement",
    title: {},
    summary: {},
    excerpts: [],
    who: [],
    when: { reported: { edtf: edtf("2024-01"), extent: "throughout", basis: "stated" } },
    where: { reported: [] },
    ...change,
  };
}

const reportedPlace = (place: string, role: "site" | "subject") => ({
  place,
  role,
  basis: "stated" as const,
});
const corroboratedPlace = (place: string, role: "site" | "subject", preferred?: boolean) => ({
  place,
  role,
  sources: [`s-${place}`],
  ...(preferred === undefined ? {} : { preferred }),
});

describe("the date that is drawn", () => {
  const corroborated = (text: string, preferred?: boolean) => ({
    edtf: edtf(text),
    extent: "within" as const,
    sources: [text],
    ...(preferred === undefined ? {} : { preferred }),
  });
  const { reported } = event({}).when;

  it.each([
    ["the reported one where nothing corroborates", [], "corroborated", "2024-01", "reported"],
    ["the one that others give", ["2024-01-04"], "corroborated", "2024-01-04", "corroborated"],
    ["the preferred one", ["2024-01-04", "2024-01-05!"], "corroborated", "2024-01-05", "corroborated"],
    ["the reported one where the reader asks for it", ["2024-01-04!"], "reported", "2024-01", "reported"],
  ] as const)("is %s", (_case, dates, drawAs, expected, from) => {
    const when = {
      reported,
      corroborated: dates.map((date) => corroborated(date.replace("!", ""), date.endsWith("!"))),
    };
    const drawn = drawnDate(event({ when }), drawAs);
    expect(drawn).toMatchObject({ span: spanOf(edtf(expected)), from });
    expect(drawn).toMatchObject(
      from === "corroborated" ? { sources: [expected] } : { basis: reported.basis },
    );
  });

  const several = (...dates: readonly (readonly [edtf: string, extent: "within" | "throughout"])[]) =>
    drawnDate(
      event({
        when: {
          reported,
          corroborated: dates.map(([text, extent], at) => ({
            edtf: edtf(text),
            extent,
            sources: [`s${at % 2}`],
          })),
        },
      }),
      "corroborated",
    );
  it("holds all that other reports give where none of it is preferred, in whatever order, and names all of them", () => {
    const drawn = several(["2023-11-12", "within"], ["2023-10-26", "within"], ["2023-11-08", "within"]);
    expect(drawn).toEqual({
      span: spanOf(edtf("2023-10-26/2023-11-12")),
      extent: "within",
      from: "corroborated",
      sources: ["s0", "s1"],
    });
  });
  it("is as coarse and as doubtful as the most doubtful of several, and lasts only where all say so alike", () => {
    expect(several(["2023-11-12", "within"], ["2023-10?", "throughout"])).toMatchObject({
      span: {
        earliest: Date.UTC(2023, 9, 1),
        latest: Date.UTC(2023, 10, 13) - 1,
        datePrecision: "month",
        uncertain: true,
      },
      extent: "within",
    });
    expect(several(["2023-10", "throughout"], ["2023-10", "throughout"]).extent).toBe("throughout");
    expect(several(["2023-10", "throughout"], ["2023-11", "throughout"]).extent).toBe("within");
    expect(several(["2023-10", "throughout"], ["2023-09/..", "throughout"]).span.latest).toBe(Infinity);
  });
});

describe("the places that are drawn", () => {
  const names = (where: ConflictEvent["where"], drawAs: "reported" | "corroborated") =>
    drawnPlaces(event({ where }), drawAs).map(({ place, role, from }) => `${place} ${role} ${from}`);
  const reported = [reportedPlace("east-syria", "subject"), reportedPlace("iraq", "site")];

  it("where someone spoke does not erase what was spoken about", () =>
    expect(names({ reported, corroborated: [corroboratedPlace("seoul", "site")] }, "corroborated")).toEqual([
      "seoul site corroborated",
      "east-syria subject reported",
    ]));

  it("a preferred place stands alone in its role", () =>
    expect(
      names(
        {
          reported,
          corroborated: [
            corroboratedPlace("here", "site"),
            corroboratedPlace("there", "site", true),
            corroboratedPlace("anbar", "subject", false),
          ],
        },
        "corroborated",
      ),
    ).toEqual(["there site corroborated", "anbar subject corroborated"]));

  it("as reported, nothing corroborated is drawn", () =>
    expect(names({ reported, corroborated: [corroboratedPlace("seoul", "site", true)] }, "reported")).toEqual(
      ["east-syria subject reported", "iraq site reported"],
    ));
});

it.each(["stated", "relative", "inferred", "unknown"] as const)(
  "a reported date or place that is drawn keeps its basis: %s",
  (basis) => {
    const reported = { ...event({}).when.reported, basis };
    const drawn = event({
      when: { reported },
      where: { reported: [{ place: "iraq", role: "site", basis }] },
    });
    for (const drawAs of ["reported", "corroborated"] as const) {
      const all = [drawnDate(drawn, drawAs), ...drawnPlaces(drawn, drawAs)];
      for (const known of all) expect(known).toMatchObject({ from: "reported", basis });
      expect(all.map(isInferred)).toEqual([basis === "inferred", basis === "inferred"]);
    }
  },
);

describe("the bar of a span", () => {
  const published = Date.UTC(2024, 0, 31);
  it.each([
    ["2024-01-04", "within", { isPoint: true, softStart: false, softEnd: false }],
    ["2024-01-04~", "within", { isPoint: false, softStart: true, softEnd: true }],
    ["2024-01", "within", { isPoint: false, softStart: true, softEnd: true }],
    ["2024-01", "throughout", { isPoint: false, softStart: false, softEnd: false }],
    ["2024-01?", "throughout", { isPoint: false, softStart: true, softEnd: true }],
    ["2023-10/..", "throughout", { isPoint: false, softStart: false, softEnd: true, end: published }],
    ["2024-02/..", "throughout", { softEnd: true, start: Date.UTC(2024, 1, 1), end: Date.UTC(2024, 1, 1) }],
  ] as const)("%s %s", (text, extent, expected) =>
    expect(drawnBar(spanOf(edtf(text)), extent, published)).toMatchObject(expected),
  );

  it("is not there for an undated event", () =>
    expect(drawnBar(spanOf(edtf("../2024-01")), "within", published)).toBeUndefined());
});
