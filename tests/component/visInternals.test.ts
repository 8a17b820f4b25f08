// @vitest-environment jsdom
import { DataSet } from "vis-data/esnext";
import { Timeline, type DataGroup, type DataItem } from "vis-timeline/esnext";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  drawAllLanes,
  keepNearItems,
  refit,
  visBoxOf,
  visItemAt,
  visPart,
  type VisPart,
} from "../../src/views/timeline/visInternals";

/*
 * What Sanad leans on in vis-timeline besides its documented interface, asked of the version that is installed. Where
 * one of these fails after an upgrade, docs/vis-timeline.md says what it is for.
 */

const PARTS = ["center", "left", "right", "background", "axis", "minorLetter", "majorLetter"] as const;
const WINDOW = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 11) };
const LANE = "lane";

type Asked = { readonly start: number; readonly end: number };
type Made = {
  readonly items: Record<string, { isVisible: (range: Asked) => boolean; displayed: boolean }>;
  readonly groups: Record<string, { _isGroupVisible: () => boolean }>;
};

let element: HTMLElement;
let timeline: Timeline;
/** The boxes of the items, as their content was made. */
let boxes: (HTMLElement | undefined)[];

const made = () => (timeline as unknown as { readonly itemSet: Made }).itemSet;
/** Has the timeline drawn, which it does in the next frame. */
const redrawn = () => {
  const drawn = new Promise<void>((resolve) => timeline.on("changed", () => resolve()));
  timeline.redraw();
  return drawn;
};
const itemOn = (day: number): DataItem => ({
  id: `day ${day}`,
  group: LANE,
  content: "",
  start: Date.UTC(2024, 0, day),
  end: Date.UTC(2024, 0, day + 1),
  type: "range",
});

beforeEach(async () => {
  // jsdom lays nothing out; vis-timeline draws only where it has room. What stands around the items takes none.
  for (const length of ["offsetWidth", "offsetHeight", "clientWidth", "clientHeight"] as const) {
    vi.spyOn(HTMLElement.prototype, length, "get").mockImplementation(function (this: HTMLElement) {
      if (this.closest(".vis-panel:is(.vis-left, .vis-right, .vis-top, .vis-bottom)") !== null) return 0;
      return length.endsWith("Width") ? 800 : 300;
    });
  }
  boxes = [];
  element = document.body.appendChild(document.createElement("div"));
  const groups = new DataSet<DataGroup>([{ id: LANE, content: "Lane" }]);
  const items = new DataSet<DataItem>([itemOn(5)]);
  timeline = new Timeline(element, items, groups, {
    start: WINDOW.from,
    end: WINDOW.to,
    template: (item: { readonly id: string } | null, content: HTMLElement) => {
      boxes.push(visBoxOf(content));
      return Object.assign(document.createElement("i"), { className: "own", textContent: item?.id ?? "" });
    },
  });
  await redrawn();
});
afterEach(() => {
  timeline.destroy();
  element.remove();
});

