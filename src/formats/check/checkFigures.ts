import { isUndated, spanOf } from "../../domain/dates";
import { foundText } from "../../domain/issues";
import type { ConflictEvent, Estimate } from "../../domain/model";
import type { Report } from "./report";

/** Date and basis must agree, estimates must be in order. */
export function checkFigures({ when, toll }: ConflictEvent, report: Report): void {
  const { edtf, basis } = when.reported;
  if (basis === "unknown" && !isUndated(spanOf(edtf))) {
    report(["when", "reported", "basis"], {
      severity: "warning",
      expected: "how the date is known, or an open beginning such as ../2024-01 where it is not",
      found: `unknown with ${edtf}`,
      mend: "let date and basis agree",
    });
  }
  const checkEstimate = (estimate: Estimate | undefined, ...path: readonly PropertyKey[]) => {
    if (estimate === undefined) return;
    const { low, best = low, high } = estimate;
    if (low <= best && best <= high) return;
    report(path, {
      expected: "low ≤ best ≤ high",
      found: foundText(estimate),
      mend: "put the figures in order",
    });
  };
  checkEstimate(toll?.reported?.killed, "toll", "reported", "killed");
  checkEstimate(toll?.reported?.injured, "toll", "reported", "injured");
  toll?.corroborated?.forEach(({ killed, injured }, index) => {
    checkEstimate(killed, "toll", "corroborated", index, "killed");
    checkEstimate(injured, "toll", "corroborated", index, "injured");
  });
}
