import { useEffect, useState } from "react";
import { createOutlines, type Outlines, type OutlineTopology } from "./outlines";

export type OutlinesState =
  { readonly status: "loading" | "failed" } | { readonly status: "ready"; readonly outlines: Outlines };

/** Fetches the country outlines once. The map stands without them: places are where they should be. */
export function useOutlines(): OutlinesState {
  const [state, setState] = useState<OutlinesState>({ status: "loading" });
  useEffect(() => {
    const abort = new AbortController();
    fetchOutlines(abort.signal).then(
      (outlines) => setState({ status: "ready", outlines }),
      () => {
        if (!abort.signal.aborted) setState({ status: "failed" });
      },
    );
    return () => abort.abort();
  }, []);
  return state;
}

async function fetchOutlines(signal: AbortSignal): Promise<Outlines> {
  const response = await fetch(`${import.meta.env.BASE_URL}basemap/countries.topo.json`, { signal });
  if (!response.ok) throw new Error(`basemap: ${response.status}`);
  return createOutlines((await response.json()) as OutlineTopology);
}
