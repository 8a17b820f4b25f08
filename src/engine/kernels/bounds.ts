/**
 * The first position from `low` up to `high` whose value is at least `value`, `high` where there is none. The
 * values are sorted: `lowerBound([10, 20, 20, 30], 20)` is 1, `upperBound([10, 20, 20, 30], 20)` is 3.
 */
export function lowerBound(
  values: Float64Array | Uint32Array,
  value: number,
  low = 0,
  high = values.length,
): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first position whose value is greater than `value`. */
export function upperBound(
  values: Float64Array | Uint32Array,
  value: number,
  low = 0,
  high = values.length,
): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `lowerBound` among `keys[order[0]]`, `keys[order[1]]` …: positions are those of the order. */
export function lowerBoundBy(order: Uint32Array, keys: Float64Array, value: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[order[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
