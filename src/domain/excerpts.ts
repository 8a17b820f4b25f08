import type { Excerpt } from "./model";

/**
 * How an excerpt stands to its source's text: `verified` at its offsets; `moved` when the words are found
 * elsewhere, by their prefix and suffix; `altered` when they are found in a text that is no longer the one curated;
 * `missing` when the text does not hold them; `unchecked` when the text is not there.
 */
export type Anchoring =
  | { readonly status: "verified" | "moved" | "altered"; readonly start: number; readonly end: number }
  | { readonly status: "missing" | "unchecked" };

export type AnchoringStatus = Anchoring["status"];

const VERIFIED = ["verified", "moved"] as const satisfies readonly AnchoringStatus[];

/**
 * True where the words of an excerpt stand in its source's text as it was curated. That says whose words they are,
 * not that what they say is so.
 */
export function isVerified(status: AnchoringStatus): status is (typeof VERIFIED)[number] {
  return VERIFIED.some((verified) => verified === status);
}

/** How an excerpt stands to its source's text; one of which nothing is known is unchecked. */
export function statusOf(
  anchorings: ReadonlyMap<string, Anchoring>,
  excerpt: Pick<Excerpt, "id">,
): AnchoringStatus {
  return anchorings.get(excerpt.id)?.status ?? "unchecked";
}

/** A source's text with the UTF-16 index of every code point, made once and used for all its excerpts. */
export type SourceText = {
  readonly text: string;
  /** The digest of a text whose bytes are not those that were curated; undefined where they are, or nobody knows. */
  readonly alteredSha256: string | undefined;
  /** Number of Unicode code points. */
  readonly length: number;
  /** The text between two code-point offsets, end exclusive. */
  readonly slice: (start: number, end: number) => string;
  /** Code-point offset of a UTF-16 index that starts a code point. */
  readonly offsetOf: (index: number) => number;
};

export function createSourceText(text: string, alteredSha256?: string): SourceText {
  const indexes: number[] = [];
  for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1) {
    indexes.push(index);
  }
  const indexOf = (offset: number) => indexes[offset] ?? text.length;
  return {
    text,
    alteredSha256,
    length: indexes.length,
    slice: (start, end) => text.slice(indexOf(Math.max(0, start)), indexOf(Math.max(0, end))),
    offsetOf: (index) => {
      let low = 0;
      let high = indexes.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((indexes[middle] ?? Infinity) < index) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/**
 * Finds an excerpt in its source's text. First at its offsets; where the text has moved, at the occurrence
 * whose surroundings agree best with prefix and suffix, the nearest to the old offset among equals.
 *
 * With the text "a b a c", the excerpt { exact: "a", prefix: "b ", suffix: " c", start: 0 } is `verified` at
 * 0 (its offsets hold); with start 1 it is `moved` to 4.
 */
export function anchorExcerpt(
  source: SourceText | undefined,
  excerpt: Pick<Excerpt, "exact" | "prefix" | "suffix" | "start" | "end">,
): Anchoring {
  if (source === undefined) return { status: "unchecked" };
  const { exact, prefix, suffix, start, end } = excerpt;
  if (exact === "") return { status: "missing" };
  if (source.slice(start, end) === exact) return { status: "verified", start, end };
  const length = Array.from(exact).length;
  let best: { start: number; score: number } | undefined;
  for (let index = source.text.indexOf(exact); index !== -1; index = source.text.indexOf(exact, index + 1)) {
    const found = source.offsetOf(index);
    // Half a surrogate pair is found inside a character that the words do not hold.
    if (source.slice(found, found + length) !== exact) continue;
    if (isTornOut(source.text, index, excerpt)) continue;
    const score =
      sharedEnd(source.text.slice(0, index), prefix) +
      sharedStart(source.text.slice(index + exact.length), suffix);
    const isNearer = best !== undefined && Math.abs(found - start) < Math.abs(best.start - start);
    if (best === undefined || score > best.score || (score === best.score && isNearer)) {
      best = { start: found, score };
    }
  }
  if (best === undefined) return { status: "missing" };
  return { status: "moved", start: best.start, end: best.start + length };
}

const IN_WORDS = /[\p{L}\p{M}\p{N}]/u;

/**
 * True where the same letters stand inside a word that the excerpt does not cut, or without any letter among other
 * surroundings: words are not found again in half a word, nor a space in the next space.
 */
function isTornOut(
  text: string,
  index: number,
  { exact, prefix, suffix }: Pick<Excerpt, "exact" | "prefix" | "suffix">,
): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + exact.length)];
  if (!IN_WORDS.test(exact))
    return !before.endsWith(prefix) || !after.startsWith(suffix) || prefix + suffix === "";
  const isOneWord = (left: string, right: string) =>
    IN_WORDS.test(Array.from(left.slice(-2)).at(-1) ?? "") &&
    IN_WORDS.test(Array.from(right.slice(0, 2))[0] ?? "");
  return (
    (isOneWord(before, exact) && !isOneWord(prefix, exact)) ||
    (isOneWord(exact, after) && !isOneWord(exact, suffix))
  );
}

/** As `anchorExcerpt` finds it, but what stands in a text that was changed is not verified by it. */
export function verifyExcerpt(source: SourceText | undefined, excerpt: Excerpt): Anchoring {
  const anchoring = anchorExcerpt(source, excerpt);
  const isAltered = source?.alteredSha256 !== undefined && "start" in anchoring;
  return isAltered ? { ...anchoring, status: "altered" } : anchoring;
}

function sharedStart(text: string, expected: string): number {
  let count = 0;
  while (count < expected.length && text[count] === expected[count]) count += 1;
  return count;
}

function sharedEnd(text: string, expected: string): number {
  let count = 0;
  while (count < expected.length && text.at(-1 - count) === expected.at(-1 - count)) count += 1;
  return count;
}

/** A stretch of a source's text that the same set of excerpts covers; `ids` is empty between excerpts. */
export type Passage<Id> = { readonly start: number; readonly end: number; readonly ids: readonly Id[] };

/**
 * Cuts `length` code points into passages at every start and end of the given ranges, in order, nothing
 * left out. Ranges 0-4 "a" and 2-6 "b" over 8 give 0-2 [a], 2-4 [a, b], 4-6 [b], 6-8 [].
 */
export function cutIntoPassages<Id>(
  length: number,
  ranges: readonly { readonly start: number; readonly end: number; readonly id: Id }[],
): readonly Passage<Id>[] {
  const usable = ranges
    .map(({ start, end, id }) => ({ start: Math.max(0, start), end: Math.min(length, end), id }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, length, ...usable.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? length;
    const covering = usable.filter((range) => range.start <= start && range.end >= end);
    return { start, end, ids: [...new Set(covering.map(({ id }) => id))] };
  });
}
