import { DivIcon, Marker, type Map as LeafletMap } from "leaflet";
import type { PlaceId } from "../../domain/model";
import { dotDiameter, markerDiameter } from "./donut";
import { contentKey, type MarkerModel, type TownModel } from "./layerModel";
import { createAreaLabel, createDot, createNameElement, createPin } from "./markerElement";
import type { Side } from "./naming";
import type { NameMeasure, Size } from "./nameMeasure";

/** A marker on the map, changed in place as its events do. */
export type MarkerNode = {
  readonly marker: Marker;
  readonly target: () => MarkerModel | TownModel;
  readonly size: () => Size;
  /** Undefined for the label of an area, which has its name inside. */
  readonly nameSize: () => Size | undefined;
  /** Gives true where it takes another room now. */
  readonly update: (target: MarkerModel | TownModel) => boolean;
  /** Measures and builds it anew. */
  readonly rebuild: () => void;
  /** Writes its accessible name, which costs more than the rest and nobody hears while it changes. */
  readonly name: () => void;
  /** On which side its name stands, on which it would come up; and whether the reader can get to it by Tab. */
  readonly stand: (side: Side | undefined, lean: Side, isInView: boolean) => void;
  readonly remove: () => void;
};

const TOWN_SIZE: Size = { width: 6, height: 6 };
const LABEL_HEIGHT = 28;

export function createMarkerNode(
  map: LeafletMap,
  first: MarkerModel | TownModel,
  measure: NameMeasure,
  onOpen: (place: PlaceId) => void,
): MarkerNode {
  let target = first;
  let key = contentKey(target);
  let size = sizeOf(target, measure);
  let body = bodyOf(target);
  const marker = new Marker(target.at, {
    icon: iconOf(target, size, body),
    keyboard: "form" in target,
    interactive: "form" in target,
  }).addTo(map);
  const element = marker.getElement();
  if ("form" in first) {
    marker.on("click", () => onOpen(first.id));
    // Leaflet makes the marker focusable but leaves the keys to its own popups.
    element?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      onOpen(first.id);
    });
  } else {
    element?.setAttribute("aria-hidden", "true");
  }

  const rebuild = () => {
    size = sizeOf(target, measure);
    body = bodyOf(target);
    marker.setIcon(iconOf(target, size, body));
    if ("form" in target) mark(marker, target, undefined);
  };
  if ("form" in target) mark(marker, target, undefined);
  return {
    marker,
    target: () => target,
    size: () => size,
    nameSize: () =>
      "form" in target && target.form === "area"
        ? undefined
        : measure.nameSize(target.name, target.nameLanguage, "form" in target ? "beside" : "town"),
    update: (next) => {
      if (next === target) return false;
      const before = target;
      target = next;
      if ("form" in next && "form" in before) mark(marker, next, before);
      const nextKey = contentKey(next);
      if (nextKey === key) return false;
      key = nextKey;
      const oldSize = size;
      if (formOf(next) !== formOf(before) || next.name !== before.name || !("form" in next)) {
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
    name: () => {
      if ("form" in target) element?.setAttribute("aria-label", target.label());
    },
    stand: (side, lean, isInView) => {
      if (element === undefined) return;
      setAttribute(element, "data-side", side);
      setAttribute(element, "data-lean", side === undefined ? lean : undefined);
      const tabIndex = isInView ? 0 : -1;
      if ("form" in target && element.tabIndex !== tabIndex) element.tabIndex = tabIndex;
    },
    remove: () => void marker.remove(),
  };
}

function formOf(target: MarkerModel | TownModel): string {
  return "form" in target ? target.form : "town";
}

function sizeOf(target: MarkerModel | TownModel, measure: NameMeasure): Size {
  if (!("form" in target)) return TOWN_SIZE;
  const { form, count, countText, name, nameLanguage } = target;
  if (form === "area") {
    const width = measure.labelWidth(name, nameLanguage, count > 1 ? countText : undefined);
    return { width, height: LABEL_HEIGHT };
  }
  const diameter = form === "dot" ? dotDiameter(count) : markerDiameter(count);
  return { width: diameter, height: diameter };
}

/** The symbol is its first child; a name stands beside it. */
function bodyOf(target: MarkerModel | TownModel): HTMLElement {
  const body = document.createElement("div");
  body.className = "map-marker-body";
  if ("form" in target) body.append(symbolOf(target));
  if (!("form" in target) || target.form !== "area") body.append(nameOf(target));
  return body;
}

function symbolOf(target: MarkerModel): HTMLElement {
  const { form, shares, count, countText, isArea } = target;
  if (form === "area") return createAreaLabel(shares, count, countText, nameOf(target));
  return form === "dot"
    ? createDot(shares, count, countText, isArea)
    : createPin(shares, count, countText, isArea);
}

function nameOf({ name, nameLanguage, nameDirection }: MarkerModel | TownModel): HTMLElement {
  return createNameElement(name, nameLanguage, nameDirection);
}

function iconOf(target: MarkerModel | TownModel, { width, height }: Size, body: HTMLElement): DivIcon {
  const form = formOf(target);
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
