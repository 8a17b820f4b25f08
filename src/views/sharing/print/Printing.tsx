import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Answer, EventRecord } from "../../../engine/query";
import { useSanad } from "../../../state/context";
import type { Shared } from "../../../state/shared";
import { linkedRecords, type LinkedRecords } from "../../shared/record/linkedRecords";
import { PaperContext } from "../../shared/record/paper";
import { MOST_PRINTED } from "./mostPrinted";
import { PrintDocument } from "./PrintDocument";

type Printed = {
  readonly answer: Answer;
  readonly records: readonly EventRecord[];
  readonly linked: LinkedRecords;
};

type PrintingProps = { readonly shared?: Shared; readonly onDone: () => void };

/**
 * Prints all that is shown now, or one event, once; `onDone` when the browser has done with it, nothing can be printed,
 * or what is shown is out of date.
 */
export function Printing({ shared = { type: "view" }, onDone }: PrintingProps) {
  const { engine, answers } = useSanad();
  const [printed, setPrinted] = useState<Printed>();
  const alone = shared.type === "event" ? shared.event : undefined;
  useEffect(() => {
    let isWanted = true;
    // What was asked before would be printed without a mark.
    const end = answers.whenCurrent((answer) => {
      if (answer === undefined) {
        onDone();
        return;
      }
      const { query } = answer;
      const gather = async () => {
        const records =
          alone === undefined
            ? await engine.rows(query, "time", 0, Math.min(answer.matching, MOST_PRINTED))
            : [await engine.event(query, alone)].filter((record) => record !== undefined);
        // The printer waits for nothing: what the pages name is there before they are laid out.
        const linked = await linkedRecords(engine, query.drawAs, records);
        if (!isWanted) return;
        if (records.length === 0) onDone();
        else setPrinted({ answer, records, linked });
      };
      void gather().catch(onDone);
    });
    return () => {
      isWanted = false;
      end();
    };
  }, [engine, answers, alone, onDone]);
  return (
    printed &&
    createPortal(
      <PaperContext value={printed.linked}>
        <PrintDocument answer={printed.answer} records={printed.records} alone={alone} onDone={onDone} />
      </PaperContext>,
      document.body,
    )
  );
}
