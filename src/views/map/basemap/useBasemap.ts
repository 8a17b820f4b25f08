import { useEffect, useState } from "react";
import { loadBasemap, REGION_FILE, type BasemapParts } from "./loadBasemap";

export type BasemapState = {
  readonly parts: BasemapParts | undefined;
  /** All files have come, or will not come. */
  readonly isWhole: boolean;
  /** What did not come: the land of the opening view, or some other part. Places still stand where they belong. */
  readonly missing: "nothing" | "land" | "part";
};

const NOTHING_YET: BasemapState = { parts: undefined, isWhole: false, missing: "nothing" };

/** The whole basemap, for the page's next map. */
let loaded: BasemapState | undefined;

/** Loads the basemap, once for the page. The map stands without it. */
export function useBasemap(): BasemapState {
  const [state, setState] = useState(loaded ?? NOTHING_YET);
  useEffect(() => {
    if (loaded !== undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    let now = NOTHING_YET;
    const change = (part: Partial<BasemapState>) => {
      if (signal.aborted) return;
      now = { ...now, ...part };
      setState(now);
    };
    void loadBasemap({
      read: (file) => fetchJson(`basemap/${file}`, signal),
      afterPaint: painted,
      onParts: (parts) => change({ parts }),
    }).then((files) => {
      if (files.length === 0 && !signal.aborted) loaded = { ...now, isWhole: true };
      change({
        isWhole: true,
        missing: files.includes(REGION_FILE) ? "land" : files.length > 0 ? "part" : "nothing",
      });
    });
    return () => abort.abort();
  }, []);
  return state;
}

async function fetchJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(`${import.meta.env.BASE_URL}${path}`, { signal });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Two frames on, what was drawn is on the screen. A page in the background gets no frames: it waits its turn. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
