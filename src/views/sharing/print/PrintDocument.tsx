import { useEffect } from "react";
import type { Answer, EventRecord } from "../../../engine/query";
import { stretchInWords } from "../../../i18n/dateWords";
import { useSanad } from "../../../state/context";
import { shareAddress } from "../../../state/shareAddress";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";
import { citeIn } from "../citing";
import { SourceCitation } from "../../shared/record/SourceCitation";
import { PrintedEvent } from "./PrintedEvent";
import { PrintedMap } from "./PrintedMap";
import { PrintedTimeline } from "./PrintedTimeline";
import { usePrintedGround } from "./usePrintedGround";
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
  const { store, loaded, names } = useSanad();
  const ground = usePrintedGround(records);
  const { window: shown } = answer.query;
  const { dataset } = loaded;
  const { isOpenedFile } = store.getState();
  const address = shareAddress(store.getState(), location.href, { type: "view" });
  const sources = [...new Set(records.flatMap(({ event }) => event.excerpts.map(({ source }) => source)))];
  const citation = citeIn(language, { dataset, names, isOpenedFile, address });

  useEffect(() => {
    if (ground === undefined) return;
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
  }, [ground, onDone]);

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
      {ground !== undefined && <PrintedMap ground={ground} />}
      <PrintedTimeline records={records} answer={answer} />
      <ol className="print-events">
        {records.map((record, index) => (
          <PrintedEvent key={record.event.id} record={record} number={index + 1} />
        ))}
      </ol>
      <footer className="print-foot">
        {sources.length > 0 && (
          <ul className="print-sources" aria-label={t("print.sources")}>
            {sources.map((id) => (
              <li key={id}>
                <SourceCitation id={id} />
              </li>
            ))}
          </ul>
        )}
        <p>
          Sanad · <Text of={dataset.title} />
          {citation.version === undefined ? "" : ` · ${citation.version.inWords}`} ·{" "}
          {citation.accessedInWords}
        </p>
        <p dir="ltr">{address}</p>
      </footer>
    </article>
  );
}
