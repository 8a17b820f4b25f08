import { foundText } from "../domain/issues";
import type { ReadFile } from "../formats/loadDataset";
import { OPENING_DATASET } from "./datasets/datasets";

/** What the address calls a file that the reader opened. */
export const OPENED_FILE = "opened-file";

/**
 * Reads the files of a dataset that ships with the app over the network, by its id; none is the usual one. What cannot
 * be an id is no dataset: another one in its place would be taken for it.
 */
export function fetchDataset(id: string | null): ReadFile {
  const name = id ?? OPENING_DATASET;
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(name)) {
    const unreadable = `no dataset is called ${foundText(name)}: a name is lower-case letters, digits and hyphens`;
    return () => Promise.resolve({ unreadable });
  }
  return fetchFrom(`${import.meta.env.BASE_URL}data/${name}/`);
}

function fetchFrom(folder: string): ReadFile {
  return async (name) => {
    try {
      const response = await fetch(folder + name, { credentials: "same-origin" });
      if (!response.ok)
        return { unreadable: `${response.status} ${response.statusText} at ${folder}${name}` };
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { unreadable: `no answer at ${folder}${name} (${reason})` };
    }
  };
}
