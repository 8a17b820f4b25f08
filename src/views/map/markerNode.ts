import { DivIcon, Marker, type Map as LeafletMap } from "leaflet";
import type { PlaceId } from "../../domain/model";
import { textSizePx } from "../shared/textSize";
import { dotDiameter, markerDiameter, UNITS_PER_REM } from "./donut";
import { contentKey, type MarkerModel } from "./layerModel";
import { createAreaLabel, createDot, createNameElement, createPin } from "./markerElement";
import type { Side } from "./naming";
import type { NameMeasure, Size } from "./nameMeasure";

/** A marker on the map, changed in place as its events do. */
export type MarkerNode = {
  readonly marker: Marker;
  readonly target: () => MarkerModel;
  readonly size: () => Size;
  /** Undefined for the label of an area, which has its name inside. */
  readonly nameSize: () => Size | undefined;
  /** Gives true where it takes another room now. */
  readonly update: (target: MarkerModel) => boolean;
  /** Measures and builds it anew. */
  readonly rebuild: () => void;
  /** Writes its accessible name, which costs more than the rest and nobody hears while it changes. */
  readonly name: () => void;
  /** On which side its name stands, on which it would come up; and whether the reader can get to it by Tab. */
  readonly stand: (side: Side | undefined, lean: Side, isInView: boolean) => void;
  readonly remove: () => void;
};

export function createMarkerNode(
  map: LeafletMap,
  first: MarkerModel,
  measure: NameMeasure,
  onOpen: (place: PlaceId) => void,
): MarkerNode {
  let target = first;
  let key = contentKey(target);
  let size = sizeOf(target, measure);
  let body = bodyOf(target);
  const marker = new Marker(target.at, {
    icon: iconOf(target, size, body),
  }).addTo(map);
  const element = marker.getElement();
  marker.on("click", () => onOpen(first.id));
  // Leaflet makes the marker focusable but leaves the keys to its own popups.
  element?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(first.id);
  });

  const rebuild = () => {
    size = sizeOf(target, measure);
    body = bodyOf(target);
    marker.setIcon(iconOf(target, size, body));
    mark(marker, target, undefined);
  };
  mark(marker, target, undefined);
  return {
    marker,
    target: () => target,
    size: () => size,
    nameSize: () => (target.form === "area" ? undefined : measure.nameSize(target.name, target.nameLanguage)),
    update: (next) => {
      if (next === target) return false;
      const before = target;
      target = next;
      mark(marker, next, before);
      const nextKey = contentKey(next);
      if (nextKey === key) return false;
      key = nextKey;
      const oldSize = size;
      if (next.form !== before.form || next.name !== before.name) {
        marker.setLatLng(next.at);
        rebuild();
        return true;
      }
      size = sizeOf(next, measure);
      body.firstElementChild?.replaceWith(symbolOf(next));
      const isResized = size.width !== oldSize.width || size.height !== oldSize.height;
      if (isResized && element !== undefined) resize(element, size);
      return isResized;
    },
    rebuild,
    name: () => element?.setAttribute("aria-label", target.label()),
    stand: (side, lean, isInView) => {
      if (element === undefined) return;
      setAttribute(element, "data-side", side);
      setAttribute(element, "data-lean", side === undefined ? lean : undefined);
      const tabIndex = isInView ? 0 : -1;
      if (element.tabIndex !== tabIndex) element.tabIndex = tabIndex;
    },
    remove: () => void marker.remove(),
  };
}

function sizeOf(target: MarkerModel, measure: NameMeasure): Size {
  const { form, count, countText, name, nameLanguage } = target;
  if (form === "area") {
    return measure.labelSize(name, nameLanguage, count > 1 ? countText : undefined);
  }
  const diameter =
    ((form === "dot" ? dotDiameter(count) : markerDiameter(count)) * textSizePx()) / UNITS_PER_REM;
  return { width: diameter, height: diameter };
}

/** The symbol is its first child; a name stands beside it. */
function bodyOf(target: MarkerModel): HTMLElement {
  const body = document.createElement("div");
  body.className = "map-marker-body";
  body.append(symbolOf(target));
  if (target.form !== "area") body.append(nameOf(target));
  return body;
}

function symbolOf(target: MarkerModel): HTMLElement {
  const { form, shares, count, countText, isArea } = target;
  if (form === "area") return createAreaLabel(shares, count, countText, nameOf(target));
  return form === "dot"
    ? createDot(shares, count, countText, isArea)
    : createPin(shares, count, countText, isArea);
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
  const { id, count, events, mark: own } = target;
  const [first] = events;
  const isOne = count === 1 && first !== undefined;
  setAttribute(element, "data-place-id", id);
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
