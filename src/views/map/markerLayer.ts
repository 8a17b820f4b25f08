import { LatLng, type Map as LeafletMap } from "leaflet";
import type { PlaceId } from "../../domain/model";
import type { KindNames } from "../../i18n/kindNames";
import { radiusPx } from "../../engine/kernels/wideAreas";
import { areSameCovers, coversOf, measureCovers } from "./covers";
import type { LayerModel, MarkerModel } from "./layerModel";
import { createLeaders, type Leader } from "./leaders";
import { createMarkerNode, type MarkerNode } from "./markerNode";
import { sizeOfMarker } from "./markerSize";
import { createNameMeasure } from "./nameMeasure";
import { coversIn, rectangleOf, viewOf } from "./mapFrame";
import { NAME_GAP } from "./naming";
import { publishOccupied } from "./occupied";
import { placeNames, type Drawn } from "./placedNames";
import { numberText } from "./numberText";
import { placeMarks, type Unplaced } from "./placingMarks";
import { createMarkModels, numbersOf, withFan, type ShownMark } from "./shownMarks";

/** What the markers and their names cover is told by `occupiedBoxes` of occupied.ts. */
export type MarkerLayer = {
  readonly update: (model: LayerModel) => void;
  readonly destroy: () => void;
};

/** A number on the map, and the places that it stands for. */
export type NumberedPlaces = { readonly number: number; readonly places: readonly PlaceId[] };

type Handlers = {
  readonly onOpen: (place: PlaceId) => void;
  /** Hears which numbers are on the map; undefined where its markers show none. */
  readonly onNumbers: (numbers: readonly NumberedPlaces[] | undefined) => void;
};

/** So many places on one spot stand about it, each with its marker; a small number has room for more. */
const AROUND_SPOT = { point: 3, dot: 3, number: 5, area: 3 } as const;
/** So many markers that change at once are named only when they rest. */
const NAMED_AT_ONCE = 40;
const REST_MS = 250;

const NO_NAMES: KindNames = { kind: () => undefined };

/**
 * Draws markers and keeps them legible: what has no room on its spot stands by it with a line to the spot, or in one
 * marker with its neighbours, which opens to a fan; names stand where there is room. `update` touches only what changed,
 * so that a focused marker keeps the focus, and reads nothing of the page's layout: three hundred markers follow a brush.
 */
