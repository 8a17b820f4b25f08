import type { Texts } from "../../domain/readersTexts";
import * as registered from "./registry";
import type { DatasetId } from "./registry";

/** The dataset that an address without one opens. */
export const OPENING_DATASET: DatasetId = "iraq-coalition-2024";

/** What each dataset that ships with the app is called, the one that opens first before the others. */
export const DATASETS: ReadonlyMap<string, Texts> = new Map<string, Texts>([
  [OPENING_DATASET, registered[OPENING_DATASET]],
  ...Object.entries<Texts>(registered),
]);
