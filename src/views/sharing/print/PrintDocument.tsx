import { useEffect, useState } from "react";
import type { Answer, EventRecord } from "../../../engine/query";
import { stretchInWords } from "../../../i18n/dateWords";
import { useSanad } from "../../../state/context";
import { shareAddress } from "../../../state/shareAddress";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";
import { citeIn } from "../citing";
import { fetchSketchOutlines, type SketchOutlines } from "../sketch/outlines";
import { PrintedEvent } from "./PrintedEvent";
import { PrintedMap } from "./PrintedMap";
import { PrintedTimeline } from "./PrintedTimeline";
import "./print.css";

type PrintDocumentProps = {
  readonly answer: Answer;
  readonly records: readonly EventRecord[];
  /** How many events are shown, of which `records` may be the first ones only. */
  readonly count: number;
  readonly onDone: () => void;
};

/**
 * The pages for the printer, seen nowhere else. Prints itself once map and fonts are there, and asks to be taken away
 * when the browser has done with it.
 */
export function PrintDocument({ answer, records, count, onDone }: PrintDocumentProps) {
  const { t, language } = useTexts("sharing");
  const { t: tCommon } = useTexts("common");
  const { store, loaded } = useSanad();
  const [outlines, setOutlines] = useState<{ readonly found: SketchOutlines | undefined }>();
  const { window: shown } = answer.query;
  const { dataset } = loaded;
  const address = shareAddress(store.getState(), location.href, { type: "view" });
  const citation = citeIn(language, { dataset, address });

  useEffect(() => {
    let isWanted = true;
    void fetchSketchOutlines().then((found) => {
      if (isWanted) setOutlines({ found });
    });
    return () => {
      isWanted = false;
    };
  }, []);
  useEffect(() => {
    if (outlines === undefined) return;
    let isWanted = true;
    // Letters that only these pages use bring their fonts now.
    void document.fonts.ready.then(() => {
      if (isWanted) print();
    });
    addEventListener("afterprint", onDone);
    return () => {
      isWanted = false;
      removeEventListener("afterprint", onDone);
    };
  }, [outlines, onDone]);

  return (
    <article className="print-document" data-theme="light">
      <header className="print-head">
        <h1>
          <Text of={dataset.title} />
        </h1>
        <p>{stretchInWords(shown.from, shown.to, language)}</p>
        <p>
          {records.length < count
            ? t("print.limited", { shown: records.length, count })
            : tCommon("eventCount", { count })}
        </p>
      </header>
      {outlines !== undefined && <PrintedMap records={records} outlines={outlines.found} />}
      <PrintedTimeline records={records} window={shown} />
      <ol className="print-events">
        {records.map((record, index) => (
          <PrintedEvent key={record.event.id} record={record} number={index + 1} />
        ))}
      </ol>
      <footer className="print-foot">
        <p>
          {citation.container} · {citation.title.text}
          {citation.version === undefined ? "" : ` · ${citation.version.inWords}`} ·{" "}
          {citation.accessedInWords}
        </p>
        <p dir="ltr">{address}</p>
      </footer>
    </article>
  );
}
