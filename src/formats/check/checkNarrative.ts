import { foundText } from "../../domain/issues";
import type { Dataset } from "../../domain/model";
import { checkReference } from "./checkReferences";
import type { Report } from "./report";

/** Every step of the narrative must tell an event that is there, and each event once: a step goes by its event. */
export function checkNarrative({ narrative }: Dataset, events: ReadonlySet<string>, report: Report): void {
  const told = new Set<string>();
  narrative?.forEach(({ event }, index) => {
    const path = ["narrative", index, "event"];
    checkReference(event, events, path, "events", report);
    if (told.has(event)) {
      report(path, {
        expected: "an event that no step before it tells",
        found: `${foundText(event)} a second time`,
        mend: "tell it in one step; until then the later one is left out of the story",
      });
    }
    told.add(event);
  });
}
