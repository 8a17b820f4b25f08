import {
  CircleMarker,
  DivIcon,
  LayerGroup,
  Marker,
  Polyline,
  type LatLng,
  type Map as LeafletMap,
} from "leaflet";
import type { PlaceId } from "../../domain/model";
import { contentKey, type LayerModel, type MarkerModel, type TownModel } from "./layerModel";
import { createAreaLabel, createDot, createNameElement, createPin } from "./markerElement";
import { dotDiameter, markerDiameter } from "./donut";
import { nameSpot, sidesForNames } from "./naming";
import { publishOccupied } from "./occupied";
import { spreadApart, type Box } from "./spreading";

/** What the markers and their names cover is told by `occupiedBoxes` of occupied.ts. */
export type MarkerLayer = {
  readonly update: (model: LayerModel) => void;
  readonly destroy: () => void;
};

type Size = { readonly width: number; readonly height: number };
type Entry = {
  readonly marker: Marker;
  /** What the node was built from; the same key keeps the node. */
  readonly key: string;
  readonly size: Size;
  readonly nameSize: Size | undefined;
  readonly box: Pick<Box, "mobility">;
  readonly at: LatLng;
};

const TOWN_SIZE: Size = { width: 6, height: 6 };
const TOWNS_FROM_ZOOM = 5;
/** A marker moved by less than this still points at its spot; the label of an area never does so closely. */
const LEADER_FROM_PX = { point: 6, area: 36 } as const;
/** Above the areas, below the markers (Leaflet's overlay pane is 400, its marker pane 600). */
const LEADER_PANE = "leaders";

/**
 * Draws markers and keeps them legible: moves overlapping ones apart with a line to the true spot, and sets
 * names where there is room. `update` touches only what changed, so that a focused marker keeps the focus.
 */
