import { DivIcon, Marker, type Map as LeafletMap } from "leaflet";
import { textSizePx } from "../shared/textSize";
import { UNITS_PER_REM } from "./donut";
import { contentKey, type MarkerModel } from "./layerModel";
import { createAreaLabel, createDot, createNameElement, createNumber, createPin } from "./markerElement";
import { sizeOfMarker } from "./markerSize";
import type { Side } from "./naming";
import type { NameMeasure, Size } from "./nameMeasure";
import "./markers.css";

/** A marker on the map, changed in place as its events do. */
export type MarkerNode = {
  readonly marker: Marker;
  readonly target: () => MarkerModel;
  readonly size: () => Size;
  /** Undefined for the label of an area, which has its name inside, and for a number, whose name stands beneath the map. */
  readonly nameSize: () => Size | undefined;
  readonly update: (target: MarkerModel) => void;
  /** Measures and builds it anew. */
  readonly rebuild: () => void;
  /** Writes its accessible name, which costs more than the rest and nobody hears while it changes. */
  readonly name: () => void;
  /** On which side its name stands, on which it would come up; and whether the reader can get to it by Tab. */
  readonly stand: (side: Side | undefined, lean: Side, isInView: boolean) => void;
  /** Whether what it stands for is shown about it now; undefined for the marker of one place. */
  readonly open: (isOpen: boolean | undefined) => void;
  /** Lies above all others: it has come out of another marker. */
  readonly raise: (isRaised: boolean) => void;
  readonly remove: () => void;
};

/** Above the marker of the selection. */
const RAISED = 25_000;

export function createMarkerNode(
  map: LeafletMap,
  first: MarkerModel,
  measure: NameMeasure,
  onOpen: (isByKey: boolean) => void,
): MarkerNode {
  let target = first;
  let key = contentKey(target);
  let size = sizeOfMarker(target, measure);
  let body = bodyOf(target);
  const marker = new Marker(target.at, {
    icon: iconOf(target, size, body),
  }).addTo(map);
  const element = marker.getElement();
  let isRaised = false;
  const markNow = (before: MarkerModel | undefined) => {
    mark(marker, target, before);
    if (isRaised) marker.setZIndexOffset(RAISED);
  };
  marker.on("click", () => onOpen(false));
  // Leaflet makes the marker focusable but leaves the keys to its own popups.
  element?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(true);
  });

  const rebuild = () => {
    size = sizeOfMarker(target, measure);
    body = bodyOf(target);
    marker.setIcon(iconOf(target, size, body));
    markNow(undefined);
  };
  markNow(undefined);
  return {
    marker,
    target: () => target,
    size: () => size,
    nameSize: () =>
      target.form === "area" || target.form === "number"
        ? undefined
        : measure.nameSize(target.name, target.nameLanguage),
    update: (next) => {
      if (next === target) return;
      const before = target;
      target = next;
      markNow(before);
      const nextKey = contentKey(next);
      if (nextKey === key) return;
      key = nextKey;
      const oldSize = size;
      if (next.form !== before.form || next.name !== before.name) {
        rebuild();
        return;
      }
      size = sizeOfMarker(next, measure);
      body.firstElementChild?.replaceWith(symbolOf(next));
      const isResized = size.width !== oldSize.width || size.height !== oldSize.height;
      if (isResized && element !== undefined) resize(element, size);
    },
    rebuild,
    name: () => {
      element?.setAttribute("aria-label", target.label());
      // Its number is not that of its ring: the words stand where the pointer is, too.
      if (element !== undefined)
        setAttribute(element, "title", target.inside > target.count ? target.label() : undefined);
    },
    stand: (side, lean, isInView) => {
      if (element === undefined) return;
      setAttribute(element, "data-side", side);
      setAttribute(element, "data-lean", side === undefined ? lean : undefined);
      const tabIndex = isInView ? 0 : -1;
      if (element.tabIndex !== tabIndex) element.tabIndex = tabIndex;
    },
    open: (isOpen) => {
      if (element !== undefined) setAttribute(element, "aria-expanded", isOpen?.toString());
    },
    raise: (isUp) => {
      if (isUp === isRaised) return;
      isRaised = isUp;
      if (isUp) marker.setZIndexOffset(RAISED);
      else mark(marker, target, undefined);
    },
    remove: () => void marker.remove(),
  };
}

/** The symbol is its first child; a name stands beside it. */
function bodyOf(target: MarkerModel): HTMLElement {
  const body = document.createElement("div");
  body.className = "map-marker-body";
  body.append(symbolOf(target));
  if (target.form !== "area" && target.form !== "number") body.append(nameOf(target));
  return body;
}

/** Its number, and how large it is, are of all that is inside, as its name says; its ring is of what stands there itself. */
function symbolOf(target: MarkerModel): HTMLElement {
  const { form, shares, count, inside, countText, isArea } = target;
  if (form === "area") return createAreaLabel(shares, count, inside, countText, nameOf(target));
  if (form === "number") return createNumber(shares, target.numberText ?? "", isArea);
  const { diameterPx } = target;
  const diameter = diameterPx === undefined ? undefined : (diameterPx * UNITS_PER_REM) / textSizePx();
  return form === "dot"
    ? createDot(shares, inside, countText, isArea, diameter)
    : createPin(shares, inside, countText, isArea, diameter);
}

function nameOf({ name, nameLanguage, nameDirection }: MarkerModel): HTMLElement {
  return createNameElement(name, nameLanguage, nameDirection);
}

function iconOf(target: MarkerModel, { width, height }: Size, body: HTMLElement): DivIcon {
  const { form } = target;
  return new DivIcon({
    className: `map-marker map-marker-${form === "dot" ? "point map-marker-dot" : form}`,
    html: body,
    iconSize: [width, height],
  });
}

/** As Leaflet does where it makes an icon. */
function resize({ style }: HTMLElement, { width, height }: Size): void {
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.marginLeft = `${-width / 2}px`;
  style.marginTop = `${-height / 2}px`;
}

/** Writes what the marker stands for and how it is marked, as far as it has changed. */
function mark(marker: Marker, target: MarkerModel, before: MarkerModel | undefined): void {
  const element = marker.getElement();
  if (element === undefined) return;
  const { id, count, events, places, mark: own } = target;
  const [first] = events;
  const isOne = count === 1 && first !== undefined;
  setAttribute(element, "data-place-id", places === undefined ? id : undefined);
  setAttribute(element, "data-place-ids", places?.join(" "));
  setAttribute(element, "data-told", target.isTold ? "" : undefined);
  setAttribute(element, "data-event-id", isOne ? first : undefined);
  setAttribute(element, "data-event-ids", isOne ? undefined : events.join(" "));
  if (before?.mark === own) return;
  if (own === "current") element.setAttribute("aria-current", "true");
  else element.removeAttribute("aria-current");
  element.classList.toggle("is-related", own === "related");
  marker.setZIndexOffset(own === "current" ? 20_000 : own === "related" ? 10_000 : 0);
}

function setAttribute(element: HTMLElement, name: string, value: string | undefined): void {
  if ((element.getAttribute(name) ?? undefined) === value) return;
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
