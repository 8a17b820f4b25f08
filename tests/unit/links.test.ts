import { describe, expect, it } from "vitest";
import { distinctLinks, linkedEvents } from "../../src/domain/links";
import type { Link } from "../../src/domain/model";
import { loadCurated } from "../fixtures/curated";

const link = (relation: Link["relation"], event: string, basis: Link["basis"]): Link => ({
  relation,
  event,
  basis,
});

describe("the events that one is linked with", () => {
  it("keep their basis, whichever end stores the link", () => {
    expect(
      linkedEvents(
        [link("about", "a", "stated"), link("part-of", "b", "inferred")],
        [link("about", "c", "inferred"), link("responds-to", "a", "stated")],
      ),
    ).toEqual([
      { way: "to", relation: "about", event: "a", basis: "stated" },
      { way: "to", relation: "part-of", event: "b", basis: "inferred" },
      { way: "from", relation: "about", event: "c", basis: "inferred" },
      { way: "from", relation: "responds-to", event: "a", basis: "stated" },
    ]);
  });

  it.each([
    ["stated", "stated", "stated"],
    ["inferred", "inferred", "inferred"],
    ["stated", "inferred", "mixed"],
    ["inferred", "stated", "mixed"],
  ] as const)("stand once for a symmetric relation stored %s here and %s there: %s", (here, there, basis) =>
    expect(linkedEvents([link("contradicts", "a", here)], [link("contradicts", "a", there)])).toEqual([
      { way: "to", relation: "contradicts", event: "a", basis },
    ]),
  );

  it("get the same words of a symmetric relation that only the other stores", () =>
    expect(linkedEvents([], [link("contradicts", "a", "inferred")])).toEqual([
      { way: "to", relation: "contradicts", event: "a", basis: "inferred" },
    ]));

  it("are inferred where one record says both", () => {
    const twice = [
      link("about", "a", "stated"),
      link("about", "a", "inferred"),
      link("about", "a", "stated"),
    ];
    for (const links of [twice, twice.toReversed()]) {
      expect(distinctLinks(links)).toEqual([link("about", "a", "inferred")]);
      expect(linkedEvents(links, links).map(({ way, basis }) => `${way} ${basis}`)).toEqual([
        "to inferred",
        "from inferred",
      ]);
    }
  });

  it("of the curated dataset are the same pair from both ends", async () => {
    const { events } = (await loadCurated()).dataset;
    const linkedWith = (id: string) =>
      linkedEvents(
        events.find((event) => event.id === id)?.links ?? [],
        events.flatMap(({ id: other, links = [] }) =>
          links.filter(({ event }) => event === id).map((stored) => ({ ...stored, event: other })),
        ),
      );
    for (const { id } of events) {
      for (const { event, relation, basis, way } of linkedWith(id)) {
        const back = relation === "contradicts" ? "to" : way === "to" ? "from" : "to";
        expect(linkedWith(event)).toContainEqual({ event: id, relation, basis, way: back });
      }
    }
  });
});
