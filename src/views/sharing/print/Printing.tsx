import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Answer, EventRecord } from "../../../engine/query";
import { useSanad } from "../../../state/context";
import { MOST_PRINTED } from "./mostPrinted";
import { PrintDocument } from "./PrintDocument";

type Printed = { readonly answer: Answer; readonly records: readonly EventRecord[] };

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
      engine.rows(answer.query, "time", 0, shown).then((records) => {
        if (isWanted) setPrinted({ answer, records });
      }, onDone);
    });
    return () => {
      isWanted = false;
      end();
    };
  }, [engine, answers, onDone]);
  return (
    printed &&
    createPortal(
      <PrintDocument
        answer={printed.answer}
        records={printed.records}
        count={printed.answer.matching}
        onDone={onDone}
      />,
      document.body,
    )
  );
}
