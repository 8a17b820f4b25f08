import type { Timeline } from "vis-timeline/esnext";

type Stretch = { readonly start: number; readonly end: number };
type Item = { isVisible?: (range: Stretch) => boolean };
type Internals = { readonly itemSet?: { readonly items?: Readonly<Record<string, Item>> } };

/** How far beyond the window vis-timeline looks for items, as a share of its length. */
const NEAR = 1 / 4;

const steadied = new WeakSet<Item>();

/**
 * Makes vis-timeline ask one question only of items that lie just beyond the window. In each frame of a drag it takes
 * them out of the document, as not visible, and puts them in again, as near (8.5.4, `_updateItemsInRange`), which
 * lays out dozens of items a frame. Without the method that it asks by this changes nothing.
 */
export function keepNearItems(timeline: Timeline): void {
  const { itemSet } = timeline as unknown as Internals;
  for (const item of Object.values(itemSet?.items ?? {})) {
    if (item.isVisible === undefined || steadied.has(item)) continue;
    steadied.add(item);
    const isVisible = item.isVisible.bind(item);
    item.isVisible = ({ start, end }) => {
      const margin = (end - start) * NEAR;
      return isVisible({ start: start - margin, end: end + margin });
    };
  }
}
