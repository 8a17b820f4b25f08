/**
 * Which of the reader's files an entry of the history belongs to: all of them have the same address. It is kept in the
 * entry, which a reload leaves as it is, and tells nothing of the file but its name.
 */
export type OpenedEntry = { readonly id: string; readonly name: string };

/** Two pages of one tab share its history and open files of their own. */
const page = `${Date.now().toString(36)}.${Math.random().toString(36).slice(2)}`;
const LONGEST_NAME = 200;

const known = new WeakMap<File, Map<string, OpenedEntry>>();
let files = 0;

/** The same file, read in the same way, is the same one again: what was asked of it can be asked once more. */
export function entryOfFile(file: File, settings: object): OpenedEntry {
  const readings = known.get(file) ?? new Map<string, OpenedEntry>();
  known.set(file, readings);
  const reading = JSON.stringify(settings);
  const entry = readings.get(reading);
  if (entry !== undefined) return entry;
  files += 1;
  const opened = { id: `${page}.${files}`, name: file.name.slice(0, LONGEST_NAME) };
  readings.set(reading, opened);
  return opened;
}

/** What the history keeps with an entry of this file; of a dataset that an address leads to, nothing. */
export function entryState(opened: OpenedEntry | undefined): unknown {
  return opened === undefined ? null : { opened };
}

/** The file to which the entry that is shown belongs; undefined where it is none's, or an address that was typed. */
export function shownEntry(): OpenedEntry | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("opened" in state)) return undefined;
  const { opened } = state;
  if (typeof opened !== "object" || opened === null || !("id" in opened && "name" in opened))
    return undefined;
  const { id, name } = opened;
  return typeof id === "string" && typeof name === "string" ? { id, name } : undefined;
}

/** Another file than this one has been asked what the shown entry asks. An address that was typed asks what is open. */
export function isOfAnotherFile(opened: OpenedEntry | undefined): boolean {
  const shown = shownEntry();
  return shown !== undefined && shown.id !== opened?.id;
}

/** The entry was made by this page, and not by one that has been loaded anew since. */
export function isOfThisPage({ id }: OpenedEntry): boolean {
  return id.startsWith(`${page}.`);
}
