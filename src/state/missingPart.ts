import { createStore } from "zustand/vanilla";

/** A part of the app that is fetched when it is needed has not come: no network, or a newer version is published. */
export class MissingPart extends Error {
  override readonly name = "MissingPart";
}

/** As Vite says that a part's style sheet has not come; it never fetches it again. */
const STYLELESS = /^Unable to preload CSS for (.+)$/;
const missingStyles = new Set<string>();

/** Fetches a part (`() => import("./Part")`). Throws a MissingPart where it does not come; calling again tries again. */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    for (const address of missingStyles) {
      await fetchStyle(address);
      missingStyles.delete(address);
    }
    return await load();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const address = STYLELESS.exec(reason)?.[1];
    if (address !== undefined) missingStyles.add(address);
    throw new MissingPart(reason, { cause: error });
  }
}

function fetchStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href });
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`Unable to preload CSS for ${href}`));
    };
    document.head.append(link);
  });
}

/** What has not come and has no place on the screen where that could be said; `again` fetches it once more. */
export const missingPart = createStore<{ readonly again: (() => void) | undefined }>(() => ({
  again: undefined,
}));

/** Tells the reader, where the failure is a missing part; throws on what is something else. */
export function tellIfMissing(error: unknown, again: () => void): void {
  if (!(error instanceof MissingPart)) throw error;
  missingPart.setState({ again });
}
