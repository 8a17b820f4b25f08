import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { ChosenFiles } from "./state/chosenFiles";
import { SanadContext } from "./state/context";
import { parseEmbedding } from "./state/embedding";
import type { OpenOptions } from "./state/openFile";
import { preferencesOf } from "./state/preferences";
import type { Session } from "./state/session";
import { DropZone } from "./views/opening/DropZone";
import type { OpenedBar } from "./views/opening/OpenedBar";
import { useOpening } from "./views/opening/useOpening";
import { useSessions } from "./views/opening/useSessions";
import { dressDocument } from "./views/shell/document";
import { Workspace } from "./workspace/Workspace";
import "./App.css";

const EmbeddedWorkspace = lazy(async () => ({
  default: (await import("./workspace/EmbeddedWorkspace")).EmbeddedWorkspace,
}));
const OpeningDialog = lazy(async () => ({
  default: (await import("./views/opening/OpeningDialog")).OpeningDialog,
}));
const GoneBar = lazy(async () => ({ default: (await import("./views/opening/GoneBar")).GoneBar }));

/** Which views a frame of another page asks for; undefined where the page is the app itself. */
const embedded = parseEmbedding(location.search);

/** The app: a dataset on screen, and files that are opened in its place. */
export function App({ first }: { readonly first: Session }) {
  const { session, show, showCurated, goneFile, forgetGone } = useSessions(first);
  const [Bar, setBar] = useState<typeof OpenedBar>();
  const openInPlace = useCallback(
    async (chosen: ChosenFiles, options: OpenOptions) => {
      // Reading files is fetched with the first file. The bar has to be there when the views are laid out.
      const [{ openFile }, { OpenedBar }] = await Promise.all([
        import("./state/openFile"),
        import("./views/opening/OpenedBar"),
      ]);
      const held = { bytes: session.memoryBytes, release: showCurated };
      const { outcome, session: next } = await openFile(
        chosen,
        options,
        preferencesOf(session.store.getState()),
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
        {opened !== undefined && Bar !== undefined && (
          <Bar report={opened} onReport={() => report(opened)} onBack={goBack} />
        )}
        {goneFile !== undefined && <GoneBar name={goneFile} onFiles={open} onDismiss={forgetGone} />}
      </Suspense>
    ),
    [opened, Bar, goneFile, report, goBack, open, forgetGone],
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
        <Suspense>
          <EmbeddedWorkspace session={session} views={embedded} />
        </Suspense>
      )}
      {opening.step !== "idle" && (
        <Suspense>
          <OpeningDialog opening={opening} onStop={stop} onShow={showStep} onRead={read} onBack={goBack} />
        </Suspense>
      )}
    </SanadContext>
  );
}
