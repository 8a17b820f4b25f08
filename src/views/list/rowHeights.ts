/**
 * How high the rows of a long list are, in CSS pixels: all closed ones alike, so that where a row stands is
 * known without having drawn those before it.
 */
export type RowHeights = {
  readonly count: number;
  /** So many have a date; before the first that has none stands a heading. */
  readonly dated: number;
  readonly closed: number;
  readonly heading: number;
  /** Rows that stand open. */
  readonly open: readonly { readonly index: number; readonly height: number }[];
};

/** Where a row begins, from the top of the list; `topOf(heights, heights.count)` is the height of the whole. */
export function topOf(heights: RowHeights, index: number): number {
  return topOfRows(heights, index) + (hasHeading(heights) && index >= heights.dated ? heights.heading : 0);
}

/** Where the heading of the undated rows begins. */
export function topOfHeading(heights: RowHeights): number {
  return topOfRows(heights, heights.dated);
}

/** The row that stands at an offset from the top, and how far into it: what keeps its place when others change. */
export type RowPosition = { readonly index: number; readonly within: number };

export function positionAt(heights: RowHeights, offset: number): RowPosition {
  let first = 0;
  let last = Math.max(0, heights.count - 1);
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (topOf(heights, middle) <= offset) first = middle;
    else last = middle - 1;
  }
  return { index: first, within: offset - topOf(heights, first) };
}

function topOfRows({ closed, open }: RowHeights, index: number): number {
  return open.reduce((top, row) => (row.index < index ? top + row.height - closed : top), index * closed);
}

function hasHeading({ count, dated }: RowHeights): boolean {
  return dated < count;
}
