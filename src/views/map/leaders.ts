import { Polyline, type LatLng, type Map as LeafletMap } from "leaflet";
import "./leaders.css";

/** From where a marker stands to the spot that it is about. */
export type Leader = { readonly spot: LatLng; readonly shown: LatLng };

export type Leaders = {
  readonly update: (leaders: readonly Leader[]) => void;
  readonly destroy: () => void;
};

/** Above the areas, below the markers (Leaflet's overlay pane is 400, its marker pane 600). */
const PANE = "leaders";

/** All leaders are three paths, however many there are: lines, and a dot with an edge at each spot. */
export function createLeaders(map: LeafletMap): Leaders {
  if (map.getPane(PANE) === undefined) map.createPane(PANE).style.zIndex = "590";
  const [edges, spots, lines] = ["map-leader-edge", "map-leader-spot", "map-leader"].map((className) =>
    new Polyline([], { pane: PANE, interactive: false, className, smoothFactor: 0, noClip: true }).addTo(map),
  );
  let isEmpty = true;
  return {
    update: (leaders) => {
      if (leaders.length === 0 && isEmpty) return;
      isEmpty = leaders.length === 0;
      // A line without a length is drawn as a dot by its round ends.
      const dots = leaders.map(({ spot }) => [spot, spot]);
      edges?.setLatLngs(dots);
      spots?.setLatLngs(dots);
      lines?.setLatLngs(leaders.map(({ spot, shown }) => [spot, shown]));
    },
    destroy: () => {
      for (const path of [edges, spots, lines]) path?.remove();
    },
  };
}
