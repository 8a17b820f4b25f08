import type { CountedInWindow } from "../query";
import { eventsPastWindow, type InWindow } from "./inWindow";
import type { Passing } from "./passing";
import { stretchSums } from "./stretchSums";
import { isLasting } from "./timeDensity";

/**
 * How a chart of events counts the dated events of a window: one walk over all dated events, then for each window one over
 * those that reach beyond it.
 */
export function eventsCounted({ index, mask }: Passing): (inWindow: InWindow) => CountedInWindow {
  const { flags, datedCount } = index.columns;
  const lasts = (event: number) => isLasting(flags[event] ?? 0);
  const lastingAmong = stretchSums(datedCount, (event) => (mask[event] === 0 && lasts(event) ? 1 : 0));
  return (inWindow) => {
    const { straddling, beginning, ending } = inWindow;
    const lasting = lastingAmong(beginning, ending) + countOf(straddling, lasts);
    const partly = beyondEdges(inWindow, (event) => !lasts(event));
    return { whole: inWindow.datedCount - lasting - partly, partly, lasting };
  };
}

/** How a chart of the killed counts them: those of what lasted are spread over its time, as where the day is not known. */
export function deathsCounted(inWindow: InWindow): CountedInWindow {
  const { toll } = inWindow.passing.index.columns;
  const partly = beyondEdges(inWindow, (event) => (toll[event] ?? -1) > 0);
  return { whole: inWindow.datedCount - partly, partly, lasting: 0 };
}

/** How many events of the window begin before it or end after it. */
function beyondEdges(inWindow: InWindow, isMeant: (event: number) => boolean): number {
  const { straddling, beginning } = inWindow;
  const beginsInside = (event: number) => event >= beginning && isMeant(event);
  return countOf(straddling, isMeant) + countOf(eventsPastWindow(inWindow), beginsInside);
}

function countOf(events: Uint32Array, isMeant: (event: number) => boolean): number {
  let count = 0;
  for (const event of events) if (isMeant(event)) count += 1;
  return count;
}
