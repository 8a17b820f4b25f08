import type { Timeline } from "vis-timeline/esnext";
import { tellLostPart } from "../shared/lostPart";

/**
 * All that Sanad leans on in vis-timeline (8.5.4) besides its documented interface: methods and an event that it keeps
 * to itself, and the parts of the page that it makes. Where one of them is gone that is told (`tellLostPart`).
 * docs/vis-timeline.md lists them for the next upgrade, tests/component/visInternals.test.ts asks the installed version.
 */

type Stretch = { readonly start: number; readonly end: number };
type Item = { isVisible?: (range: Stretch) => boolean };
type Group = { _isGroupVisible?: () => boolean };
type Internals = {
  readonly itemSet?: {
    readonly items?: Readonly<Record<string, Item>>;
    readonly groups?: Readonly<Record<string, Group>>;
  };
};
type Emitting = {
  readonly hasListeners: (event: string) => boolean;
  readonly emit: (event: string) => void;
};

/** How far beyond the window vis-timeline looks for items, as a share of its length. */
const NEAR = 1 / 4;

const steadied = new WeakSet<Item>();

/**
 * Makes vis-timeline ask one question only of items that lie just beyond the window. In each frame of a drag it takes
 * them out of the document, as not visible, and puts them in again, as near (`_updateItemsInRange`), which lays out
 * dozens of items a frame.
 *
 * @param ids - of items that it has been given: those that have come since the last call
 */
export function keepNearItems(timeline: Timeline, ids: readonly string[]): void {
  const { items } = (timeline as unknown as Internals).itemSet ?? {};
  for (const id of ids) {
    const item = items?.[id];
    if (item?.isVisible === undefined) {
      tellLostPart(
        "vis-timeline: itemSet.items[…].isVisible",
        "items at the window's edges flicker in a drag.",
      );
      return;
    }
    if (steadied.has(item)) continue;
    steadied.add(item);
    const isVisible = item.isVisible.bind(item);
    item.isVisible = ({ start, end }) => {
      const margin = (end - start) * NEAR;
      return isVisible({ start: start - margin, end: end + margin });
    };
  }
}

/**
 * Keeps the items of lanes that are scrolled out of sight in the document, where the keyboard, screen readers
 * and a popup's anchor find them. vis-timeline takes them out and has no option against it, so this answers
 * its question in its place.
 *
 * @param ids - of all lanes that it holds
 */
export function drawAllLanes(timeline: Timeline, ids: readonly string[]): void {
  const { groups } = (timeline as unknown as Internals).itemSet ?? {};
  for (const id of ids) {
    const group = groups?.[id];
    if (group?._isGroupVisible === undefined) {
      tellLostPart(
        "vis-timeline: itemSet.groups[…]._isGroupVisible",
        "events in lanes scrolled out of sight are out of reach of keyboard and screen reader.",
      );
      return;
    }
    group._isGroupVisible = () => true;
  }
}

/**
 * Lays vis-timeline out for its pane's size, as its own watch over it does, which looks once a second. `redraw` makes
 * the content of all items anew; what no size changes stays.
 */
export function refit(timeline: Timeline): void {
  const emitter = timeline as unknown as Partial<Emitting>;
  if (emitter.hasListeners?.("_change") === true && emitter.emit !== undefined) {
    emitter.emit("_change");
    return;
  }
  timeline.redraw();
  tellLostPart("vis-timeline: its event _change", "each change of size makes all items anew.");
}

/** The parts of the page that vis-timeline makes and the code finds by their classes; the style sheets know more. */
const PARTS = {
  /** Where the items stand. */
  center: ".vis-panel.vis-center",
  /** The lanes' names; they stand, and scroll, on one of two sides. */
  left: ".vis-panel.vis-left",
  right: ".vis-panel.vis-right",
  /** What lies behind items and axis; it has another class where time runs to the left. */
  background: ".vis-panel.vis-background:is(.vis-vertical, .vis-vertical-rtl)",
  axis: ".vis-panel.vis-bottom",
  /** What it measures letters by. */
  minorLetter: ".vis-text.vis-minor.vis-measure",
  majorLetter: ".vis-text.vis-major.vis-measure",
} as const;

export type VisPart = keyof typeof PARTS;

/** A part of the page that vis-timeline has made in `element`, once it has been created there. */
export function visPart(element: ParentNode, part: VisPart): HTMLElement | undefined {
  const found = element.querySelector<HTMLElement>(PARTS[part]);
  if (found !== null) return found;
  tellLostPart(`vis-timeline: ${PARTS[part]}`, "what is laid on the timeline has no place.");
  return undefined;
}

/** The box of the item that `target` is, or is a part of. */
export function visItemAt(target: EventTarget | null): Element | undefined {
  return target instanceof Element ? (target.closest(".vis-item") ?? undefined) : undefined;
}

/** The box of the item whose content is being made; it gets its classes only after its content. */
export function visBoxOf(content: HTMLElement): HTMLElement | undefined {
  return content.parentElement?.parentElement ?? undefined;
}
