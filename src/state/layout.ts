/** How the reader has divided the screen, in shares of the room: 0.3 is thirty per cent. */
export type Layout = {
  /** Of the width: article or list beside the map. */
  readonly side: number;
  /** Of the height: the timeline under them. */
  readonly timeline: number;
};

export const OPENING_LAYOUT: Layout = { side: 0.3, timeline: 0.38 };

/** No pane vanishes by a drag: to be rid of the others, a pane can fill the screen. */
export const LEAST_SHARE = 0.18;
export const MOST_SHARE = 0.72;

/** Shares that leave every pane its room; rubbish gives what the app opens with. */
export function parseLayout(found: unknown): Layout {
  const { side, timeline } =
    typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {};
  return {
    side: shareOr(side, OPENING_LAYOUT.side),
    timeline: shareOr(timeline, OPENING_LAYOUT.timeline),
  };
}

function shareOr(share: unknown, otherwise: number): number {
  if (typeof share !== "number" || !Number.isFinite(share)) return otherwise;
  return Math.min(Math.max(share, LEAST_SHARE), MOST_SHARE);
}
