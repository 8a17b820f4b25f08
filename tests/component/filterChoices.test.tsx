// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { ConflictEvent, Dataset } from "../../src/domain/model";
import { FacetChoices } from "../../src/views/filters/FacetChoices";
import { datasetOf, renderView, STRIKE } from "./articleFixture";

afterEach(cleanup);

/** So many actors, every one of them in as many events as its last digit says, some in none; one has a name of its own. */
function datasetWith(actorCount: number): Dataset {
  const actors = Array.from({ length: actorCount }, (_, index) => ({
    id: `actor-${index}`,
    name: { en: index === 251 ? "Al-Ḥashd" : `Group ${index}` },
    kind: "armed-group" as const,
  }));
  const events = Array.from({ length: 9 }, (_, round): ConflictEvent => ({
    ...STRIKE,
    id: `event-${round}`,
    who: actors
      .filter((_, index) => index % 10 > round)
      .map(({ id }) => ({ actor: id, role: "participant" })),
  }));
  return { ...datasetOf(events), actors };
}

const names = () => [...document.querySelectorAll(".facet-name")].map(({ textContent }) => textContent);

test("few are all there, by name, without a search", async () => {
  await renderView(<FacetChoices facet="actors" />, { dataset: datasetWith(12) });
  await waitFor(() => expect(names()).toHaveLength(10));
  // Two of the twelve are in no event: they could never match.
  expect(names()).not.toContain("Group 10");
  expect(names()).toEqual(names().toSorted(new Intl.Collator("en").compare));
  expect(screen.queryByRole("searchbox")).toBeNull();
});

test("of many, those with the most events come first; typing finds the others, however they are spelt", async () => {
  const store = await renderView(<FacetChoices facet="actors" />, { dataset: datasetWith(300) });
  await screen.findByText("…and 170 more: type to find them");
  expect(names()).toHaveLength(100);
  expect(screen.getAllByRole("checkbox")[0]?.closest("label")?.textContent).toMatch(/9$/);
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "al hashd" } });
  await waitFor(() => expect(names()).toEqual(["Al-Ḥashd"]));
  expect(screen.queryByText(/more: type/)).toBeNull();
  fireEvent.click(screen.getByRole("checkbox"));
  expect(store.getState().filter.actors).toEqual(["actor-251"]);
  // What is chosen stays in sight, whatever is searched for.
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "no such name" } });
  await screen.findByText("Nothing has this name.");
  expect(names()).toEqual(["Al-Ḥashd"]);
  act(() => store.getState().clearFilter());
  await waitFor(() => expect(names()).toEqual([]));
});

test("places stand in a tree; one that is chosen takes in those within it, and says so", async () => {
  const place = (id: string, partOf?: string) => ({
    id,
    name: { en: id },
    kind: "area" as const,
    center: [44, 33] as const,
    radiusKm: 50,
    ...(partOf !== undefined && { partOf }),
  });
  const at = (id: string, where: string): ConflictEvent => ({
    ...STRIKE,
    id,
    where: { reported: [{ place: where, role: "site", basis: "stated" }] },
  });
  const dataset = {
    ...datasetOf([at("one", "Town"), at("two", "Province"), at("three", "Land"), at("four", "Elsewhere")]),
    places: [place("Town", "Province"), place("Elsewhere"), place("Province", "Land"), place("Land")],
  };
  const store = await renderView(<FacetChoices facet="places" />, { dataset });
  const rows = () => screen.getAllByRole("checkbox").map((box) => box.closest("label")?.textContent);
  await waitFor(() =>
    expect(rows()).toEqual(["Elsewhere1", "Land3", "Province in Land2", "Town in Province1"]),
  );
  screen.getByText("A place takes in the places within it.");
  fireEvent.click(screen.getByRole("checkbox", { name: /^Land/ }));
  expect(store.getState().filter.places).toEqual(["Land"]);
  for (const name of [/^Province/, /^Town/]) {
    const box = screen.getByRole<HTMLInputElement>("checkbox", { name });
    await waitFor(() => expect([box.checked, box.disabled]).toEqual([true, true]));
  }
  // What is not within it counts on.
  expect(rows()).toEqual(["Elsewhere1", "Land3", "Province in Land2", "Town in Province1"]);
});
