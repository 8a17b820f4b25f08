import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useSanad, useSanadState } from "./state/context";
import { ArticleView } from "./views/article/ArticleView";
import { ListView } from "./views/list/ListView";
import { DrawnContext } from "./views/shared/drawn";
import type { ViewName } from "./views/shared/representation";
import { useMediaQuery } from "./views/shared/useMediaQuery";
import "./App.css";

// The two views that bring large libraries come after the list can already be read.
const TimelineView = lazy(async () => ({ default: (await import("./views/timeline/TimelineView")).TimelineView }));
const MapView = lazy(async () => ({ default: (await import("./views/map/MapView")).MapView }));

export function App() {
  const { loaded } = useSanad();
  const pane = useSanadState((state) => state.pane);
  const isNarrow = useMediaQuery("(max-width: 799px)");
  const side = pane === "list" ? "list" : "article";
  const isMapShown = !isNarrow || pane === "map";
  const isSideShown = !isNarrow || pane !== "map";

  const [drawn, setDrawn] = useState<ReadonlySet<ViewName>>(new Set());
  const report = useCallback((view: ViewName) => setDrawn((before) => new Set(before).add(view)), []);
  const expected: ViewName[] = ["timeline"];
  if (isMapShown) expected.push("map");
  if (isSideShown) expected.push(side);
  const isReady = expected.every((view) => drawn.has(view));
  useEffect(() => {
    if (!isReady) return;
    document.documentElement.dataset["events"] = String(loaded.dataset.events.length);
    document.documentElement.dataset["ready"] = "true";
  }, [isReady, loaded]);

  return (
    <DrawnContext value={report}>
      <div className="app">
        <main className="app-main">
          {isMapShown && (
            <div className="app-map">
              <Suspense>
                <MapView />
              </Suspense>
            </div>
          )}
          {isSideShown && <div className="app-side">{side === "list" ? <ListView /> : <ArticleView />}</div>}
          <div className="app-timeline">
            <Suspense>
              <TimelineView />
            </Suspense>
          </div>
        </main>
      </div>
    </DrawnContext>
  );
}
