import { expect, it } from "vitest";
import { drawnPlaces } from "../../src/domain/drawing";
import { NO_FILTER } from "../../src/domain/filtering";
import { ALL_TIME } from "../../src/domain/utcDays";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { namesOfDataset } from "../../src/state/names";
import { viewFacts } from "../../src/views/guide/viewFacts";
import { countedPlaces } from "../../src/views/sharing/layout/mapPlaces";
import { loadCurated } from "../fixtures/curated";

it.each(["reported", "corroborated"] as const)(
  "what is told to be in a place is all that is drawn in it and in places within it (%s)",
  async (drawAs) => {
    const loaded = await loadCurated();
    const { places, events } = loaded.dataset;
    const answer = await createColumnEngine(curatedEvents(loaded)).ask({
      window: ALL_TIME,
      filter: NO_FILTER,
      drawAs,
      pinned: [],
      itemBudget: 1,
      timeBins: 10,
    });
    const within = (id: string | undefined, outer: string): boolean =>
      id === outer || (id !== undefined && within(places.find((place) => place.id === id)?.partOf, outer));
    const expected = places.flatMap(({ id, name }) => {
      const isHere = events.some((event) => drawnPlaces(event, drawAs).some(({ place }) => place === id));
      const count = events.filter((event) =>
        drawnPlaces(event, drawAs).some(({ place }) => within(place, id)),
      ).length;
      return isHere ? [[name["en"], count] as const] : [];
    });
    const told = viewFacts(answer, namesOfDataset(loaded.dataset)).places.map(
      ({ name, count }) => [name["en"], count] as const,
    );
    expect(new Map(told)).toEqual(new Map(expected));
    const counts = told.map(([, count]) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(told[0]?.[0]).toBe("Iraq");
    // So does a picture of more events than it lists.
    const pictured = countedPlaces(answer.places, "inside").map(
      ({ place, count }) => [place.name["en"], count] as const,
    );
    expect(new Map(pictured)).toEqual(new Map(expected));
  },
);
