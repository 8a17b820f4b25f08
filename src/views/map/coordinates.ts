import { latLng, latLngBounds, type LatLng, type LatLngBounds } from "leaflet";
import type { Bounds, LonLat } from "../../domain/model";
import type { Area } from "../../engine/query";

// The one place where the dataset's [longitude, latitude] becomes Leaflet's [latitude, longitude].

export function latLngOf([lon, lat]: LonLat): LatLng {
  return latLng(lat, lon);
}

export function latLngBoundsOf([southWest, northEast]: Bounds): LatLngBounds {
  return latLngBounds(latLngOf(southWest), latLngOf(northEast));
}

export function latLngBoundsOfArea({ west, south, east, north }: Area): LatLngBounds {
  return latLngBounds([south, west], [north, east]);
}
