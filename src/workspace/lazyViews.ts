import { lazyPart } from "../views/shared/lazyPart";

/** The views that a workspace of either kind shows, each fetched when it is first on screen. */
export const MapView = lazyPart(async () => (await import("../views/map/MapView")).MapView, "pane");
export const TimelineView = lazyPart(
  async () => (await import("../views/timeline/TimelineView")).TimelineView,
  "pane",
);
export const DetailsPopup = lazyPart(
  async () => (await import("../views/details/DetailsPopup")).DetailsPopup,
);
