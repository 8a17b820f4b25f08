import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { ChosenFiles } from "./state/chosenFiles";
import { SanadContext, useAnswerPart, useSanadState } from "./state/context";
import { parseEmbedding, type EmbeddedViews } from "./state/embedding";
import type { OpenOptions } from "./state/openFile";
import { preferencesOf } from "./state/preferences";
import type { Session } from "./state/session";
import { DrawAsSwitch } from "./views/filters/DrawAsSwitch";
import { FilterBar } from "./views/filters/FilterBar";
import { SearchField } from "./views/filters/SearchField";
import { ListView } from "./views/list/ListView";
import { DropZone } from "./views/opening/DropZone";
import { OpenButton } from "./views/opening/OpenButton";
import { useOpening } from "./views/opening/useOpening";
import { useSessions } from "./views/opening/useSessions";
import { dressDocument } from "./views/shell/document";
import { StoryButton } from "./views/story/StoryButton";
import { DrawnContext } from "./views/shared/drawn";
import type { ViewName } from "./views/shared/representation";
import { useIsCompact } from "./views/shared/useIsCompact";
import { EmbedHeader } from "./views/sharing/embed/EmbedHeader";
import { Sharing } from "./views/sharing/Sharing";
import { Header } from "./views/shell/Header";
import { Messages } from "./views/shell/Messages";
import { FillButton } from "./views/shell/FillButton";
import { PaneGrid } from "./views/shell/PaneGrid";
import { PaneTabs } from "./views/shell/PaneTabs";
import "./App.css";

// The list can be read as soon as it is there; everything else comes after it.
const ArticleView = lazy(async () => ({
  default: (await import("./views/article/ArticleView")).ArticleView,
}));
const OpeningDialog = lazy(async () => ({
  default: (await import("./views/opening/OpeningDialog")).OpeningDialog,
}));
const OpenedBar = lazy(async () => ({
  default: (await import("./views/opening/OpenedBar")).OpenedBar,
}));
const GoneBar = lazy(async () => ({ default: (await import("./views/opening/GoneBar")).GoneBar }));
const DetailsPopup = lazy(async () => ({
  default: (await import("./views/details/DetailsPopup")).DetailsPopup,
}));
const TimelineView = lazy(async () => ({
  default: (await import("./views/timeline/TimelineView")).TimelineView,
}));
const Guide = lazy(async () => ({ default: (await import("./views/guide/Guide")).Guide }));
const EmbeddedGuide = lazy(async () => ({
  default: (await import("./views/guide/Guide")).EmbeddedGuide,
}));
const Player = lazy(async () => ({ default: (await import("./views/story/Player")).Player }));
const MapView = lazy(async () => ({ default: (await import("./views/map/MapView")).MapView }));

/** Which views a frame of another page asks for; undefined where the page is the app itself. */
const embedded = parseEmbedding(location.search);

/** The app: a dataset on screen, and files that are opened in its place. */
export function App({ first }: { readonly first: Session }) {
  const { session, show, showCurated, goneFile, forgetGone } = useSessions(first);
  const openInPlace = useCallback(
    async (chosen: ChosenFiles, options: OpenOptions) => {
      // Reading files is fetched with the first file.
      const { openFile } = await import("./state/openFile");
      const held = { bytes: session.memoryBytes, release: showCurated };
      const { outcome, session: next } = await openFile(
        chosen,
        options,
        preferencesOf(session.store.getState()),
        held,
      );
      if (next !== undefined) show(next);
      return outcome;
    },
    [session, show, showCurated],
  );
  const { opening, open, read, show: showStep, report, stop } = useOpening(openInPlace);
  const goBack = useCallback(() => {
    stop();
    showCurated();
  }, [stop, showCurated]);
  useEffect(() => {
    const { store } = session;
    dressDocument(store.getState());
    return store.subscribe((state, before) => {
      if (state.language !== before.language || state.theme !== before.theme) dressDocument(state);
    });
  }, [session]);
  const { opened } = session;
  const bars = useMemo(
    () => (
      <Suspense>
        {opened !== undefined && (
          <OpenedBar report={opened} onReport={() => report(opened)} onBack={goBack} />
        )}
        {goneFile !== undefined && <GoneBar name={goneFile} onFiles={open} onDismiss={forgetGone} />}
      </Suspense>
    ),
    [opened, goneFile, report, goBack, open, forgetGone],
  );
  return (
    <SanadContext value={session}>
      {embedded === undefined ? (
        <>
          <Workspace key={session.id} session={session} onFiles={open}>
            {bars}
          </Workspace>
          <DropZone onFiles={open} />
        </>
      ) : (
        <EmbeddedWorkspace session={session} views={embedded} />
      )}
      {opening.step !== "idle" && (
        <Suspense>
          <OpeningDialog opening={opening} onStop={stop} onShow={showStep} onRead={read} onBack={goBack} />
        </Suspense>
      )}
    </SanadContext>
  );
}

