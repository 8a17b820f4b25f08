import { expect, it } from "vitest";
import { enter, hashBytes, slotsFor } from "../../src/domain/openHash";

const hashOf = (text: string) => {
  const bytes = new TextEncoder().encode(`<${text}>`);
  return hashBytes(bytes, 1, bytes.length - 1);
};

it.each([
  [0, 2],
  [1, 2],
  [2, 4],
  [3, 8],
  [256, 512],
  [257, 1024],
])("for %d indexes has %d slots: a power of two, at most half of them taken", (count, slots) => {
  expect(slotsFor(count)).toHaveLength(slots);
});

it("enters what has one hash side by side, and goes on from the last slot to the first", () => {
  const slots = slotsFor(2);
  enter(slots, 7, 40);
  enter(slots, 3, 0);
  expect(slots).toEqual(Uint32Array.of(1, 0, 0, 41));
});

it("hashes as FNV-1a does, its low bits mixed with higher ones", () => {
  // The published values of FNV-1a, 32 bits.
  for (const [text, fnv] of [
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
  ] as const) {
    expect(hashOf(text)).toBe((fnv ^ (fnv >>> 15)) >>> 0);
  }
  expect(hashOf("بغداد")).not.toBe(hashOf("بغدان"));
});
