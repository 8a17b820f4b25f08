const KEY = "sanad-opened";

/** Remembers in this tab which file is open: a page that is loaded anew can say what has to be opened again. */
export function rememberOpened(name: string): void {
  try {
    sessionStorage.setItem(KEY, name.slice(0, 200));
  } catch {
    // A sandboxed frame has no storage.
  }
}

/** The name of the file that was open in this tab, "" where nobody knows. */
export function openedName(): string {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
