import type { ReadFile } from "../formats/loadDataset";

/** The dataset that an address without one opens. */
export const OPENING_DATASET = "iraq-coalition-2024";

/** What the address calls a file that the reader opened. */
export const OPENED_FILE = "opened-file";

/** The folder of a dataset that ships with the app, by its id; anything but a plain id opens the usual one. */
export function folderOf(id: string | null): string {
  const name = id !== null && /^[a-z0-9][a-z0-9-]{0,79}$/.test(id) ? id : OPENING_DATASET;
  return `${import.meta.env.BASE_URL}data/${name}/`;
}

/** Reads a dataset's files over the network. */
export function fetchFrom(folder: string): ReadFile {
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
