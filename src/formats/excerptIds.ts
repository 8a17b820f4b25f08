import { foundText, type Issue } from "../domain/issues";
import type { ConflictEvent } from "../domain/model";
import { formatPath, originalPath, type Origins } from "./recordPath";

/**
 * The event with every excerpt under an id of its own: two under one id would share one verdict on whether they
 * stand in their source. The second `x1` goes by `x1-2`.
 */
export function ownExcerptIds(
  event: ConflictEvent,
  where: string,
  origins: Origins,
): { readonly event: ConflictEvent; readonly issues: readonly Issue[] } {
  const given = new Set(event.excerpts.map(({ id }) => id));
  if (given.size === event.excerpts.length) return { event, issues: [] };
  const issues: Issue[] = [];
  const taken = new Set<string>();
  const excerpts = event.excerpts.map((excerpt, index) => {
    const { id } = excerpt;
    if (!taken.has(id)) {
      taken.add(id);
      return excerpt;
    }
    let number = 2;
    while (given.has(`${id}-${number}`) || taken.has(`${id}-${number}`)) number += 1;
    const ownId = `${id}-${number}`;
    taken.add(ownId);
    issues.push({
      severity: "error",
      where: `${where} · ${formatPath(originalPath(event, ["excerpts", index, "id"], origins))}`,
      expected: "an id of its own within the event",
      found: `${foundText(id)} a second time`,
      mend: `give it another id; until then it goes by ${ownId}`,
      event: event.id,
    });
    return { ...excerpt, id: ownId };
  });
  return { event: { ...event, excerpts }, issues };
}
