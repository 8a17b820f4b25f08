import { lazy, Suspense, useCallback, useState } from "react";
import { useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { usePrintKey } from "./print/usePrintKey";
import "./print/screen.css";

const ShareDialog = lazy(async () => ({ default: (await import("./ShareDialog")).ShareDialog }));
const Printing = lazy(async () => ({ default: (await import("./print/Printing")).Printing }));

/** The page for sharing and the pages for the printer, fetched when a reader first asks for them. */
export function Sharing() {
  const { t } = useTexts("sharing");
  const sharing = useSanadState((state) => state.sharing);
  const [isPrinting, setIsPrinting] = useState(false);
  const endPrinting = useCallback(() => setIsPrinting(false), []);
  usePrintKey(useCallback(() => setIsPrinting(true), []));
  return (
    <Suspense>
      {sharing !== undefined && <ShareDialog shared={sharing} />}
      {isPrinting && <Printing onDone={endPrinting} />}
      <p className="print-hint">{t("print.hint")}</p>
    </Suspense>
  );
}
