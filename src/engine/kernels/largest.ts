/**
 * The indexes of the largest counts, at most `limit`, largest first and among equals the lowest index first;
 * a count of 0 is none. `largest([2, 0, 5, 2], 2)` is [2, 0].
 */
export function largest(counts: Uint32Array, limit: number): readonly number[] {
  const threshold = thresholdOf(counts, limit);
  const larger: number[] = [];
  const equal: number[] = [];
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] ?? 0;
    if (count > threshold) larger.push(index);
    else if (count === threshold && equal.length < limit) equal.push(index);
  }
  larger.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  return [...larger, ...equal].slice(0, limit);
}

/** The least count that may be among the largest: a heap keeps the `limit` largest, the least of them on top. */
function thresholdOf(counts: Uint32Array, limit: number): number {
  const heap: number[] = [];
  for (const count of counts) {
    if (count === 0) continue;
    if (heap.length < limit) {
      heap.push(count);
      if (heap.length === limit) heap.sort((a, b) => a - b);
    } else if (count > (heap[0] ?? Infinity)) sink(heap, count);
  }
  return heap.length < limit ? 1 : (heap[0] ?? Infinity);
}

/** Puts a value in the place of the heap's least and lets it sink to where it belongs. */
function sink(heap: number[], value: number): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const least = right < heap.length && (heap[right] ?? 0) < (heap[left] ?? 0) ? right : left;
    if ((heap[least] ?? 0) >= value) break;
    heap[at] = heap[least] ?? 0;
    at = least;
  }
  heap[at] = value;
}

/** How many counts are not 0. */
export function countNonZero(counts: Uint32Array): number {
  let found = 0;
  for (const count of counts) if (count > 0) found += 1;
  return found;
}