type WorkspaceProps = {
  readonly session: Session;
  readonly onFiles: (files: readonly File[]) => void;
  /** What is said above the views. */
  readonly children: ReactNode;
};

/**
 * Puts the views on the screen: all together where there is room, one of them over the timeline on a phone. While a
 * file is read App is rendered for every step of its progress: the views are not.
 */
const Workspace = memo(function Workspace({ session, onFiles, children }: WorkspaceProps) {
  const pane = useSanadState((state) => state.pane);
  const isTelling = useSanadState(({ story, playback }) => story !== undefined || playback !== undefined);
  const isCompact = useIsCompact();
  // An opened table of events has no source to read and nothing that other reports could add.
  const hasSources = session.loaded.dataset.sources.length > 0;
  const sides: readonly ("article" | "list")[] = hasSources ? ["article", "list"] : ["list"];
  const side = pane === "list" || !hasSources ? "list" : "article";
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
      {hasSources && <DrawAsSwitch />}
    </>
  );
  return (
    <DrawnContext value={report}>
      <div className="app" tabIndex={-1}>
        <Header>
          {!isCompact && tools}
          {!isCompact && <StoryButton />}
          <OpenButton onFiles={onFiles} />
        </Header>
        {children}
        <Messages />
        <Suspense>
          <Guide />
        </Suspense>
        <FilterBar>{isCompact && tools}</FilterBar>
        <PaneGrid>
          {isMapShown && (
            <div className="app-map">
              <Suspense>
                <MapView initialPosition={session.mapPosition} onMove={session.onMapMove} />
              </Suspense>
              <FillButton pane="map" />
            </div>
          )}
          {isSideShown && (
            <div className="app-side">
              {!isCompact && <PaneTabs panes={sides} shown={side} />}
              <FillButton pane={side} />
              <Suspense>{side === "list" ? <ListView /> : <ArticleView />}</Suspense>
            </div>
          )}
          <div className="app-timeline">
            <Suspense>
              <TimelineView />
            </Suspense>
            <FillButton pane="timeline" />
          </div>
        </PaneGrid>
        {isCompact && (
          <PaneTabs panes={["map", ...sides]} shown={isMapShown ? "map" : side}>
            <StoryButton />
          </PaneTabs>
        )}
        <Suspense>
          <DetailsPopup />
        </Suspense>
        {isTelling && (
          <Suspense>
            <Player />
          </Suspense>
        )}
        <Sharing />
      </div>
    </DrawnContext>
  );
});

type EmbeddedProps = { readonly session: Session; readonly views: EmbeddedViews };

/** In a frame of another page: map, timeline or both under one line, and the popup. */
function EmbeddedWorkspace({ session, views }: EmbeddedProps) {
  const shown = views === "both" ? (["map", "timeline"] as const) : [views];
  const report = useReadiness(shown);
  return (
    <DrawnContext value={report}>
      <div className="app" tabIndex={-1}>
        <EmbedHeader />
        <Suspense>
          <EmbeddedGuide />
        </Suspense>
        <main id="events" tabIndex={-1} className="embed-main">
          {views !== "timeline" && (
            <div>
              <Suspense>
                <MapView initialPosition={session.mapPosition} onMove={session.onMapMove} />
              </Suspense>
            </div>
          )}
          {views !== "map" && (
            <div>
              <Suspense>
                <TimelineView />
              </Suspense>
            </div>
          )}
        </main>
        <Suspense>
          <DetailsPopup />
        </Suspense>
        <Sharing />
      </div>
    </DrawnContext>
  );
}

/** Announces `data-ready` and the number of events on the document once every view on screen has drawn. */
function useReadiness(expected: readonly ViewName[]): (view: ViewName) => void {
  const total = useAnswerPart((answer) => answer?.total);
  const [drawn, setDrawn] = useState<ReadonlySet<ViewName>>(new Set());
  const isReady = expected.every((view) => drawn.has(view));
  useEffect(() => {
    if (!isReady || total === undefined) return;
    document.documentElement.dataset["events"] = String(total);
    document.documentElement.dataset["ready"] = "true";
  }, [isReady, total]);
  return useCallback((view) => setDrawn((before) => new Set(before).add(view)), []);
}