export function createMarkerLayer(map: LeafletMap, onOpen: (place: PlaceId) => void): MarkerLayer {
  const entries = new Map<string, Entry>();
  const leaders = new LayerGroup().addTo(map);
  if (map.getPane(LEADER_PANE) === undefined) map.createPane(LEADER_PANE).style.zIndex = "590";
  const holder = document.createElement("div");
  holder.className = "map-measure";
  map.getContainer().append(holder);
  let model: LayerModel | undefined;
  /** Of the names, until another font comes: to measure one costs a layout of the page. */
  const nameSizes = new Map<string, Size>();

  const sizeOf = (element: HTMLElement): Size => {
    holder.replaceChildren(element);
    const { width, height } = element.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  };

  const nameSizeOf = (target: MarkerModel | TownModel, element: HTMLElement): Size => {
    const key = `${target.nameLanguage} ${target.name}`;
    const size = nameSizes.get(key) ?? sizeOf(element);
    nameSizes.set(key, size);
    return size;
  };

  const build = (key: string, target: MarkerModel | TownModel, old: Entry | undefined): Entry => {
    const name = createNameElement(target.name, target.nameLanguage, target.nameDirection);
    const isTown = !("form" in target);
    const isArea = !isTown && target.form === "area";
    const body = document.createElement("div");
    body.className = "map-marker-body";
    let size = TOWN_SIZE;
    let nameSize: Size | undefined;
    if (isTown) {
      nameSize = nameSizeOf(target, name);
      body.append(name);
    } else if (isArea) {
      const label = createAreaLabel(target.shares, target.count, target.countText, name);
      size = sizeOf(label);
      body.append(label);
    } else {
      const { form, shares, count, countText } = target;
      const diameter = form === "dot" ? dotDiameter(count) : markerDiameter(count);
      size = { width: diameter, height: diameter };
      nameSize = nameSizeOf(target, name);
      const isDot = form === "dot";
      body.append(
        isDot ? createDot(shares, count, countText, target.isArea) : createPin(shares, count, countText),
      );
      body.append(name);
    }
    holder.replaceChildren();
    const form = isTown ? "town" : target.form === "dot" ? "point map-marker-dot" : target.form;
    const icon = new DivIcon({
      className: `map-marker map-marker-${form}`,
      html: body,
      iconSize: [size.width, size.height],
    });
    const marker = old?.marker ?? createMarker(target, icon, isTown);
    if (old !== undefined) marker.setIcon(icon);
    return { marker, key, size, nameSize, at: target.at, box: { mobility: isArea ? 1 : 0.15 } };
  };

  const createMarker = (target: MarkerModel | TownModel, icon: DivIcon, isTown: boolean): Marker => {
    const marker = new Marker(target.at, { icon, keyboard: !isTown, interactive: !isTown }).addTo(map);
    if (isTown) {
      marker.getElement()?.setAttribute("aria-hidden", "true");
      return marker;
    }
    marker.on("click", () => onOpen(target.id));
    // Leaflet makes the marker focusable but leaves the keys to its own popups.
    marker.getElement()?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      onOpen(target.id);
    });
    return marker;
  };

  const layOut = () => {
    if (model === undefined) return;
    const zoom = map.getZoom();
    const boxOf = ([id, { at, size, box }]: [string, Entry]): Box => {
      const { x, y } = map.project(at, zoom);
      return { id, x, y, ...size, ...box };
    };
    const all = [...entries].map(boxOf);
    const markers = all.filter(({ id }) => id.startsWith("place "));
    const spots = spreadApart(markers);
    leaders.clearLayers();
    for (const box of markers) {
      const spot = spots.get(box.id) ?? box;
      const entry = entries.get(box.id);
      const isDisplaced = Math.hypot(spot.x - box.x, spot.y - box.y) > 0.5;
      const shown = isDisplaced ? map.unproject([spot.x, spot.y], zoom) : entry?.at;
      if (entry === undefined || shown === undefined) continue;
      if (!entry.marker.getLatLng().equals(shown)) entry.marker.setLatLng(shown);
      const form = entry.nameSize === undefined ? "area" : "point";
      if (Math.hypot(spot.x - box.x, spot.y - box.y) > LEADER_FROM_PX[form]) {
        const options = { pane: LEADER_PANE, interactive: false };
        leaders.addLayer(new Polyline([entry.at, shown], { ...options, className: "map-leader" }));
        leaders.addLayer(
          new CircleMarker(entry.at, { ...options, radius: 2.5, className: "map-leader-spot" }),
        );
      }
    }
    placeNames(
      markers.map((box) => ({ ...box, ...spots.get(box.id) })),
      all,
    );
  };

  const placeNames = (markers: readonly Box[], all: readonly Box[]) => {
    const towns = map.getZoom() < TOWNS_FROM_ZOOM ? [] : all.filter(({ id }) => !id.startsWith("place "));
    const named = [...markers, ...towns].flatMap((marker) => {
      const size = entries.get(marker.id)?.nameSize;
      return size === undefined ? [] : [{ id: marker.id, marker, size }];
    });
    const obstacles = named.map(({ marker }) => marker);
    const areas = markers.filter((box) => !obstacles.includes(box));
    const first = model?.direction === "rtl" ? "left" : "right";
    const sides = sidesForNames([...obstacles, ...areas], named, first);
    for (const [id, { marker }] of entries) {
      const element = marker.getElement();
      if (element === undefined) continue;
      const side = sides.get(id);
      if (side === undefined) delete element.dataset["side"];
      else element.dataset["side"] = side;
    }
    const names = named.flatMap(({ id, marker, size }) => {
      const side = sides.get(id);
      return side === undefined ? [] : [{ ...nameSpot(marker, size, side), ...size }];
    });
    publishOccupied(map, [...obstacles, ...areas, ...names]);
  };

  const apply = (next: LayerModel, isRebuilding: boolean) => {
    model = next;
    const wanted = new Map<string, MarkerModel | TownModel>([
      ...next.markers.map((marker) => [`place ${marker.id}`, marker] as const),
      ...next.towns.map((town) => [`town ${town.id}`, town] as const),
    ]);
    let isMoved = isRebuilding;
    for (const [id, { marker }] of entries) {
      if (wanted.has(id)) continue;
      marker.remove();
      entries.delete(id);
      isMoved = true;
    }
    for (const [id, target] of wanted) {
      const old = entries.get(id);
      const key = contentKey(target);
      const entry = old?.key === key && !isRebuilding ? old : build(key, target, old);
      if (entry !== old) isMoved = true;
      entries.set(id, entry);
      if ("form" in target) describe(entry.marker, target);
    }
    if (isMoved) layOut();
  };

  const onFonts = () => {
    nameSizes.clear();
    if (model !== undefined) apply(model, true);
  };
  map.on("zoomend", layOut);
  document.fonts.addEventListener("loadingdone", onFonts);
  return {
    update: (next) => apply(next, false),
    destroy: () => {
      map.off("zoomend", layOut);
      document.fonts.removeEventListener("loadingdone", onFonts);
      for (const { marker } of entries.values()) marker.remove();
      leaders.remove();
      holder.remove();
      publishOccupied(map, []);
    },
  };
}

function describe(marker: Marker, { id, count, events, label, mark }: MarkerModel): void {
  const element = marker.getElement();
  if (element === undefined) return;
  element.dataset["placeId"] = id;
  const [first] = events;
  if (count === 1 && first !== undefined) {
    element.dataset["eventId"] = first;
    delete element.dataset["eventIds"];
  } else {
    element.dataset["eventIds"] = events.join(" ");
    delete element.dataset["eventId"];
  }
  element.setAttribute("aria-label", label);
  if (mark === "current") element.setAttribute("aria-current", "true");
  else element.removeAttribute("aria-current");
  element.classList.toggle("is-related", mark === "related");
  marker.setZIndexOffset(mark === "current" ? 20_000 : mark === "related" ? 10_000 : 0);
}
