import { useState } from "react";
import { useSanadState } from "../../state/context";
import { lazyPart } from "../shared/lazyPart";
import { useTexts } from "../shared/useTexts";
import { Announcer } from "./Announcer";
import { useSettledAnswer } from "./useSettledAnswer";
import { useShortcuts } from "./useShortcuts";
import { ViewDescription } from "./ViewDescription";
import { Welcome } from "./Welcome";

const HelpDialog = lazyPart(async () => (await import("./help/HelpDialog")).HelpDialog);

/** After so long without a change what is on screen is announced and described. */
const CALM_MS = 500;

/** What helps to use the app beside the views themselves: keys, announcements, welcome and help. */
export function Guide() {
  const { t } = useTexts("guide");
  const answer = useSettledAnswer(CALM_MS);
  const help = useSanadState((state) => state.help);
  const openHelp = useSanadState((state) => state.openHelp);
  // A blank more is another text, and so is announced again.
  const [ends, setEnds] = useState(0);
  useShortcuts(() => setEnds((count) => count + 1));
  const remark = ends === 0 ? "" : t("announce.end") + "\u00a0".repeat(ends % 2);
  return (
    <>
      <Announcer answer={answer} remark={remark} />
      <ViewDescription answer={answer} />
      <Welcome />
      {help !== undefined && <HelpDialog page={help} onGiveUp={() => openHelp(undefined)} />}
    </>
  );
}

/** In a frame of another page: what is announced and described, without keys, welcome and help. */
export function EmbeddedGuide() {
  const answer = useSettledAnswer(CALM_MS);
  return (
    <>
      <Announcer answer={answer} remark="" />
      <ViewDescription answer={answer} />
    </>
  );
}
