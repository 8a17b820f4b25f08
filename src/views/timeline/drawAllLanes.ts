import type { Timeline } from "vis-timeline/esnext";

type Group = { _isGroupVisible?: () => boolean };
type Internals = { readonly itemSet?: { readonly groups?: Readonly<Record<string, Group>> } };

/**
 * Keeps the items of lanes that are scrolled out of sight in the document, where the keyboard, screen readers
 * and a popup's anchor find them. vis-timeline takes them out and has no option against it, so this answers
 * its question in its place (8.5.4, `Group._isGroupVisible`); without that method it changes nothing.
 */
export function drawAllLanes(timeline: Timeline): void {
  const { itemSet } = timeline as unknown as Internals;
  for (const group of Object.values(itemSet?.groups ?? {})) {
    if (group._isGroupVisible !== undefined) group._isGroupVisible = () => true;
  }
}
