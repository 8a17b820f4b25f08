import type { ComponentType } from "react";
import type { Session } from "../state/session";
import type { ViewId } from "../state/views";
import { ListView } from "../views/list/ListView";
import { lazyPart } from "../views/shared/lazyPart";

type ViewPart = ComponentType<{ readonly session: Session }>;

const MapView = lazyPart(async () => (await import("../views/map/MapView")).MapView, "pane");

/**
 * What draws each view, fetched when it is first on screen, but for the list: it can be read as soon as it is there, and
 * everything else comes after it.
 */
export const VIEW_PARTS: Readonly<Record<ViewId, ViewPart>> = {
  timeline: lazyPart(async () => (await import("../views/timeline/TimelineView")).TimelineView, "pane"),
  map: ({ session }) => <MapView initialPosition={session.mapPosition} onMove={session.onMapMove} />,
  article: lazyPart(async () => (await import("../views/article/ArticleView")).ArticleView, "pane"),
  list: ListView,
};

export const DetailsPopup = lazyPart(
  async () => (await import("../views/details/DetailsPopup")).DetailsPopup,
);
