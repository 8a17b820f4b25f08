import type { Relation } from "../../domain/codes";
import type { ConflictEvent, Dataset } from "../../domain/model";
import type { Report } from "../check/report";

/** The relation that says the same from the other end: both records would tell one link twice. */
const REVERSED: Readonly<Partial<Record<Relation, Relation>>> = {
  contradicts: "contradicts",
  "responds-to": "leads-to",
  "leads-to": "responds-to",
};

/** A link is stored once, in the record that makes it: answers, parts and judgements name what they are about. */
export function checkDoubledLinks(event: ConflictEvent, { events }: Dataset, report: Report): void {
  event.links?.forEach(({ relation, event: other }, index, links) => {
    const isRepeated = links.findIndex((link) => link.relation === relation && link.event === other) < index;
    const back = events
      .find(({ id }) => id === other)
      ?.links?.some((link) => link.event === event.id && link.relation === (REVERSED[relation] ?? relation));
    if (!isRepeated && back !== true) return;
    report(["links", index], {
      expected: "each link once: in the record that answers, belongs or judges; contradicts in the later one",
      found: isRepeated
        ? `${relation} ${other} twice`
        : `${relation} ${other}, and the same link in ${other}`,
      mend: "take one of the two out; views show a link at both ends",
    });
  });
}
