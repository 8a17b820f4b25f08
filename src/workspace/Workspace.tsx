import { hasSources } from "../domain/shown";
import { memo, useCallback, type ReactNode } from "react";
import { useSanadState } from "../state/context";
import type { Session } from "../state/session";
import { ComparingButton } from "../views/comparing/ComparingButton";
import { DrawAsSwitch } from "../views/filters/DrawAsSwitch";
import { FilterBar } from "../views/filters/FilterBar";
import { SearchField } from "../views/filters/SearchField";
import { ListView } from "../views/list/ListView";
import { OpenButton } from "../views/opening/OpenButton";
import { StoryButton } from "../views/story/StoryButton";
import { DrawnContext } from "../views/shared/drawn";
import { lazyPart } from "../views/shared/lazyPart";
import { useIsCompact } from "../views/shared/useIsCompact";
import { useMediaQuery } from "../views/shared/useMediaQuery";
import { Sharing } from "../views/sharing/Sharing";
import { calm } from "../views/shell/calm";
import { FillButton } from "../views/shell/FillButton";
import { Header } from "../views/shell/Header";
import { Messages } from "../views/shell/Messages";
import { PaneGrid } from "../views/shell/PaneGrid";
import { PaneTabs } from "../views/shell/PaneTabs";
import { DetailsPopup, MapView, TimelineView } from "./lazyViews";
import { useReadiness } from "./useReadiness";

// The list can be read as soon as it is there; everything else comes after it.
const ArticleView = lazyPart(async () => (await import("../views/article/ArticleView")).ArticleView, "pane");
const Guide = lazyPart(async () => (await import("../views/guide/Guide")).Guide);
const NewVersion = lazyPart(async () => {
  // What is kept for later is fetched after what is needed now.
  await calm();
  return (await import("../views/shell/NewVersion")).NewVersion;
});
const Player = lazyPart(async () => (await import("../views/story/Player")).Player);

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
export const Workspace = memo(function Workspace({ session, onFiles, children }: WorkspaceProps) {
  const pane = useSanadState((state) => state.pane);
  const isTelling = useSanadState(({ story, playback }) => story !== undefined || playback !== undefined);
  const { store } = session;
  const endTelling = useCallback(() => {
    store.getState().endStory();
    store.getState().closePlayback();
  }, [store]);
  const isCompact = useIsCompact();
  // An opened table of events has no source to read and nothing that other reports could add.
  const isSourced = hasSources(session.loaded.dataset);
  const sides: readonly ("article" | "list")[] = isSourced ? ["article", "list"] : ["list"];
  const side = pane === "list" || !isSourced ? "list" : "article";
  const isMapShown = !isCompact || pane === "map";
  const isSideShown = !isCompact || pane !== "map";
  const report = useReadiness([
    "timeline",
    ...(isMapShown ? (["map"] as const) : []),
    ...(isSideShown ? ([side] as const) : []),
  ]);

  // Beside the filters where they are behind a button and leave room.
  const isDrawAsInHeader = useMediaQuery("(min-width: 75em) and (min-height: 500px)");
  const drawAs = isSourced && (
    <>
      <DrawAsSwitch />
      <ComparingButton />
    </>
  );
  return (
    <DrawnContext value={report}>
      <div className="app" tabIndex={-1}>
        <Header>
          {!isCompact && <SearchField />}
          {isDrawAsInHeader && drawAs}
          {!isCompact && <StoryButton />}
          <OpenButton onFiles={onFiles} />
        </Header>
        {children}
        <Messages />
        <Guide />
        <FilterBar>
          {isCompact && <SearchField />}
          {!isDrawAsInHeader && drawAs}
        </FilterBar>
        <PaneGrid>
          {isMapShown && (
            <div className="app-map">
              <MapView initialPosition={session.mapPosition} onMove={session.onMapMove} />
              <FillButton pane="map" />
            </div>
          )}
          {isSideShown && (
            <div className="app-side">
              {!isCompact && <PaneTabs panes={sides} shown={side} />}
              <FillButton pane={side} />
              {side === "list" ? <ListView /> : <ArticleView />}
            </div>
          )}
          <div className="app-timeline">
            <TimelineView />
            <FillButton pane="timeline" />
          </div>
        </PaneGrid>
        {isCompact && (
          <PaneTabs panes={["map", ...sides]} shown={isMapShown ? "map" : side}>
            <StoryButton />
          </PaneTabs>
        )}
        <DetailsPopup />
        {isTelling && <Player onGiveUp={endTelling} />}
        <Sharing />
        <NewVersion />
      </div>
    </DrawnContext>
  );
});
