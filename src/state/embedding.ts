import type { ViewId } from "./views";

/** Of an embedded page: which views it shows. */
export const EMBEDDED_VIEWS = ["both", "map", "timeline"] as const satisfies readonly ("both" | ViewId)[];
export type EmbeddedViews = (typeof EMBEDDED_VIEWS)[number];

/** `?embed=1` in the address. It stands before the fragment, which the state keeps rewriting. */
export const EMBED_SIGN = "embed";

/**
 * Which views an embedded page shows, undefined where the page is not embedded. `?embed=1&show=map` is the map alone;
 * without `show`, or with one that is none, map and timeline.
 */
export function parseEmbedding(search: string): EmbeddedViews | undefined {
  const parameters = new URLSearchParams(search);
  if (parameters.get(EMBED_SIGN) !== "1") return undefined;
  const wanted = parameters.get("show");
  return EMBEDDED_VIEWS.find((views) => views === wanted) ?? "both";
}
