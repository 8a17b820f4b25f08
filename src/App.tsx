import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useSanad, useSanadState } from "./state/context";
import type { MapPosition } from "./state/url";
import { DrawAsSwitch } from "./views/filters/DrawAsSwitch";
import { FilterBar } from "./views/filters/FilterBar";
import { SearchField } from "./views/filters/SearchField";
import { ListView } from "./views/list/ListView";
import { DrawnContext } from "./views/shared/drawn";
import type { ViewName } from "./views/shared/representation";
import { useIsCompact } from "./views/shared/useIsCompact";
import { Header } from "./views/shell/Header";
import { Messages } from "./views/shell/Messages";
import { PaneTabs } from "./views/shell/PaneTabs";
import "./App.css";

// The list can be read as soon as it is there; everything else comes after it.
const ArticleView = lazy(async () => ({
  default: (await import("./views/article/ArticleView")).ArticleView,
}));
const DetailsPopup = lazy(async () => ({
  default: (await import("./views/details/DetailsPopup")).DetailsPopup,
}));
const TimelineView = lazy(async () => ({
  default: (await import("./views/timeline/TimelineView")).TimelineView,
}));
const MapView = lazy(async () => ({ default: (await import("./views/map/MapView")).MapView }));

type AppProps = {
  readonly mapPosition: MapPosition | undefined;
  readonly onMapMove: (position: MapPosition) => void;
};

/** Puts the views on the screen: all together where there is room, one of them over the timeline on a phone. */
export function App({ mapPosition, onMapMove }: AppProps) {
  const pane = useSanadState((state) => state.pane);
  const isCompact = useIsCompact();
  const side = pane === "list" ? "list" : "article";
  const isMapShown = !isCompact || pane === "map";
  const isSideShown = !isCompact || pane !== "map";
  const report = useReadiness([
    "timeline",
    ...(isMapShown ? (["map"] as const) : []),
    ...(isSideShown ? ([side] as const) : []),
  ]);

  const tools = (
    <>
      <SearchField />
      <DrawAsSwitch />
    </>
  );
  return (
    <DrawnContext value={report}>
      <div className="app" tabIndex={-1}>
        <Header>{!isCompact && tools}</Header>
        <Messages />
        <FilterBar>{isCompact && tools}</FilterBar>
        <main id="events" tabIndex={-1} className="app-main">
          {isMapShown && (
            <div className="app-map">
              <Suspense>
                <MapView initialPosition={mapPosition} onMove={onMapMove} />
              </Suspense>
            </div>
          )}
          {isSideShown && (
            <div className="app-side">
              {!isCompact && <PaneTabs panes={["article", "list"]} shown={side} />}
              <Suspense>{side === "list" ? <ListView /> : <ArticleView />}</Suspense>
            </div>
          )}
          <div className="app-timeline">
            <Suspense>
              <TimelineView />
            </Suspense>
          </div>
        </main>
        {isCompact && <PaneTabs panes={["map", "article", "list"]} shown={pane} />}
        <Suspense>
          <DetailsPopup />
        </Suspense>
      </div>
    </DrawnContext>
  );
}

/** Announces `data-ready` and the number of events on the document once every view on screen has drawn. */
function useReadiness(expected: readonly ViewName[]): (view: ViewName) => void {
  const { dataset } = useSanad().loaded;
  const [drawn, setDrawn] = useState<ReadonlySet<ViewName>>(new Set());
  const isReady = expected.every((view) => drawn.has(view));
  useEffect(() => {
    if (!isReady) return;
    document.documentElement.dataset["events"] = String(dataset.events.length);
    document.documentElement.dataset["ready"] = "true";
  }, [isReady, dataset]);
  return useCallback((view) => setDrawn((before) => new Set(before).add(view)), []);
}
