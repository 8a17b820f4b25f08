import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { mendRecord } from "../../src/formats/mendRecord";
import type { Origins } from "../../src/formats/recordPath";

const schema = v.strictObject({
  name: v.pipe(v.string("a name"), v.minLength(2, "two letters")),
  parts: v.array(
    v.strictObject({
      n: v.number("a number"),
      pair: v.optional(v.strictTuple([v.number(), v.number()], "two numbers")),
      tags: v.optional(v.pipe(v.array(v.string("a tag")), v.minLength(1, "at least one tag"))),
    }),
  ),
});
const STAND_INS = { name: "unnamed", parts: [] };

const mend = (raw: unknown, standIns: Readonly<Record<string, unknown>> = STAND_INS, origins?: Origins) =>
  mendRecord(schema, raw, "r", standIns, origins);

describe("mending a record", () => {
  it("names every broken element of a list as the list had it", () => {
    const parts = [{ n: "0" }, { n: 1 }, null, { n: "3", extra: 3 }, { n: 4 }, 5];
    const { value, issues } = mend({ name: "ab", parts });
    expect(value?.parts).toEqual([{ n: 1 }, { n: 4 }]);
    expect(issues.map(({ where, severity }) => `${severity} ${where}`)).toEqual([
      "warning r · parts[3].extra",
      "error r · parts[0].n",
      "error r · parts[2]",
      "error r · parts[3].n",
      "error r · parts[5]",
    ]);
  });

  it("names them so too where a later round finds more, after the list has become shorter", () => {
    const origins: Origins = new WeakMap();
    const parts = [{ n: null }, { n: 1, tags: [7, 8] }, { n: 2, tags: [9, "a"] }];
    const { value, issues } = mend({ name: "ab", parts }, STAND_INS, origins);
    expect(value?.parts).toEqual([{ n: 1 }, { n: 2, tags: ["a"] }]);
    expect(issues.map(({ where }) => where)).toEqual([
      "r · parts[0].n",
      "r · parts[1].tags[0]",
      "r · parts[1].tags[1]",
      "r · parts[2].tags[0]",
      "r · parts[1].tags",
    ]);
    expect(origins.get(value?.parts ?? [])).toEqual([1, 2]);
    expect(origins.get(value?.parts[1]?.tags ?? [])).toEqual([1]);
  });

  it("takes a pair as a whole", () =>
    expect(mend({ name: "ab", parts: [{ n: 1, pair: [1, "2"] }] }).value).toEqual({
      name: "ab",
      parts: [{ n: 1 }],
    }));

  it("gives up, and does not loop, on a stand-in that does not hold either", () => {
    const { value, issues } = mend({ name: 7, parts: [] }, { name: "x", parts: [] });
    expect(value).toBeUndefined();
    expect(issues.map(({ expected }) => expected)).toEqual(["a name", "two letters"]);
  });

  it("gives each broken record its own stand-in", () => {
    const first = mend({ name: "ab" }).value;
    const second = mend({ name: "cd" }).value;
    expect(first?.parts).not.toBe(second?.parts);
  });

  it("leaves what it was given as it was", () => {
    const raw = { name: 1, parts: [{ n: "x" }], extra: true };
    mend(raw);
    expect(raw).toEqual({ name: 1, parts: [{ n: "x" }], extra: true });
  });

  it.each([[undefined], [null], [7], ["ab"], [[]], [["a"]]])("makes no record of %j", (raw) => {
    const { value, issues } = mend(raw);
    expect(value).toBeUndefined();
    expect(issues).toHaveLength(1);
    expect(issues[0]?.expected).toBe("an object");
  });
});
