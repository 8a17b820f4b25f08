import { BLOCK } from "./columnIndex";

/**
 * The sum of a value over the events from one up to another (exclusive), in the columns' order. One walk over all of them;
 * afterwards a sum looks at two blocks at most.
 */
export function stretchSums(
  count: number,
  valueOf: (event: number) => number,
): (first: number, end: number) => number {
  const before = new Float64Array(Math.floor(count / BLOCK) + 1);
  let sum = 0;
  for (let event = 0; event < count; event += 1) {
    if (event % BLOCK === 0) before[event / BLOCK] = sum;
    sum += valueOf(event);
  }
  if (count % BLOCK === 0) before[count / BLOCK] = sum;
  const sumBefore = (end: number) => {
    const block = Math.floor(end / BLOCK);
    let own = before[block] ?? 0;
    for (let event = block * BLOCK; event < end; event += 1) own += valueOf(event);
    return own;
  };
  return (first, end) => sumBefore(end) - sumBefore(first);
}
