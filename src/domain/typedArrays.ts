/** Columns of numbers, which grow, are joined and are cut to what they hold; `Array` does so by itself, they do not. */
type TypedArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/** An empty array of the type of another, with room for so many. */
export function emptyLike<Column extends TypedArray>(column: Column, length: number): Column {
  return new (column.constructor as new (length: number) => Column)(length);
}

/** A longer copy of a column, with zeros behind what it holds; a `RangeError` where it would be shorter. */
export function grown<Column extends TypedArray>(column: Column, length: number): Column {
  const larger = emptyLike(column, length);
  larger.set(column);
  return larger;
}

/** Columns end to end, as a new one; a `RangeError` where there are none. */
export function endToEnd<Column extends TypedArray>(columns: readonly Column[]): Column {
  const [first] = columns;
  if (first === undefined) throw new RangeError("no columns to put end to end");
  const length = columns.reduce((sum, column) => sum + column.length, 0);
  const joined = emptyLike(first, length);
  let at = 0;
  for (const column of columns) {
    joined.set(column, at);
    at += column.length;
  }
  return joined;
}

/** The first values of a column that was made with room to spare, copied only where it saves a tenth or more. */
export function trimmed<Column extends TypedArray>(column: Column, length: number): Column {
  const trim = length > column.length * 0.9 ? column.subarray(0, length) : column.slice(0, length);
  return trim as Column;
}
