import type { OpenedReport } from "../../state/openedReport";
import type { Opening } from "./useOpening";

/**
 * What is being done with a file, over the file on the screen: the report of one that is not there any more, as after
 * Back to another dataset, says that it is open, and is none to be shown.
 */
export function shownOpening(opening: Opening, onScreen: OpenedReport | undefined): Opening {
  const isGone =
    (opening.step === "done" || opening.step === "columns") &&
    opening.outcome.status === "opened" &&
    opening.outcome.report !== onScreen;
  return isGone ? { step: "idle" } : opening;
}