export function createMarkerLayer(map: LeafletMap, { onOpen, onNumbers }: Handlers): MarkerLayer {
  const container = map.getContainer();
  const nodes = new Map<string, MarkerNode>();
  container.style.setProperty("--name-gap", `${NAME_GAP}px`);
  const leaders = createLeaders(map);
  const measure = createNameMeasure(container, () => onFonts());
  const models = createMarkModels();
  let model: LayerModel = { direction: "ltr", language: "en", names: NO_NAMES, markers: [] };
  let markers = new Map<string, MarkerModel>();
  /** The first seen comes first, whatever happens to the numbers of events later: nothing jumps while they change. */
  const ranks = new Map<string, number>();
  let places = new Map<string, Unplaced>();
  let drawn: readonly Drawn[] = [];
  let numbers: ReadonlyMap<string, number> = new Map();
  /** The key of the marker whose places stand about it. */
  let opened: string | undefined;
  const unnamed = new Set<MarkerNode>();
  let resting: ReturnType<typeof setTimeout> | undefined;

  const rankOf = (id: string) => ranks.get(id) ?? 0;
  const membersOf = ({ ids }: ShownMark) => ids.flatMap((id) => markers.get(id) ?? []);

  const layOut = () => {
    places = unplaced();
    const view = viewOf(map);
    const frame = rectangleOf(view);
    const marks = placeMarks([...places.values()], {
      covers: coversIn(map, view),
      view: frame,
      aroundSpot: AROUND_SPOT[model.markers[0]?.form ?? "point"],
      sizeOfAll: (ids) => {
        const [first] = ids.flatMap((id) => markers.get(id) ?? []);
        const count = ids.reduce((sum, id) => sum + (markers.get(id)?.count ?? 0), 0);
        const form = first?.form === "area" ? "point" : (first?.form ?? "point");
        return first === undefined
          ? { width: 0, height: 0 }
          : sizeOfMarker({ ...first, count, inside: count, form }, measure);
      },
    });
    const shown = withFan(marks, opened, (id) => places.get(id), frame);
    if (!shown.some(({ isOut }) => isOut)) opened = undefined;
    numbers = isNumbered() ? numbersOf(shown, rankOf, frame) : new Map();
    draw(shown);
    placeNames(map, drawn, model.direction);
  };

  const isNumbered = () => model.markers.every(({ form }) => form === "number");

  /** The places in pixels of the world, in their lasting order. */
  const unplaced = () => {
    const zoom = map.getZoom();
    return new Map(
      [...markers.values()]
        .sort((a, b) => rankOf(a.id) - rankOf(b.id))
        .map((marker): [string, Unplaced] => {
          const { id, form, at, radiusKm, name } = marker;
          const { x, y } = map.project(at, zoom);
          const isLabelled = form === "area";
          return [
            id,
            {
              id,
              x,
              y,
              name,
              size: sizeOfMarker(isLabelled ? { ...marker, form: "point" } : marker, measure),
              label: isLabelled ? sizeOfMarker(marker, measure) : undefined,
              reach: radiusPx(radiusKm, at.lat, zoom),
            },
          ];
        }),
    );
  };

  /** Makes, changes, moves and removes markers as the marks ask for. */
  const draw = (shown: readonly ShownMark[]) => {
    const zoom = map.getZoom();
    const before = new Set(nodes.keys());
    const lines: Leader[] = [];
    const placed: Drawn[] = [];
    for (const mark of shown) {
      const target = modelOf(mark);
      const own = places.get(mark.ids[0] ?? "");
      if (target === undefined || own === undefined) continue;
      before.delete(mark.key);
      const node = nodes.get(mark.key) ?? create(mark.key, target);
      write(node, target);
      const isOnSpot = mark.x === own.x && mark.y === own.y;
      const at = isOnSpot ? target.at : map.unproject([mark.x, mark.y], zoom);
      if (!node.marker.getLatLng().equals(at)) node.marker.setLatLng(at);
      node.open(mark.ids.length > 1 ? mark.key === opened : undefined);
      node.raise(mark.isOut);
      for (const { x, y } of mark.leaders) lines.push({ spot: spotOf(x, y, zoom), shown: at });
      placed.push({ ...mark, node });
    }
    models.done();
    drawn = placed;
    for (const key of before) remove(key);
    leaders.update(lines);
    tellNumbers();
  };

  const spotOf = (x: number, y: number, zoom: number): LatLng => map.unproject([x, y], zoom);

  const create = (key: string, target: MarkerModel): MarkerNode => {
    const node = createMarkerNode(map, target, measure, (isByKey) => choose(key, isByKey));
    nodes.set(key, node);
    unnamed.add(node);
    return node;
  };

  const write = (node: MarkerNode, target: MarkerModel) => {
    if (node.target() !== target) unnamed.add(node);
    node.update(target);
  };

  const remove = (key: string) => {
    const node = nodes.get(key);
    if (node === undefined) return;
    const hadFocus = node.marker.getElement() === document.activeElement;
    nodes.delete(key);
    unnamed.delete(node);
    node.remove();
    // The focus goes on to the marker that stands for the place now.
    const { id } = node.target();
    if (hadFocus) focusOn(drawn.find(({ ids }) => ids.includes(id)));
  };

  const focusOn = (mark: Drawn | undefined) => mark?.node.marker.getElement()?.focus({ preventScroll: true });

  const modelOf = (mark: ShownMark): MarkerModel | undefined => {
    const [first, ...others] = membersOf(mark);
    const number = numbers.get(mark.outOf ?? mark.key);
    return first === undefined
      ? undefined
      : models.modelOf(
          mark,
          [first, ...others],
          model,
          number === undefined ? undefined : numberText(number, mark.member, model.language),
        );
  };

  let told = "";
  const tellNumbers = () => {
    const rows = drawn
      .flatMap(({ key, ids }) => {
        const number = numbers.get(key);
        return number === undefined ? [] : [{ number, places: ids }];
      })
      .sort((a, b) => a.number - b.number);
    const text = `${isNumbered()} ${JSON.stringify(rows)}`;
    if (text === told) return;
    told = text;
    onNumbers(isNumbered() ? rows : undefined);
  };

  const choose = (key: string, isByKey: boolean) => {
    const [id = "", ...others] = drawn.find((mark) => mark.key === key)?.ids ?? [];
    if (others.length === 0) {
      onOpen(id);
      return;
    }
    opened = opened === key ? undefined : key;
    layOut();
    nameSoon();
    if (isByKey && opened !== undefined) focusOn(drawn.find(({ isOut }) => isOut));
  };
  const close = () => {
    if (opened === undefined) return;
    const parent = opened;
    const wasInside = drawn.some(
      ({ isOut, node }) => isOut && node.marker.getElement() === document.activeElement,
    );
    opened = undefined;
    layOut();
    nameSoon();
    if (wasInside) focusOn(drawn.find(({ key }) => key === parent));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || opened === undefined) return;
    event.stopPropagation();
    close();
  };

  const nameAll = () => {
    for (const node of unnamed) node.name();
    unnamed.clear();
  };
  const nameSoon = () => {
    clearTimeout(resting);
    if (unnamed.size <= NAMED_AT_ONCE) nameAll();
    resting = setTimeout(rest, REST_MS);
  };
  const rest = () => {
    measureAnew();
    nameAll();
  };
  /** What lies over the map may have become larger or smaller. */
  const measureAnew = () => {
    const before = coversOf(map);
    measureCovers(map);
    if (!areSameCovers(before, coversOf(map))) layOut();
  };

  const update = (next: LayerModel) => {
    const wanted = new Map(next.markers.map((marker) => [marker.id, marker]));
    for (const id of wanted.keys()) if (!ranks.has(id)) ranks.set(id, ranks.size);
    const isLaidOutAnew =
      next.direction !== model.direction ||
      next.language !== model.language ||
      wanted.size !== markers.size ||
      [...wanted].some(([id, marker]) => {
        const before = markers.get(id);
        return before === undefined || (before !== marker && isOtherwisePlaced(before, marker));
      });
    // What lies over the map stands there as the first markers come.
    if (ranks.size > 0 && nodes.size === 0) measureCovers(map);
    model = next;
    markers = wanted;
    if (isLaidOutAnew) layOut();
    else draw(drawn);
    nameSoon();
  };
  const isOtherwisePlaced = (before: MarkerModel, now: MarkerModel) => {
    const [old, size] = [sizeOfMarker(before, measure), sizeOfMarker(now, measure)];
    return (
      before.form !== now.form ||
      before.name !== now.name ||
      old.width !== size.width ||
      old.height !== size.height ||
      !before.at.equals(now.at)
    );
  };

  const onFonts = () => {
    measure.forget();
    for (const node of nodes.values()) node.rebuild();
    layOut();
    nameSoon();
  };
  const onZoom = () => {
    opened = undefined;
    layOut();
  };
  const onMoved = () => {
    measureCovers(map);
    layOut();
    nameSoon();
  };
  map.on("zoomend", onZoom);
  map.on("moveend resize", onMoved);
  map.on("click", close);
  container.addEventListener("keydown", onKey);
  document.fonts.addEventListener("loadingdone", onFonts);
  return {
    update,
    destroy: () => {
      clearTimeout(resting);
      map.off("zoomend", onZoom);
      map.off("moveend resize", onMoved);
      map.off("click", close);
      container.removeEventListener("keydown", onKey);
      document.fonts.removeEventListener("loadingdone", onFonts);
      for (const node of nodes.values()) node.remove();
      leaders.destroy();
      measure.destroy();
      publishOccupied(map, []);
    },
  };
}
