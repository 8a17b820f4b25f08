import type { Map as LeafletMap } from "leaflet";
import type { PlaceId } from "../../domain/model";
import type { LayerModel, MarkerModel } from "./layerModel";
import { createLeaders, type Leader } from "./leaders";
import { createMarkerNode, type MarkerNode } from "./markerNode";
import { createNameMeasure } from "./nameMeasure";
import { leaningSide, NAME_GAP, nameSpot, sidesForNames } from "./naming";
import { publishOccupied, type OccupiedBox } from "./occupied";
import { spreadApart, type Box } from "./spreading";
import type { PixelBounds } from "./densityFrame";

/** What the markers and their names cover is told by `occupiedBoxes` of occupied.ts. */
export type MarkerLayer = {
  readonly update: (model: LayerModel) => void;
  readonly destroy: () => void;
};

/** A marker moved by less than this still points at its spot; the label of an area never does so closely. */
const LEADER_FROM_PX = { point: 6, area: 36 } as const;
/** So many markers that change at once are named only when they rest. */
const NAMED_AT_ONCE = 40;
const REST_MS = 250;

type Placed = Box & { readonly node: MarkerNode };

/**
 * Draws markers and keeps them legible: moves overlapping ones apart with a line to the true spot, and sets
 * names where there is room. `update` touches only what changed, so that a focused marker keeps the focus, and reads
 * nothing of the page's layout: three hundred markers follow a brush.
 */
export function createMarkerLayer(map: LeafletMap, onOpen: (place: PlaceId) => void): MarkerLayer {
  const nodes = new Map<string, MarkerNode>();
  map.getContainer().style.setProperty("--name-gap", `${NAME_GAP}px`);
  const leaders = createLeaders(map);
  const measure = createNameMeasure(map.getContainer(), () => onFonts());
  let direction: LayerModel["direction"] = "ltr";
  let placed: readonly Placed[] = [];
  const unnamed = new Set<MarkerNode>();
  let resting: ReturnType<typeof setTimeout> | undefined;

  const layOut = () => {
    const zoom = map.getZoom();
    const boxes = [...nodes].map(([id, node]): Placed => {
      const target = node.target();
      const { x, y } = map.project(target.at, zoom);
      const mobility = target.form === "area" ? 1 : 0.15;
      return { id, x, y, ...node.size(), mobility, node };
    });
    const spots = spreadApart(boxes);
    const moved: Leader[] = [];
    placed = boxes.map((box) => {
      const spot = spots.get(box.id) ?? box;
      const { at } = box.node.target();
      const distance = Math.hypot(spot.x - box.x, spot.y - box.y);
      const shown = distance > 0.5 ? map.unproject([spot.x, spot.y], zoom) : at;
      if (!box.node.marker.getLatLng().equals(shown)) box.node.marker.setLatLng(shown);
      if (distance > LEADER_FROM_PX[box.mobility === 1 ? "area" : "point"]) moved.push({ spot: at, shown });
      return { ...box, x: spot.x, y: spot.y };
    });
    leaders.update(moved);
    placeNames();
  };

  /** Sets the names where there is room in what the map shows now. */
  const placeNames = () => {
    const view = viewOf(map);
    const named = placed.flatMap((marker) => {
      const size = marker.node.nameSize();
      return size === undefined ? [] : [{ id: marker.id, marker, size }];
    });
    const sides = sidesForNames(placed, named, direction === "rtl" ? "left" : "right", view);
    const sizes = new Map(named.map(({ id, size }) => [id, size]));
    const names: OccupiedBox[] = [];
    for (const box of placed) {
      const side = sides.get(box.id);
      const size = sizes.get(box.id);
      if (side !== undefined && size !== undefined) {
        names.push({ ...nameSpot(box, size, side), ...size, name: box.node.target().name });
      }
      box.node.stand(side, size === undefined ? "below" : leaningSide(box, size, view), isInView(box, view));
    }
    const labels = placed.map((box) => (box.mobility === 1 ? { ...box, name: box.node.target().name } : box));
    publishOccupied(map, [...labels, ...names]);
  };

  const nameAll = () => {
    for (const node of unnamed) node.name();
    unnamed.clear();
  };

  const update = (next: LayerModel) => {
    const wanted = new Map<string, MarkerModel>();
    for (const marker of next.markers) wanted.set(marker.id, marker);
    let isMoved = next.direction !== direction;
    direction = next.direction;
    for (const [id, node] of nodes) {
      if (wanted.has(id)) continue;
      node.remove();
      unnamed.delete(node);
      nodes.delete(id);
      isMoved = true;
    }
    for (const [id, target] of wanted) {
      const known = nodes.get(id);
      const before = known?.target();
      const node = known ?? createMarkerNode(map, target, measure, onOpen);
      if (known === undefined) nodes.set(id, node);
      if (before !== target) unnamed.add(node);
      if (known === undefined || node.update(target)) isMoved = true;
    }
    if (isMoved) layOut();
    clearTimeout(resting);
    if (unnamed.size <= NAMED_AT_ONCE) nameAll();
    else resting = setTimeout(nameAll, REST_MS);
  };

  const onFonts = () => {
    measure.forget();
    for (const node of nodes.values()) node.rebuild();
    layOut();
  };
  map.on("zoomend", layOut);
  map.on("moveend", placeNames);
  document.fonts.addEventListener("loadingdone", onFonts);
  return {
    update,
    destroy: () => {
      clearTimeout(resting);
      map.off("zoomend", layOut);
      map.off("moveend", placeNames);
      document.fonts.removeEventListener("loadingdone", onFonts);
      for (const node of nodes.values()) node.remove();
      leaders.destroy();
      measure.destroy();
      publishOccupied(map, []);
    },
  };
}

function viewOf(map: LeafletMap): PixelBounds {
  const corner = map.project(map.containerPointToLatLng([0, 0]), map.getZoom());
  return { min: corner, max: corner.add(map.getSize()) };
}

function isInView({ x, y, width, height }: Box, { min, max }: PixelBounds): boolean {
  return x + width / 2 > min.x && x - width / 2 < max.x && y + height / 2 > min.y && y - height / 2 < max.y;
}
