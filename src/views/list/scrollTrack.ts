/**
 * Browsers end an element's height at 18 (Firefox) or 33 million pixels: less than a million rows need. A longer
 * list lies on a track of the height below. Near both ends a pixel of the track is a pixel of the list, so that
 * the first and the last row are reached exactly; in between the track is the list on a smaller scale.
 */
export const LONGEST_TRACK_PX = 8_000_000;
const TRUE_END_PX = 1_000_000;

/** Heights in CSS pixels of the list and of what the reader sees of it. */
export type Scroll = { readonly total: number; readonly view: number };

/** The height that the list gets on the page. */
export function trackHeight({ total }: Pick<Scroll, "total">): number {
  return Math.min(total, LONGEST_TRACK_PX);
}

/** How far the list can be scrolled. */
export function lastOffset({ total, view }: Scroll): number {
  return Math.max(0, total - view);
}

/** The `scrollTop` at which an offset of the list is at the top of the view. */
export function scrollTopOf(scroll: Scroll, offset: number): number {
  const ends = endsOf(scroll);
  if (ends === undefined || offset <= TRUE_END_PX) return offset;
  if (offset >= ends.list - TRUE_END_PX) return ends.track - (ends.list - offset);
  return TRUE_END_PX + (offset - TRUE_END_PX) / ends.scale;
}

/** The offset of the list that a `scrollTop` asks for. */
export function offsetOf(scroll: Scroll, scrollTop: number): number {
  const ends = endsOf(scroll);
  if (ends === undefined || scrollTop <= TRUE_END_PX) return scrollTop;
  if (scrollTop >= ends.track - TRUE_END_PX) return ends.list - (ends.track - scrollTop);
  return TRUE_END_PX + (scrollTop - TRUE_END_PX) * ends.scale;
}

/** Undefined where list and track are the same. */
function endsOf(scroll: Scroll) {
  if (scroll.total <= LONGEST_TRACK_PX) return undefined;
  const list = lastOffset(scroll);
  const track = lastOffset({ total: LONGEST_TRACK_PX, view: scroll.view });
  return { list, track, scale: (list - 2 * TRUE_END_PX) / (track - 2 * TRUE_END_PX) };
}
