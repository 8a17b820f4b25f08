import type { Relation } from "./codes";
import type { EventId, Link } from "./model";

/** Relations that say the same of both events: which of the two stores the link tells nothing. */
type Symmetric = "contradicts";

/** Who makes a link: the source's words, the curator, or of a link that both events store, one each. */
export type LinkBasis = Link["basis"] | "mixed";

/** Another event that one is linked with: the one is its `relation` (`to`), or it is the one's (`from`). */
export type LinkedEvent = { readonly event: EventId; readonly basis: LinkBasis } & (
  | { readonly way: "to"; readonly relation: Relation }
  | { readonly way: "from"; readonly relation: Exclude<Relation, Symmetric> }
);

/**
 * The events that an event is linked with, by its own links and by those that others make to it (whose `event` is
 * the other), each once for a relation and a way. A symmetric relation is `to` from both ends; where both ends store
 * it and one of them states it while the other infers it, its basis is `mixed`. Of a link that one record holds twice
 * the weaker basis counts.
 */
export function linkedEvents(own: readonly Link[], linkedFrom: readonly Link[]): readonly LinkedEvent[] {
  const linked = new Map<string, LinkedEvent>();
  for (const link of distinctLinks(own)) linked.set(keyOf("to", link), { ...link, way: "to" });
  for (const { relation, event, basis } of distinctLinks(linkedFrom)) {
    if (!isSymmetric(relation)) {
      linked.set(keyOf("from", { relation, event }), { relation, event, basis, way: "from" });
      continue;
    }
    const key = keyOf("to", { relation, event });
    const other = linked.get(key);
    const isMixed = other !== undefined && other.basis !== basis;
    linked.set(key, { relation, event, basis: isMixed ? "mixed" : basis, way: "to" });
  }
  return [...linked.values()];
}

/** Each link once, by relation and event; of one that is both stated and inferred the weaker basis counts. */
export function distinctLinks(links: readonly Link[]): readonly Link[] {
  const distinct = new Map<string, Link>();
  for (const link of links) {
    const key = keyOf("to", link);
    if (!distinct.has(key) || link.basis === "inferred") distinct.set(key, link);
  }
  return [...distinct.values()];
}

function isSymmetric(relation: Relation): relation is Symmetric {
  return relation === "contradicts";
}

function keyOf(way: LinkedEvent["way"], { relation, event }: Pick<Link, "relation" | "event">): string {
  return `${way} ${relation} ${event}`;
}
