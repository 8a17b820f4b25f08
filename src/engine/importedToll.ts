import type { Toll } from "../domain/model";
import type { ImportedEvents } from "../formats/import/importedEvents";

/** The killed of an imported event as the model has them; a bound that the file does not give is not made up. */
export function importedToll(
  best: number,
  range: ImportedEvents["tollRange"],
  row: number,
): Toll | undefined {
  const [low, high] = [range?.low[row] ?? -1, range?.high[row] ?? -1];
  if (low >= 0 && high >= 0) return { reported: { killed: { low, high, ...(best >= 0 && { best }) } } };
  return best < 0 ? undefined : { reported: { killed: { low: best, high: best, best } } };
}
