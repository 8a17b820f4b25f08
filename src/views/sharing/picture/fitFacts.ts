import type { Facts } from "../factWords";
import { fitPart, heightOf, type FittedPart, type Part } from "./fitText";

const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];
const CUT = "[…]";

/**
 * Facts of each sort in lines of their own, smaller where they are many. Where no size fits, the last of the longest
 * sort are left out whole, with a mark that says so: a fact without who gives it is none.
 */
export function fitFacts(
  facts: readonly Facts[],
  { width, height }: { readonly width: number; readonly height: number },
  gapPx: number,
  partOf: (facts: Facts) => Part,
): readonly FittedPart[] {
  const fitAt = (scale: number, sorts: readonly Facts[]) =>
    sorts.map((sort) => fitPart(partOf(sort), scale, width));
  for (const scale of SCALES) {
    const fitted = fitAt(scale, facts);
    if (heightOf(fitted, gapPx) <= height) return fitted;
  }
  const smallest = SCALES.at(-1) ?? 1;
  let kept = facts;
  for (;;) {
    const fitted = fitAt(smallest, kept);
    const longest = kept.reduce<Facts | undefined>(
      (most, sort) => (sort.said.length > (most?.said.length ?? 1) ? sort : most),
      undefined,
    );
    if (heightOf(fitted, gapPx) <= height || longest === undefined) return fitted;
    kept = kept.map((sort) => (sort === longest ? withoutLast(sort) : sort));
  }
}

/** One fact fewer, and the mark. */
function withoutLast({ label, said }: Facts): Facts {
  const isCut = said.at(-1) === CUT;
  return { label, said: [...said.slice(0, isCut ? -2 : -1), CUT] };
}
