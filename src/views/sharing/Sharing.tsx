import { useCallback, useState } from "react";
import { useSanadState } from "../../state/context";
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
  const [isPrinting, setIsPrinting] = useState(false);
  const endPrinting = useCallback(() => setIsPrinting(false), []);
  usePrintKey(useCallback(() => setIsPrinting(true), []));
  return (
    <>
      {sharing !== undefined && <ShareDialog shared={sharing} onGiveUp={() => share(undefined)} />}
      {isPrinting && <Printing onDone={endPrinting} onGiveUp={endPrinting} />}
      <p className="print-hint">{t("print.hint")}</p>
    </>
  );
}
