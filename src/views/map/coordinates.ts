import { latLng, latLngBounds, type LatLng, type LatLngBounds } from "leaflet";
import type { Bounds, LonLat } from "../../domain/model";

// The one place where the dataset's [longitude, latitude] becomes Leaflet's [latitude, longitude].

export function latLngOf([lon, lat]: LonLat): LatLng {
  return latLng(lat, lon);
}

export function latLngBoundsOf([southWest, northEast]: Bounds): LatLngBounds {
  return latLngBounds(latLngOf(southWest), latLngOf(northEast));
}
