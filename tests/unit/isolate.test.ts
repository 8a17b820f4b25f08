import { describe, expect, it } from "vitest";
import { balanced, isolated, isolatedIn } from "../../src/domain/isolate";
import { isHarmless, reachOf, withoutControls } from "../fixtures/bidi";
import { seededRandom } from "../fixtures/seededRandom";

const SIGNS = [
  ...Array.from("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"),
  ...Array.from("abאבجب12 .("),
  "\n",
  "\u2029",
  "\u2028",
  "\x85",
  "🕊️",
];

/** Texts of signs and letters; some of nothing but signs, so deep that levels overflow. */
function generated(): readonly string[] {
  const random = seededRandom(7);
  return Array.from({ length: 4000 }, (_, index) => {
    const length = index % 40 === 0 ? 400 : Math.floor(random() * 14);
    const from = index % 40 === 0 ? SIGNS.slice(0, 9) : SIGNS;
    return Array.from({ length }, () => from[Math.floor(random() * from.length)] ?? "").join("");
  });
}

const onOneLine = (text: string) => text.replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, " ");

describe("the checker of these tests", () => {
  it.each([
    ["a\u202eb", { leftOpen: 1, closesOthers: false, overrides: true }],
    ["a\u2067b\u2069", { leftOpen: 0, closesOthers: false, overrides: false }],
    ["a\u2067b", { leftOpen: 1, closesOthers: false, overrides: false }],
    ["a\u2069b", { leftOpen: 0, closesOthers: true, overrides: false }],
    ["\u202ba\u2067b\u202c\u2069", { leftOpen: 1, closesOthers: false, overrides: false }],
    ["\u2067\u202b\u2069", { leftOpen: 0, closesOthers: false, overrides: false }],
  ])("reads %j", (text, reach) => expect(reachOf(text)).toEqual(reach));
});

describe("balanced", () => {
  it("leaves nothing open, closes nothing that it did not open, and writes nothing backwards", () => {
    for (const text of generated()) {
      const made = balanced(text);
      expect({ text, ok: isHarmless(made) }).toEqual({ text, ok: true });
      expect(withoutControls(made)).toBe(withoutControls(text));
      expect(balanced(made)).toBe(made);
    }
  });

  it.each([
    ["plain", "plain"],
    ["a\u2067b\u2069c", "a\u2067b\u2069c"],
    ["a\u202eb", "a\u202bb\u202c"],
    ["a\u2069\u202cb", "ab"],
    ["\u2067a\u202ab", "\u2067a\u202ab\u202c\u2069"],
    ["\u2067a\u202c\u2069", "\u2067a\u2069"],
    ["\u2067a\u202ab\u2069c", "\u2067a\u202ab\u202c\u2069c"],
    // A paragraph's end ends all that is open in it.
    ["\u2067a\u2029b\u2069", "\u2067a\u2069\u2029b"],
  ])("%j becomes %j", (text, made) => expect(balanced(text)).toBe(made));
});

describe("isolated", () => {
  it("is one isolate on one line, whatever stands in it", () => {
    for (const text of generated()) {
      const made = isolated(text);
      if (text === "") {
        expect(made).toBe("");
        continue;
      }
      expect(made.startsWith("\u2068") && made.endsWith("\u2069")).toBe(true);
      expect({ text, ok: isHarmless(made) && isHarmless(made.slice(1, -1)) }).toEqual({ text, ok: true });
      expect(withoutControls(made)).toBe(withoutControls(onOneLine(text)));
      expect(made).not.toMatch(/[\n\r\x85\u2028\u2029]/);
    }
  });
});

describe("isolatedIn", () => {
  it("is harmless, and in an isolate wherever letters or signs may turn something", () => {
    for (const text of generated()) {
      for (const direction of ["ltr", "rtl"] as const) {
        const made = isolatedIn(text, direction);
        expect({ text, ok: isHarmless(made) }).toEqual({ text, ok: true });
        const other = direction === "ltr" ? /[אבجب\u200f\u061c]/ : /[ab\u200e]/;
        // What stands outside all isolates has no letter of the other direction and no sign.
        expect(outside(made)).not.toMatch(other);
        expect(outside(made)).not.toMatch(/[\u202a-\u202e]/);
      }
    }
  });

  it.each([
    ["Baghdad, 4 (“x”)", "ltr"],
    ["بغداد، 4 («س»)", "rtl"],
    ["\u2068بغداد\u2069 (4) · \u2068Erbil\u2069", "ltr"],
    ["4 – 7", "rtl"],
  ] as const)("%j is left as it is in %s", (text, direction) =>
    expect(isolatedIn(text, direction)).toBe(text),
  );

  it.each([
    ["Baghdad", "rtl"],
    ["بغداد", "ltr"],
    ["Бaгдaд", "rtl"],
    ["🇮🇶", "rtl"],
  ] as const)("%j is isolated in %s", (text, direction) =>
    expect(isolatedIn(text, direction)).toBe(`\u2068${text}\u2069`),
  );
});

function outside(text: string): string {
  let depth = 0;
  let rest = "";
  for (const sign of text) {
    if (sign >= "\u2066" && sign <= "\u2068") depth += 1;
    else if (sign === "\u2069") depth -= 1;
    else if (depth === 0) rest += sign;
  }
  return rest;
}
