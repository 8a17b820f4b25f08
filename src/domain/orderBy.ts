/**
 * The indexes of `keys` in order of their values, of `ties` where these are the same, and as they come where these are
 * the same too: [30, 10, Infinity, 20] gives [1, 3, 0, 2]. No key is NaN.
 *
 * Indexes are dealt into as many buckets as there are keys, by where their key lies between the least and the
 * greatest, and only buckets that are out of order are looked at again. Times of events come in whole days: a
 * bucket mostly holds one of them, and nothing is compared.
 */
export function orderBy(keys: Float64Array, ties?: Float64Array): Uint32Array {
  const order = new Uint32Array(keys.length);
  for (let index = 0; index < order.length; index += 1) order[index] = index;
  sortIndexes(order, keys, ties);
  return order;
}

/** Up to so many are put in order by comparing each with those before it. */
const FEW = 12;
const MOST_BUCKETS = 2 ** 20;

/** Sorts indexes that rise. */
function sortIndexes(indexes: Uint32Array, keys: Float64Array, ties: Float64Array | undefined): void {
  if (isInOrder(indexes, keys, ties)) return;
  if (indexes.length <= FEW) {
    insertInOrder(indexes, keys, ties);
    return;
  }
  const { least, most, isMixed } = finiteRange(indexes, keys);
  if (!isMixed) {
    if (ties !== undefined) sortIndexes(indexes, ties, undefined);
    return;
  }
  const buckets = Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(indexes.length))) + 2;
  // The last bucket is for Infinity.
  const perKey = most > least ? (buckets - 2) / (most - least) : 0;
  const bucketOf = new Uint32Array(indexes.length);
  const ends = new Uint32Array(buckets);
  for (let at = 0; at < indexes.length; at += 1) {
    const key = keys[indexes[at] ?? 0] ?? 0;
    const bucket = key === Infinity ? buckets - 1 : ((key - least) * perKey) >>> 0;
    bucketOf[at] = bucket;
    ends[bucket] = (ends[bucket] ?? 0) + 1;
  }
  let first = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const size = ends[bucket] ?? 0;
    ends[bucket] = first;
    first += size;
  }
  const dealt = new Uint32Array(indexes.length);
  for (let at = 0; at < indexes.length; at += 1) {
    const bucket = bucketOf[at] ?? 0;
    const to = ends[bucket] ?? 0;
    dealt[to] = indexes[at] ?? 0;
    ends[bucket] = to + 1;
  }
  indexes.set(dealt);
  let from = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const to = ends[bucket] ?? 0;
    if (to - from > 1) sortIndexes(indexes.subarray(from, to), keys, ties);
    from = to;
  }
}

/** True where the second of two indexes belongs before the first, which is the lower one. */
function isBefore(
  second: number,
  first: number,
  keys: Float64Array,
  ties: Float64Array | undefined,
): boolean {
  const [a, b] = [keys[first] ?? 0, keys[second] ?? 0];
  return b < a || (ties !== undefined && b === a && (ties[second] ?? 0) < (ties[first] ?? 0));
}

function isInOrder(indexes: Uint32Array, keys: Float64Array, ties: Float64Array | undefined): boolean {
  for (let at = 1; at < indexes.length; at += 1) {
    if (isBefore(indexes[at] ?? 0, indexes[at - 1] ?? 0, keys, ties)) return false;
  }
  return true;
}

function insertInOrder(indexes: Uint32Array, keys: Float64Array, ties: Float64Array | undefined): void {
  for (let at = 1; at < indexes.length; at += 1) {
    const index = indexes[at] ?? 0;
    let to = at;
    for (; to > 0 && isBefore(index, indexes[to - 1] ?? 0, keys, ties); to -= 1) {
      indexes[to] = indexes[to - 1] ?? 0;
    }
    indexes[to] = index;
  }
}

/** `isMixed`: not all keys are the same. */
function finiteRange(indexes: Uint32Array, keys: Float64Array) {
  let least = Infinity;
  let most = -Infinity;
  let hasInfinity = false;
  for (const index of indexes) {
    const key = keys[index] ?? 0;
    if (key === Infinity) {
      hasInfinity = true;
      continue;
    }
    if (key < least) least = key;
    if (key > most) most = key;
  }
  return { least, most, isMixed: least < most || (hasInfinity && most !== -Infinity) };
}
