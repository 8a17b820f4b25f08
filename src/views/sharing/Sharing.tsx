import { useCallback, useState } from "react";
import { useSanadState } from "../../state/context";
import type { Shared } from "../../state/shared";
import { lazyPart } from "../shared/lazyPart";
import { useTexts } from "../shared/useTexts";
import { usePrintKey } from "./print/usePrintKey";
import "./print/screen.css";

const ShareDialog = lazyPart(async () => (await import("./ShareDialog")).ShareDialog);
const Printing = lazyPart(async () => (await import("./print/Printing")).Printing);

/** The page for sharing and the pages for the printer, fetched when a reader first asks for them. */
export function Sharing() {
  const { t } = useTexts("sharing");
  const sharing = useSanadState((state) => state.sharing);
  const share = useSanadState((state) => state.share);
  const [printed, setPrinted] = useState<Shared>();
  const endPrinting = useCallback(() => setPrinted(undefined), []);
  // What the page for sharing has chosen, where it is open.
  usePrintKey(useCallback(() => setPrinted(sharing ?? { type: "view" }), [sharing]));
  return (
    <>
      {sharing !== undefined && <ShareDialog shared={sharing} onGiveUp={() => share(undefined)} />}
      {printed !== undefined && <Printing shared={printed} onDone={endPrinting} onGiveUp={endPrinting} />}
      <p className="print-hint">{t("print.hint")}</p>
    </>
  );
}
