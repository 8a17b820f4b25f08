import { lazy } from "react";

/** The views that a workspace of either kind shows, each fetched when it is first on screen. */
export const MapView = lazy(async () => ({ default: (await import("../views/map/MapView")).MapView }));
export const TimelineView = lazy(async () => ({
  default: (await import("../views/timeline/TimelineView")).TimelineView,
}));
export const DetailsPopup = lazy(async () => ({
  default: (await import("../views/details/DetailsPopup")).DetailsPopup,
}));
