import { DivIcon, Marker, type Map as LeafletMap } from "leaflet";
import type { EventId, LonLat } from "../../domain/model";
import type { Area } from "../../engine/query";
import { latLngOf } from "./coordinates";
import { worldPixelOf } from "./worldPixels";
import "./areaRing.css";

export type SelectedArea = { readonly area: Area; readonly event: EventId | undefined };

export type AreaRing = {
  readonly update: (selected: SelectedArea | undefined) => void;
  readonly destroy: () => void;
};

/** Between the area and the ring about it, and the least that the ring measures, in pixels. */
const ROOM = 5;
const LEAST_PX = 22;

/** The ring about the selected area: it stands for the event that is shown, and the popup beside it. */
export function createAreaRing(map: LeafletMap): AreaRing {
  let marker: Marker | undefined;
  let drawn: SelectedArea | undefined;

  const fit = () => {
    if (drawn === undefined || marker === undefined) return;
    const { west, south, east, north } = drawn.area;
    const zoom = map.getZoom();
    const northWest = worldPixelOf([west, north], zoom);
    const southEast = worldPixelOf([east, south], zoom);
    const width = Math.max(LEAST_PX, southEast.x - northWest.x + 2 * ROOM);
    const height = Math.max(LEAST_PX, southEast.y - northWest.y + 2 * ROOM);
    const middle: LonLat = [(west + east) / 2, (south + north) / 2];
    marker.setLatLng(latLngOf(middle));
    marker.setIcon(new DivIcon({ className: "map-area-anchor", iconSize: [width, height] }));
    const element = marker.getElement();
    if (element === undefined) return;
    element.setAttribute("aria-hidden", "true");
    element.tabIndex = -1;
    element.setAttribute("aria-current", "true");
    element.dataset["eventIds"] = drawn.event ?? "";
  };

  map.on("zoomend", fit);
  return {
    update: (selected) => {
      drawn = selected;
      if (selected === undefined) {
        const hadFocus = marker?.getElement() === document.activeElement;
        marker?.remove();
        marker = undefined;
        if (hadFocus) map.getContainer().focus({ preventScroll: true });
        return;
      }
      const isPicked = marker === undefined && document.activeElement === map.getContainer();
      marker ??= new Marker([0, 0], {
        icon: new DivIcon({ className: "map-area-anchor" }),
        interactive: false,
        keyboard: false,
      }).addTo(map);
      fit();
      // What was picked on the map itself is what the popup takes the focus from, and gives it back to.
      if (isPicked) marker.getElement()?.focus({ preventScroll: true });
    },
    destroy: () => {
      map.off("zoomend", fit);
      marker?.remove();
    },
  };
}
