import { beforeAll, describe, expect, it } from "vitest";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { Dataset } from "../../src/domain/model";
import { causeSteps, narrativeSteps } from "../../src/domain/storySteps";
import { loadCurated } from "../fixtures/curated";
import { lines, loaded, smallFile } from "../fixtures/smallDataset";

let curated: LoadedDataset;
beforeAll(async () => {
  curated = await loadCurated();
});

const BRIDGE = { en: "Then", ar: "ثم" };
const telling = (...narrative: readonly unknown[]) => ({ ...smallFile(), narrative });

describe("a narrative in a file", () => {
  it("is optional", async () => {
    const { dataset, issues } = await loaded(smallFile());
    expect(narrativeSteps(dataset)).toEqual([]);
    expect(lines(issues)).toEqual([]);
  });

  it("is told in its order", async () => {
    const { dataset, issues } = await loaded(
      telling({ event: "us-strike-pmf-hq", bridge: BRIDGE }, { event: "minister-speaks", bridge: BRIDGE }),
    );
    expect(lines(issues)).toEqual([]);
    expect(narrativeSteps(dataset)).toEqual([
      { event: "us-strike-pmf-hq", bridge: BRIDGE },
      { event: "minister-speaks", bridge: BRIDGE },
    ]);
  });

  it.each<readonly [string, readonly unknown[], readonly string[], RegExp]>([
    [
      "names an event that is not there",
      [
        { event: "nothing-known", bridge: BRIDGE },
        { event: "minister-speaks", bridge: BRIDGE },
      ],
      ["minister-speaks"],
      /narrative\[0\]\.event.*one of the events.*nothing-known/s,
    ],
    [
      "tells an event twice",
      [
        { event: "minister-speaks", bridge: BRIDGE },
        { event: "minister-speaks", bridge: BRIDGE },
      ],
      ["minister-speaks"],
      /narrative\[1\]\.event.*a second time/s,
    ],
    [
      "lacks a language",
      [{ event: "minister-speaks", bridge: { en: "Then" } }],
      ["minister-speaks"],
      /narrative\[0\]\.bridge\.ar.*a text in ar/s,
    ],
    [
      "holds a step that is none, and names later ones by their place in the file",
      [7, { event: "nothing-known", bridge: BRIDGE }, { event: "minister-speaks", bridge: BRIDGE }],
      ["minister-speaks"],
      /narrative\[1\]\.event/s,
    ],
    ["has no step", [], [], /narrative.*at least one step/s],
  ])("is mended and named where it %s", async (_case, narrative, told, issue) => {
    const { dataset, issues } = await loaded(telling(...narrative));
    expect(narrativeSteps(dataset).map(({ event }) => event)).toEqual(told);
    expect(lines(issues).join("\n")).toMatch(issue);
    expect(dataset.events).toHaveLength(4);
  });

  it("that is no list costs nothing but itself", async () => {
    const { dataset, issues } = await loaded({ ...smallFile(), narrative: "once upon a time" });
    expect(narrativeSteps(dataset)).toEqual([]);
    expect(lines(issues).join("\n")).toMatch(/narrative.*a list of steps/s);
    expect(dataset.title["en"]).toBe("Small");
  });
});

describe("the curated dataset's narrative", () => {
  it("tells twelve to sixteen events, each once, each with a short sentence", () => {
    const steps = narrativeSteps(curated.dataset);
    expect(steps).toHaveLength(curated.dataset.narrative?.length ?? 0);
    expect(steps.length).toBeGreaterThanOrEqual(12);
    expect(steps.length).toBeLessThanOrEqual(16);
    for (const { bridge } of steps) {
      for (const language of curated.dataset.languages) {
        expect(bridge?.[language]?.length).toBeGreaterThan(40);
        expect(bridge?.[language]?.length).toBeLessThan(260);
      }
    }
  });
});

describe("chains of causes", () => {
  const chained = (links: Readonly<Record<string, readonly (readonly [string, string])[]>>) =>
    causeSteps({
      events: Object.entries(links).map(([id, own]) => ({
        id,
        links: own.map(([relation, event]) => ({ relation, event, basis: "stated" })),
      })),
    } as unknown as Dataset).map(({ event, because }) =>
      because === undefined ? event : `${event} ${because.relation} ${because.event}`,
    );

  it("go from a cause to its answers, each followed by its own, words about it last", () => {
    expect(
      chained({
        remark: [["about", "attack"]],
        demand: [["responds-to", "strike"]],
        strike: [["responds-to", "attack"]],
        war: [["leads-to", "attack"]],
        attack: [],
        alone: [],
      }),
    ).toEqual([
      "war",
      "attack leads-to war",
      "strike responds-to attack",
      "demand responds-to strike",
      "remark about attack",
    ]);
  });

  it("end where links run in a circle, lead to themselves or nowhere", () => {
    expect(chained({ a: [["responds-to", "b"]], b: [["responds-to", "a"]], c: [["about", "c"]] })).toEqual([
      "a",
      "b responds-to a",
    ]);
    expect(chained({ a: [["responds-to", "gone"]] })).toEqual([]);
  });

  it.each(["responds-to", "leads-to", "about"] as const)("keep who makes a link: %s", (relation) => {
    for (const basis of ["stated", "inferred"] as const) {
      const events = [
        { id: "a", links: [{ relation, event: "b", basis }] },
        { id: "b", links: [] },
      ];
      const [, step] = causeSteps({ events } as unknown as Dataset);
      expect(step?.because).toEqual({ relation, event: relation === "leads-to" ? "a" : "b", basis });
    }
  });

  it("keep the basis that the curated dataset gives, whichever end stores the link", () => {
    const stored = curated.dataset.events.flatMap(({ id, links = [] }) =>
      links.map((link) => ({ id, ...link })),
    );
    const steps = causeSteps(curated.dataset).filter(({ because }) => because !== undefined);
    for (const { event, because } of steps) {
      const [from, to] = because?.relation === "leads-to" ? [because.event, event] : [event, because?.event];
      expect(stored).toContainEqual({
        id: from,
        relation: because?.relation,
        event: to,
        basis: because?.basis,
      });
    }
    expect(new Set(steps.map(({ because }) => because?.basis))).toEqual(new Set(["stated", "inferred"]));
  });

  it("tell each event once, after the one it is said to follow from", () => {
    const steps = causeSteps(curated.dataset);
    const order = steps.map(({ event }) => event);
    expect(new Set(order).size).toBe(order.length);
    expect(order.length).toBeGreaterThan(15);
    for (const { event, because } of steps) {
      if (because !== undefined) expect(order.indexOf(because.event)).toBeLessThan(order.indexOf(event));
    }
    expect(order.slice(0, 3)).toEqual(["war-in-gaza", "attacks-on-us-bases-iraq-syria", "us-strike-pmf-hq"]);
  });
});
