import { useCallback, useEffect, useMemo, useState } from "react";
import type { ChosenFiles } from "./state/chosenFiles";
import { SanadContext, useEngineOf } from "./state/context";
import { parseEmbedding } from "./state/embedding";
import { DATASETS } from "./state/datasets/datasets";
import { fetchPart } from "./state/missingPart";
import type { OpenOptions } from "./state/openFile";
import { preferencesOf, viewOf } from "./state/preferences";
import type { Session } from "./state/session";
import { DropZone } from "./views/opening/DropZone";
import type { OpenedBar } from "./views/opening/OpenedBar";
import { shownOpening } from "./views/opening/shownOpening";
import { useOpening } from "./views/opening/useOpening";
import { useSessions } from "./views/opening/useSessions";
import { lazyPart } from "./views/shared/lazyPart";
import { MissingNotice } from "./views/shared/MissingNotice";
import { describeDocument, dressDocument } from "./views/shell/document";
import { Workspace } from "./workspace/Workspace";
import "./App.css";

const EmbeddedWorkspace = lazyPart(
  async () => (await import("./workspace/EmbeddedWorkspace")).EmbeddedWorkspace,
  "pane",
);
const OpeningDialog = lazyPart(async () => (await import("./views/opening/OpeningDialog")).OpeningDialog);
const DatasetBar = lazyPart(async () => (await import("./views/opening/DatasetBar")).DatasetBar);
const GoneBar = lazyPart(async () => (await import("./views/opening/GoneBar")).GoneBar);
const EngineMessage = lazyPart(fetchEngineMessage);

async function fetchEngineMessage() {
  return (await import("./views/opening/EngineMessage")).EngineMessage;
}

/** Which views a frame of another page asks for; undefined where the page is the app itself. */
const embedded = parseEmbedding(location.search);

/** The app: a dataset on screen, and files that are opened in its place. */
export function App({ first }: { readonly first: Session }) {
  const { session, show, showCurated, goneFile, forgetGone, choose, asked, forgetAsked } = useSessions(first);
  const [Bar, setBar] = useState<typeof OpenedBar>();
  const openInPlace = useCallback(
    async (chosen: ChosenFiles, options: OpenOptions) => {
      // Reading files is fetched with the first file. The bar has to be there when the views are laid out.
      // So has what is said where its worker does not answer, and what draws many events.
      const [{ openFile }, { OpenedBar }] = await fetchPart(() =>
        Promise.all([
          import("./state/openFile"),
          import("./views/opening/OpenedBar"),
          fetchEngineMessage(),
          import("./views/timeline/chart/chartLayer"),
        ]),
      );
      const isLost = session.watch.getState().trouble?.type === "lost";
      const isSameFile = session.opened?.chosen.main.name === chosen.main.name;
      const held = { bytes: isLost ? 0 : session.memoryBytes, release: showCurated };
      const state = session.store.getState();
      const { outcome, session: next } = await openFile(
        chosen,
        options,
        isLost && isSameFile ? viewOf(state) : preferencesOf(state),
        held,
      );
      setBar(() => OpenedBar);
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
  const chooseDataset = useCallback(
    (id: string) => {
      stop();
      void choose(id);
    },
    [stop, choose],
  );
  useEffect(() => {
    const { store } = session;
    dressDocument(store.getState());
    return store.subscribe((state, before) => {
      if (state.language !== before.language || state.theme !== before.theme) dressDocument(state);
      if (state.language !== before.language) describeDocument(state.language);
    });
  }, [session]);
  // After a restart another engine answers: whoever asks through the context asks anew, and nothing else changes.
  const { engine, hasTrouble } = useEngineOf(session);
  const sanad = useMemo(() => ({ ...session, engine }), [session, engine]);
  const { opened } = session;
  const shown = shownOpening(opening, opened);
  const bars = useMemo(
    () => (
      <>
        {(DATASETS.size > 1 || asked !== undefined) && (
          <DatasetBar asked={asked} onChoose={chooseDataset} onDismiss={forgetAsked} />
        )}
        {opened !== undefined && Bar !== undefined && (
          <Bar report={opened} onReport={() => report(opened)} onBack={goBack} />
        )}
        {goneFile !== undefined && (
          <GoneBar
            file={goneFile}
            onAgain={({ chosen, settings }) => read(chosen, settings)}
            onFiles={open}
            onDismiss={forgetGone}
            onGiveUp={forgetGone}
          />
        )}
      </>
    ),
    [opened, Bar, goneFile, report, goBack, read, open, forgetGone, asked, chooseDataset, forgetAsked],
  );
  return (
    <SanadContext value={sanad}>
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
      {shown.step !== "idle" && (
        <OpeningDialog
          opening={shown}
          onStop={stop}
          onShow={showStep}
          onRead={read}
          onBack={goBack}
          onGiveUp={stop}
        />
      )}
      {hasTrouble && <EngineMessage session={session} onFiles={open} onBack={goBack} />}
      <MissingNotice />
    </SanadContext>
  );
}
