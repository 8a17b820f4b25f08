import { useEffect } from "react";
import type { TimeWindow } from "../../../domain/filtering";
import type { EventId } from "../../../domain/model";
import { isolatedIn } from "../../../domain/isolate";
import { eventCountsOf } from "../../../engine/eventCounts";
import type { Answer, EventRecord } from "../../../engine/query";
import { countedInWords } from "../../../i18n/counter";
import { stretchInWords } from "../../../i18n/dateWords";
import { directionOf } from "../../../i18n/languages";
import { useSanad } from "../../../state/context";
import { shareAddress } from "../../../state/shareAddress";
import type { Shared } from "../../../state/shared";
import { activeFilters } from "../../shared/activeFilters";
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
  /** The event that is printed by itself; of all that are shown `records` may be the first ones only. */
  readonly alone: EventId | undefined;
  readonly onDone: () => void;
};

/**
 * The pages for the printer, seen nowhere else. Prints itself once map and fonts are there, and asks to be taken away
 * when the browser has done with it.
 */
export function PrintDocument({ answer, records, alone, onDone }: PrintDocumentProps) {
  const { t, language } = useTexts("sharing");
  const { t: tCommon } = useTexts("common");
  const { store, loaded, names } = useSanad();
  const ground = usePrintedGround(records);
  const { dataset } = loaded;
  const isAlone = alone !== undefined;
  const window = isAlone ? windowWith(answer.query.window, records) : answer.query.window;
  const count = isAlone ? records.length : answer.matching;
  const undatedCount = isAlone
    ? records.filter(({ item }) => item.bar === undefined).length
    : answer.undatedCount;
  const { query } = answer;
  const asking = { filter: query.filter, boundsFilter: query.boundsFilter, timeWindow: query.window };
  const asked = isAlone
    ? []
    : activeFilters(asking, dataset, names, language, answer.isTextUnused)
        // The time that is shown has a line of its own.
        .filter(({ key }) => key !== "window")
        .map(({ name }) => isolatedIn(name, directionOf(language)));
  const shared: Shared = isAlone ? { type: "event", event: alone } : { type: "view" };
  const { isOpenedFile } = store.getState();
  const address = shareAddress(store.getState(), location.href, shared);
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
        {!isAlone && <p>{stretchInWords(window.from, window.to, language)}</p>}
        {asked.length > 0 && <p>{t("print.asked", { filters: asked.join(tCommon("record.separator")) })}</p>}
        {!isAlone && <p>{countedInWords(eventCountsOf(answer), language).text}</p>}
        {isAlone && <p>{tCommon("eventCount", { count })}</p>}
        {records.length < count && <p>{t("print.limited", { shown: records.length, count })}</p>}
      </header>
      {ground !== undefined && <PrintedMap ground={ground} />}
      <PrintedTimeline
        records={records}
        window={window}
        density={answer.density}
        count={count}
        undatedCount={undatedCount}
      />
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

/** The window, widened to hold all that is drawn of the events: one printed alone need not lie in it. */
function windowWith(window: TimeWindow, records: readonly EventRecord[]): TimeWindow {
  const bars = records.flatMap(({ item }) => [item.bar, item.reportedBar]).filter((bar) => bar !== undefined);
  return {
    from: Math.min(window.from, ...bars.map(({ start }) => start)),
    to: Math.max(window.to, ...bars.map(({ end }) => end)),
  };
}
