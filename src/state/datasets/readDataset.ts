import type { Issue } from "../../domain/issues";
import { loadDataset } from "../../formats/loadDataset";
import { loadTexts } from "../../i18n/texts";
import { fetchDataset } from "../fetchDataset";
import { fetchPart } from "../missingPart";
import { curatedData, type Data } from "../session";
import type { SharedState } from "../store";

/** What became of a dataset that ships with the app: it can be shown, or why not. */
export type ReadDataset =
  | { readonly status: "ready"; readonly data: Data }
  | { readonly status: "failed"; readonly issues: readonly Issue[] };

/** Reads a dataset that ships with the app over the network, by its id. */
export async function readDataset(id: string): Promise<ReadDataset> {
  const result = await loadDataset(fetchDataset(id));
  return result.status === "failed" ? result : { status: "ready", data: curatedData(result.loaded) };
}

/** What an address asks for, its language only once its texts are there: the view does not depend on the words. */
export async function withTexts(shared: SharedState): Promise<SharedState> {
  const { language, ...rest } = shared;
  if (language === undefined) return shared;
  try {
    await fetchPart(() => loadTexts(language));
    return shared;
  } catch {
    return rest;
  }
}