describe("vis-timeline, as installed", () => {
  it("asks each item isVisible(range) whether it shall be drawn, and so is answered wider", async () => {
    const item = made().items["day 5"];
    expect(item?.isVisible, "itemSet.items[…].isVisible").toBeTypeOf("function");
    const asked: Asked[] = [];
    if (item !== undefined) {
      item.isVisible = ({ start, end }) => {
        asked.push({ start, end });
        return true;
      };
    }
    keepNearItems(timeline, ["day 5"]);
    timeline.setWindow(WINDOW.from + 1, WINDOW.to + 1, { animation: false });
    await redrawn();
    const lengthMs = WINDOW.to - WINDOW.from;
    expect(asked.length, "items are asked isVisible in a redraw").toBeGreaterThan(0);
    expect(asked.at(-1)).toEqual({
      start: WINDOW.from + 1 - lengthMs / 4,
      end: WINDOW.to + 1 + lengthMs / 4,
    });
  });

  it("asks each group _isGroupVisible() whether its items shall be drawn, and so is always told yes", async () => {
    const group = made().groups[LANE];
    expect(group?._isGroupVisible, "itemSet.groups[…]._isGroupVisible").toBeTypeOf("function");
    drawAllLanes(timeline, [LANE]);
    const asked = vi.fn(group?._isGroupVisible);
    if (group !== undefined) group._isGroupVisible = asked;
    await redrawn();
    expect(asked, "groups are asked _isGroupVisible in a redraw").toHaveBeenCalled();
    expect(asked.mock.results.at(-1)?.value).toBe(true);
  });

  it("hides the items of a group that answers no: without the override they are out of reach", async () => {
    const [item, group] = [made().items["day 5"], made().groups[LANE]];
    expect(item?.displayed).toBe(true);
    if (group !== undefined) group._isGroupVisible = () => false;
    await redrawn();
    expect(item?.displayed).toBe(false);
    drawAllLanes(timeline, [LANE]);
    await redrawn();
    expect(item?.displayed).toBe(true);
  });

  it("lays itself out anew at its event _change, without making the content of items anew", () => {
    const emitter = timeline as unknown as { readonly hasListeners: (event: string) => boolean };
    expect(emitter.hasListeners("_change"), "its event _change").toBe(true);
    const changed = vi.fn();
    timeline.on("changed", changed);
    const before = boxes.length;
    refit(timeline);
    expect(changed).toHaveBeenCalled();
    expect(boxes.length).toBe(before);
  });

  it.each(PARTS)("makes the part that is called %s here, whichever way time runs", (part: VisPart) => {
    expect(visPart(element, part)).toBeInstanceOf(HTMLElement);
    timeline.setOptions({ rtl: true });
    expect(visPart(element, part)).toBeInstanceOf(HTMLElement);
  });

  it("makes an item's content two levels below its box, which has the class vis-item once it is made", () => {
    const own = element.querySelector(".own");
    expect(own, "the item's content").not.toBeNull();
    expect(visItemAt(own)).toBeDefined();
    expect(boxes).toContain(visItemAt(own));
    expect(visItemAt(element)).toBeUndefined();
  });
});

describe("a part that is gone", () => {
  const fake = (itemSet: unknown, methods: object = {}) => ({ itemSet, ...methods }) as unknown as Timeline;

  it("is told by its name, whichever it is", () => {
    expect(() => keepNearItems(fake(undefined), ["a"])).toThrow("items[…].isVisible");
    expect(() => keepNearItems(fake({ items: { a: {} } }), ["a"])).toThrow("items[…].isVisible");
    expect(() => keepNearItems(fake({ shownItems: {} }), ["a"])).toThrow("items[…].isVisible");
    expect(() => drawAllLanes(fake(undefined), ["a"])).toThrow("_isGroupVisible");
    expect(() => drawAllLanes(fake({ groups: { a: {} } }), ["a"])).toThrow("_isGroupVisible");
    const redraw = vi.fn();
    expect(() => refit(fake({}, { redraw }))).toThrow("_change");
    expect(() => refit(fake({}, { redraw, hasListeners: () => false }))).toThrow("_change");
    expect(redraw).toHaveBeenCalledTimes(2);
    expect(() => visPart(document.createElement("div"), "center")).toThrow(".vis-panel.vis-center");
  });

  it("is told once in production, where the timeline goes on without", () => {
    vi.stubEnv("DEV", false);
    const error = vi.spyOn(console, "error").mockReturnValue(undefined);
    try {
      const groups = { b: { _isGroupVisible: () => false } };
      expect(() => drawAllLanes(fake({ groups }), ["a", "b"])).not.toThrow();
      drawAllLanes(fake({ groups }), ["a", "b"]);
      expect(error.mock.calls.filter(([text]) => String(text).includes("_isGroupVisible"))).toHaveLength(1);
      const redraw = vi.fn();
      refit(fake({}, { redraw }));
      expect(redraw).toHaveBeenCalled();
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
