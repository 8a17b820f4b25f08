import type { LeafletMouseEvent, Map as LeafletMap, Point } from "leaflet";
import { cellAt, type DensityCell } from "./densityCells";
import type { DensityLayer } from "./densityLayer";

export type DensityHandlers = {
  /** What is said of a cell that is pointed at. */
  readonly describe: (cell: DensityCell) => string;
  readonly onPick: (cell: DensityCell) => void;
};

export type DensityPointing = {
  /** Another density is on screen: what is said of it is said anew. */
  readonly refresh: () => void;
  readonly destroy: () => void;
};

/** How far beside a disc it is still hit, in pixels: by a mouse, by a finger, by the cross in the map's middle. */
const REACH = { mouse: 5, finger: 16, cross: 12 } as const;
/** Of the words from what they speak of, in pixels. */
const TIP_OFFSET = 14;

/** Hover and click on a density; by keyboard the map's middle, where a cross stands, is what is pointed at. */
export function createDensityPointing(
  map: LeafletMap,
  shown: DensityLayer["shown"],
  { describe, onPick }: DensityHandlers,
): DensityPointing {
  const container = map.getContainer();
  const tip = document.createElement("div");
  tip.className = "map-density-tip";
  tip.dir = "auto";
  tip.hidden = true;
  container.append(tip);
  let pointer: Point | undefined;

  const cellUnder = (point: Point, reach: number) => {
    const placed = shown();
    const corner = map.getPixelBounds().min;
    return placed === undefined || corner === undefined
      ? undefined
      : cellAt(placed, { x: corner.x + point.x, y: corner.y + point.y }, reach);
  };
  const middle = () => map.getSize().divideBy(2).floor();

  const say = (cell: DensityCell | undefined, at: Point, isLive: boolean) => {
    tip.hidden = cell === undefined;
    if (cell === undefined) return;
    tip.setAttribute("aria-live", isLive ? "polite" : "off");
    const text = describe(cell);
    if (tip.textContent !== text) tip.textContent = text;
    // Towards the middle of the map, where there is room.
    const { x, y } = middle();
    const across = at.x > x ? `calc(-100% - ${TIP_OFFSET}px)` : `${TIP_OFFSET}px`;
    const down = at.y > y ? `calc(-100% - ${TIP_OFFSET}px)` : `${TIP_OFFSET}px`;
    tip.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) translate(${across}, ${down})`;
  };
  const refresh = () => {
    const cell = pointer === undefined ? undefined : cellUnder(pointer, REACH.mouse);
    container.classList.toggle("is-over-density", cell !== undefined);
    // Who moves the map by its keys hears what lies under the cross.
    if (pointer !== undefined) say(cell, pointer, false);
    else if (container.matches(":focus-visible")) say(cellUnder(middle(), REACH.cross), middle(), true);
    else say(undefined, middle(), false);
  };
  const leave = () => {
    pointer = undefined;
    refresh();
  };
  const onMouseMove = ({ containerPoint, originalEvent }: LeafletMouseEvent) => {
    const isHovering = matchMedia("(hover: hover)").matches && !isOverMarker(originalEvent);
    pointer = isHovering ? containerPoint : undefined;
    refresh();
  };
  const pick = (cell: DensityCell | undefined) => {
    if (cell === undefined) return;
    tip.hidden = true;
    onPick(cell);
  };
  const onClick = ({ containerPoint, originalEvent }: LeafletMouseEvent) => {
    if (isOverMarker(originalEvent)) return;
    const isFinger = originalEvent instanceof PointerEvent && originalEvent.pointerType === "touch";
    pick(cellUnder(containerPoint, isFinger ? REACH.finger : REACH.mouse));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== container) return;
    if (event.key === "Enter") pick(cellUnder(middle(), REACH.cross));
    else if (event.key.startsWith("Arrow")) pointer = undefined;
  };
  const hide = () => {
    tip.hidden = true;
  };

  map.on("mousemove", onMouseMove);
  map.on("mouseout", leave);
  map.on("click", onClick);
  map.on("movestart zoomanim", hide);
  map.on("moveend", refresh);
  container.addEventListener("keydown", onKeyDown);
  container.addEventListener("focus", refresh);
  container.addEventListener("blur", refresh);
  return {
    refresh,
    destroy: () => {
      map.off("mousemove", onMouseMove);
      map.off("mouseout", leave);
      map.off("click", onClick);
      map.off("movestart zoomanim", hide);
      map.off("moveend", refresh);
      container.removeEventListener("keydown", onKeyDown);
      container.removeEventListener("focus", refresh);
      container.removeEventListener("blur", refresh);
      container.classList.remove("is-over-density");
      tip.remove();
    },
  };
}

function isOverMarker({ target }: Event): boolean {
  return target instanceof Element && target.closest(".map-marker") !== null;
}
