import { hasSources } from "../domain/shown";
import { memo, useCallback, type ReactNode } from "react";
import { useSanadState } from "../state/context";
import type { Session } from "../state/session";
import { isOffered, isPane, PANES, shownViews } from "../state/views";
import { ComparingButton } from "../views/comparing/ComparingButton";
import { DrawAsSwitch } from "../views/filters/DrawAsSwitch";
import { FilterBar } from "../views/filters/FilterBar";
import { SearchField } from "../views/filters/SearchField";
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
import { PaneRoom } from "../views/shell/PaneRoom";
import { PaneTabs } from "../views/shell/PaneTabs";
import { useReadiness } from "./useReadiness";
import { DetailsPopup, VIEW_PARTS } from "./viewParts";

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
  const filling = useSanadState((state) => state.filling);
  const isTelling = useSanadState(({ story, playback }) => story !== undefined || playback !== undefined);
  const { store } = session;
  const endTelling = useCallback(() => {
    store.getState().endStory();
    store.getState().closePlayback();
  }, [store]);
  const isCompact = useIsCompact();
  const { dataset } = session.loaded;
  // An opened table of events has nothing that other reports could add.
  const isSourced = hasSources(dataset);
  const shown = shownViews({ pane, filling }, dataset, isCompact);
  const report = useReadiness(shown.map(({ view }) => view));

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
          {shown.map(({ room, view, inTurn }) => {
            const View = VIEW_PARTS[view];
            const fillButton = <FillButton view={view} />;
            // Beside the tabs it comes before what it fills the screen with.
            const isHeaded = room === "side";
            return (
              <PaneRoom key={room} room={room} view={view}>
                {isHeaded && !isCompact && <PaneTabs panes={inTurn.filter(isPane)} shown={view} />}
                {isHeaded && fillButton}
                <View session={session} />
                {!isHeaded && fillButton}
              </PaneRoom>
            );
          })}
        </PaneGrid>
        {isCompact && (
          <PaneTabs
            panes={PANES.filter((one) => isOffered(one, dataset))}
            shown={shown.find(({ view }) => isPane(view))?.view}
          >
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
