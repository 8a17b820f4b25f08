import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createSourceText, cutIntoPassages } from "../../src/domain/excerpts";
import type { ArticlePassage } from "../../src/engine/query";
import {
  createBlocks,
  piecesBetween,
  quotedPieces,
  quotedShare,
} from "../../src/views/article/articleBlocks";
import { passageAfterKey } from "../../src/views/article/passageKeys";

import { loadCurated } from "../fixtures/curated";

type Range = { readonly start: number; readonly end: number; readonly id: string };

function passagesOf(text: string, ranges: readonly Range[]): readonly ArticlePassage[] {
  const source = createSourceText(text);
  return cutIntoPassages(source.length, ranges).map((passage) => ({
    ...passage,
    text: source.slice(passage.start, passage.end),
    matching: passage.ids,
    leading: passage.ids.filter((id) => ranges.find((range) => range.id === id)?.start === passage.start),
    kind: "context",
  }));
}

const textsOf = (text: string, ranges: readonly Range[] = []) =>
  createBlocks(passagesOf(text, ranges)).map(({ type, pieces }) => [
    type,
    pieces.map((piece) => piece.text).join("|"),
  ]);

const ARTICLE = readFileSync("data/iraq-coalition-2024/article.ar.txt", "utf8");

test("the curated article keeps every character and shows its four subheads", () => {
  const blocks = createBlocks(passagesOf(ARTICLE, [{ start: 40, end: 900, id: "over a paragraph's end" }]));
  const lines = blocks.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
  expect(lines.join("\n")).toBe(ARTICLE.trimEnd());
  expect(lines.filter((_, index) => blocks[index]?.type === "subhead")).toEqual([
    "ضغوطات على الحكومة العراقية",
    "الجيش العراقى اكتسب خبرة فى مواجهة داعش",
    "عمليات تفتيش",
    '"التحالف الدولي" تحت القصف',
  ]);
});

test("a short line that ends a sentence, or that nothing follows, is no subhead", () => {
  expect(textsOf('He said "yes."\nOn the ground\n\nFighting went on.\nno full stop')).toEqual([
    ["paragraph", 'He said "yes."'],
    ["subhead", "On the ground"],
    ["paragraph", "Fighting went on."],
    ["paragraph", "no full stop"],
  ]);
  expect(textsOf(`${"word ".repeat(20)}\nnext.`)[0]?.[0]).toBe("paragraph");
});

test("a passage over a paragraph's end is cut there and keeps its own extent", () => {
  const blocks = createBlocks(passagesOf("one 😀\ntwo.\nthree.", [{ start: 4, end: 9, id: "a" }]));
  expect(quotedPieces(blocks).map(({ text, start, end }) => [text, start, end])).toEqual([
    ["😀", 4, 9],
    ["two", 4, 9],
  ]);
});

test("a seam shows where excerpts of different events touch, not within one event's words", () => {
  const blocks = createBlocks(
    passagesOf("abcdef gh.", [
      { start: 0, end: 4, id: "a" },
      { start: 2, end: 4, id: "b" },
      { start: 4, end: 6, id: "c" },
      { start: 7, end: 9, id: "d" },
    ]),
  );
  expect(quotedPieces(blocks).map(({ text, hasSeam }) => [text, hasSeam])).toEqual([
    ["ab", false],
    ["cd", false],
    ["ef", true],
    ["gh", false],
  ]);
});

test("the share quoted counts overlaps once and white space not at all", () => {
  const ranges = [
    { start: 0, end: 5, id: "a" },
    { start: 3, end: 5, id: "b" },
  ];
  expect(quotedShare(passagesOf("ab cd\n \nefghij", ranges))).toBe(0.4);
  expect(quotedShare(passagesOf(" \n", []))).toBe(0);
});

test("an address's offsets find the quoted pieces they touch", () => {
  const blocks = createBlocks(
    passagesOf("abcdefgh", [
      { start: 2, end: 4, id: "a" },
      { start: 4, end: 6, id: "b" },
    ]),
  );
  expect(piecesBetween(blocks, 3, 5).map(({ text }) => text)).toEqual(["cd", "ef"]);
  expect(piecesBetween(blocks, 6, 99)).toEqual([]);
});

test("arrows run with the direction of the text and stop at its ends", () => {
  const pieces = quotedPieces(
    createBlocks(
      passagesOf("ab", [
        { start: 0, end: 1, id: "a" },
        { start: 1, end: 2, id: "b" },
      ]),
    ),
  );
  const [first, last] = pieces;
  if (first === undefined || last === undefined) throw new Error("two pieces were expected");
  expect(passageAfterKey("ArrowLeft", pieces, first, "rtl")).toBe(last);
  expect(passageAfterKey("ArrowRight", pieces, first, "ltr")).toBe(last);
  expect(passageAfterKey("ArrowRight", pieces, first, "rtl")).toBeUndefined();
  expect(passageAfterKey("ArrowUp", pieces, last, "rtl")).toBe(first);
  expect(passageAfterKey("End", pieces, first, "rtl")).toBe(last);
  expect(passageAfterKey("a", pieces, first, "rtl")).toBeUndefined();
});

test("a sign or a space between excerpts is no passage of its own", () => {
  const pieces = (ranges: readonly Range[]) =>
    createBlocks(passagesOf('He said: "Stop it." Then he left.', ranges))
      .flatMap(({ pieces: found }) => found)
      .map(({ text, ids }) => [text, ids.join()]);
  // The full stop goes to the words before it, the opening mark to those after it.
  expect(
    pieces([
      { start: 9, end: 19, id: "a" },
      { start: 10, end: 17, id: "b" },
    ]),
  ).toEqual([
    ["He said: ", ""],
    ['"Stop it."', "a,b"],
    [" Then he left.", ""],
  ]);
  // An excerpt of nothing but signs stays.
  expect(pieces([{ start: 9, end: 10, id: "a" }])).toContainEqual(['"', "a"]);
});

test("of a lead that runs over paragraphs the first piece leads, and a sign that joins others takes its lead along", () => {
  const leads = (text: string, ranges: readonly Range[]) =>
    quotedPieces(createBlocks(passagesOf(text, ranges))).map((piece) => [piece.text, piece.leading.join()]);
  expect(leads("one two.\nthree.", [{ start: 4, end: 15, id: "a" }])).toEqual([
    ["two.", "a"],
    ["three.", ""],
  ]);
  expect(
    leads('He said: "Stop it." Then he left.', [
      { start: 9, end: 19, id: "a" },
      { start: 10, end: 17, id: "b" },
    ]),
  ).toEqual([['"Stop it."', "a,b"]]);
});

test("every passage of the curated article that can be pressed has words", async () => {
  const { dataset } = await loadCurated();
  const ranges = dataset.events.flatMap(({ id, excerpts }) =>
    excerpts.map(({ start, end }) => ({ start, end, id })),
  );
  const blocks = createBlocks(passagesOf(ARTICLE, ranges));
  expect(quotedPieces(blocks).filter(({ text }) => !/[\p{L}\p{N}]/u.test(text))).toEqual([]);
  expect(blocks.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join("\n")).toBe(
    ARTICLE.trimEnd(),
  );
});
