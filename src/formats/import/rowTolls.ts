import type { ColumnMapping } from "./columnMapping";
import type { CsvRecord } from "./csvReader";
import { parseCountField } from "./fieldNumbers";
import { isEmpty, type ReportField } from "./rowTimes";

/** How many were killed; -1 where the file says nothing. Of `low` and `high` either both are known or neither is. */
export type RowToll = { best: number; low: number; high: number };

const MAX_TOLL = 2 ** 31 - 1;

/**
 * Reads how many were killed in a record into `toll`. A range that contradicts itself or the best number is reported
 * and nothing of it is taken; of one that has a single bound nobody knows the other: it is reported, and the best
 * number stands alone.
 */
export function createTollReader({ roles }: ColumnMapping, report: ReportField) {
  const [bestColumn] = roles.toll ?? [];
  const [lowColumn] = roles.tollLow ?? [];
  const [highColumn] = roles.tollHigh ?? [];
  const columns = [bestColumn, lowColumn, highColumn].filter((column) => column !== undefined);

  const countAt = (record: CsvRecord, column: number | undefined): number => {
    if (column === undefined || column >= record.count) return -1;
    const count = parseCountField(record.bytes, record.starts[column] ?? 0, record.ends[column] ?? 0);
    if (Number.isNaN(count) || count === -1) return -1;
    if (count >= 0 && count <= MAX_TOLL) return count;
    report("badToll", column);
    return -1;
  };

  const reportAll = (reason: "contradictoryToll" | "incompleteToll", record: CsvRecord) =>
    report(reason, ...columns.filter((column) => !isEmpty(record, column)));

  return (record: CsvRecord, toll: RowToll): void => {
    toll.best = countAt(record, bestColumn);
    toll.low = countAt(record, lowColumn);
    toll.high = countAt(record, highColumn);
    const { best, low, high } = toll;
    if (low < 0 && high < 0) return;
    const isContradictory =
      (high >= 0 && low > high) || (best >= 0 && (best < low || (high >= 0 && best > high)));
    if (isContradictory) {
      reportAll("contradictoryToll", record);
      toll.best = -1;
    } else if (low >= 0 && high >= 0) return;
    else reportAll("incompleteToll", record);
    toll.low = -1;
    toll.high = -1;
  };
}
