import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/domain/codes";
import { KIND_IDS, OWN_KINDS, type KindId } from "../../src/domain/kinds";
import { KIND_LOOKS } from "../../src/theme/kinds";
import { kindStyles } from "../../src/theme/kindStyles";

const TOKENS = `${readFileSync("src/theme/tokens.css", "utf8")}\n${kindStyles()}`;
/** The light theme's come first. */
const [light, dark] = [valuesOf(0), valuesOf(1)];

function valuesOf(theme: 0 | 1): (token: string) => string {
  return (token) => {
    const found = [...TOKENS.matchAll(new RegExp(`--${token}: ?(#[0-9a-f]{6})[;}]`, "g"))].map(
      ([, value]) => value,
    );
    expect(found, token).toHaveLength(2);
    return found[theme] ?? "";
  };
}

/** Red, green and blue as light, 0 to 1. */
function lightOf(colour: string): readonly [number, number, number] {
  const part = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminance(colour: string): number {
  const [red, green, blue] = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2's contrast ratio. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

type Matrix = readonly (readonly [number, number, number])[];
/** How much light of which cones who sees red, or green, not is left with (Machado, Oliveira and Fernandes 2009). */
const SEEN: Readonly<Record<string, Matrix>> = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** In OKLab, where a step of 0.02 can just be seen. */
function labOf(colour: string, seen: Matrix): readonly number[] {
  const of = lightOf(colour);
  const [r = 0, g = 0, b = 0] = seen.map((row) =>
    Math.max(
      0,
      row.reduce((sum, weight, at) => sum + weight * (of[at] ?? 0), 0),
    ),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe("the looks of kinds", () => {
  it.each([
    ["light", light],
    ["dark", dark],
  ] as const)("can be told from the ground, 3 to 1 at least, %s", (_theme, valueOf) => {
    const faint = KIND_IDS.filter((kind) =>
      ["paper", "surface"].some((ground) => contrast(valueOf(`kind-${kind}`), valueOf(ground)) < 3),
    );
    expect(faint).toEqual([]);
  });

  it.each([
    ["light", light],
    ["dark", dark],
  ] as const)(
    "of a file's own types can be told from each other by colour, by the colour-blind too, %s",
    (_theme, valueOf) => {
      for (const seen of Object.values(SEEN)) {
        const labs = OWN_KINDS.map((kind) => labOf(valueOf(`kind-${kind}`), seen));
        const nearest = labs.flatMap((one, at) =>
          labs
            .slice(at + 1)
            .map((other) => Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)))),
        );
        expect(Math.min(...nearest)).toBeGreaterThan(0.065);
      }
    },
  );

  it("have a shape each, among those that stand side by side", () => {
    const shapes = (kinds: readonly KindId[]) => new Set(kinds.map((kind) => KIND_LOOKS[kind].shape)).size;
    const sideBySide: readonly (readonly KindId[])[] = [
      [...EVENT_KINDS, "untyped"],
      [...OWN_KINDS, "other", "untyped"],
    ];
    for (const kinds of sideBySide) expect(shapes(kinds)).toBe(kinds.length);
  });

  it("all have their rule in the page's style sheet, by attribute and by class", () => {
    const css = kindStyles();
    for (const kind of KIND_IDS)
      expect(css).toContain(`[data-kind="${kind}"],.of-kind-${kind}{--kind:var(--kind-${kind})}`);
  });
});

/**
 * Besides the vocabulary, the looks and the interface's texts: words of files by which an import tells some kinds. Who
 * adds a kind may leave them as they are.
 */
const LISTS = [
  "src/domain/codes.ts",
  "src/formats/import/kindWords.ts",
  "src/formats/standards/acled.ts",
  "src/theme/kinds.ts",
];

it("no other list of the codebook's kinds stands anywhere in the sources", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.(?:tsx?|css)$/.test(path));
  const lists = files.filter((path) => {
    const source = readFileSync(path, "utf8");
    const named = EVENT_KINDS.filter((kind) =>
      new RegExp(`(?:["'\`]|kind-)${kind}\\b|\\b${kind}:`).test(source),
    );
    return named.length > EVENT_KINDS.length / 2;
  });
  expect(lists.sort()).toEqual(LISTS);
});
