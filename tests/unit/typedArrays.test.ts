import { expect, it } from "vitest";
import { emptyLike, endToEnd, grown, trimmed } from "../../src/domain/typedArrays";
import { joined } from "../../src/formats/import/byteSource";

it("grows to the length that is asked for, of the same type, with zeros behind", () => {
  const column = Float64Array.of(1.5, -2);
  expect(grown(column, 4)).toEqual(Float64Array.of(1.5, -2, 0, 0));
  expect(grown(column, 2)).not.toBe(column);
  expect(() => grown(column, 1)).toThrow(RangeError);
  expect(emptyLike(Uint8Array.of(7), 2)).toEqual(Uint8Array.of(0, 0));
});

it("joins columns as a new one, also where there is one alone", () => {
  const [first, second] = [Int32Array.of(-1, 2), Int32Array.of(3)];
  expect(endToEnd([first, new Int32Array(0), second])).toEqual(Int32Array.of(-1, 2, 3));
  const alone = endToEnd([first]);
  alone[0] = 9;
  expect(first).toEqual(Int32Array.of(-1, 2));
  expect(endToEnd([first.subarray(1)])).toEqual(Int32Array.of(2));
  expect(() => endToEnd([])).toThrow(RangeError);
});

it("is cut to what it holds, and copied only where that saves much", () => {
  const column = Uint32Array.from({ length: 100 }, (_, at) => at);
  expect(trimmed(column, 95).buffer).toBe(column.buffer);
  expect(trimmed(column, 95)).toHaveLength(95);
  expect(trimmed(column, 10).buffer.byteLength).toBe(40);
});

it("joins the bytes of a source to plain ones, whatever the source gives them in", () => {
  const parts = [Buffer.from("a"), Buffer.from("bc")];
  const bytes = joined(parts);
  expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  expect(bytes).toEqual(Uint8Array.of(97, 98, 99));
  expect(joined(parts.slice(0, 1))).toBe(parts[0]);
  expect(joined([])).toEqual(new Uint8Array(0));
});
