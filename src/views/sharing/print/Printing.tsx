import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Answer, EventRecord } from "../../../engine/query";
import { useSanad } from "../../../state/context";
import { linkedRecords, type LinkedRecords } from "../../shared/record/linkedRecords";
import { PaperContext } from "../../shared/record/paper";
import { MOST_PRINTED } from "./mostPrinted";
import { PrintDocument } from "./PrintDocument";

type Printed = {
  readonly answer: Answer;
  readonly records: readonly EventRecord[];
  readonly linked: LinkedRecords;
};

/** Prints what is shown now, once; `onDone` when the browser has done with it, nothing can be printed, or what is shown is out of date. */
export function Printing({ onDone }: { readonly onDone: () => void }) {
  const { engine, answers } = useSanad();
  const [printed, setPrinted] = useState<Printed>();
  useEffect(() => {
    let isWanted = true;
    // What was asked before would be printed without a mark.
    const end = answers.whenCurrent((answer) => {
      const shown = Math.min(answer?.matching ?? 0, MOST_PRINTED);
      if (answer === undefined || shown === 0) {
        onDone();
        return;
      }
      const gather = async () => {
        const records = await engine.rows(answer.query, "time", 0, shown);
        // The printer waits for nothing: what the pages name is there before they are laid out.
        const linked = await linkedRecords(engine, answer.query.drawAs, records);
        if (isWanted) setPrinted({ answer, records, linked });
      };
      void gather().catch(onDone);
    });
    return () => {
      isWanted = false;
      end();
    };
  }, [engine, answers, onDone]);
  return (
    printed &&
    createPortal(
      <PaperContext value={printed.linked}>
        <PrintDocument
          answer={printed.answer}
          records={printed.records}
          count={printed.answer.matching}
          onDone={onDone}
        />
      </PaperContext>,
      document.body,
    )
  );
}
