import type { MapDensity } from "../query";
import type { InWindow } from "./inWindow";
import { sumKinds, type PlacesInView } from "./mapGrid";

const NO_CELL = -1;

/**
 * How many were killed in the events of each cell, and the kind of most of them: one walk over the events in the window
 * and the undated ones. `counted` is the same grid of events. As with these, the killed of an event of several places
 * count at each of them; an event that does not say how many counts nowhere.
 */
export function mapDeaths(
  { places, cells, isApart, columns, rows, byKind }: PlacesInView,
  inWindow: InWindow,
  counted: MapDensity,
): MapDensity {
  const { columns: own, atPlaces } = inWindow.passing.index;
  const cellOf = new Int32Array(atPlaces.placeCount).fill(NO_CELL);
  for (let at = 0; at < places.length; at += 1) {
    if (isApart[at] === 0) cellOf[places[at] ?? 0] = cells[at] ?? NO_CELL;
  }
  const kindCount = counted.vocabulary.length;
  byKind.fill(0);
  const { toll, kind, placeStart, places: placesOf } = own;
  const { stands } = inWindow.passing;
  const addAll = (found: Uint32Array) => {
    for (const event of found) {
      const killed = toll[event] ?? -1;
      if (killed <= 0) continue;
      const end = placeStart[event + 1] ?? 0;
      for (let at = placeStart[event] ?? 0; at < end; at += 1) {
        const cell = stands?.[at] === 0 ? NO_CELL : (cellOf[placesOf[at] ?? 0] ?? NO_CELL);
        if (cell === NO_CELL) continue;
        const share = cell * kindCount + (kind[event] ?? 0);
        byKind[share] = (byKind[share] ?? 0) + killed;
      }
    }
  };
  const { passing, straddling, first, last } = inWindow;
  addAll(straddling);
  addAll(passing.byStart.subarray(first, last));
  addAll(passing.undated);
  return { ...counted, measure: "deaths", ...sumKinds(byKind, columns * rows, kindCount) };
}
