import { useDrawn } from "../shared/drawn";

export function MapView() {
  useDrawn("map", true);
  return <section data-view="map">map</section>;
}
