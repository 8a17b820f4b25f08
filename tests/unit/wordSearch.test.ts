import { expect, it } from "vitest";
import { createWordSearch } from "../../src/engine/wordSearch";
import { hasWord } from "../fixtures/slowSearch";
import { seededRandom } from "../fixtures/seededRandom";

const random = seededRandom(3);
const TEXTS = Array.from({ length: 300 }, () =>
  Array.from({ length: 12 }, () => "abc "[Math.floor(random() * 4)]).join(""),
);

it("finds what a look at every text finds, whatever was looked for before", () => {
  let looks = 0;
  const search = createWordSearch((word, among) =>
    Uint8Array.from(TEXTS, (text, row) => {
      if (among?.[row] === 0) return 0;
      looks += 1;
      return hasWord(text, word) ? 1 : 0;
    }),
  );
  const word = () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => "abc"[Math.floor(random() * 3)]).join("");
  const questions = [["a"], ["ab"], ["abc"], ["ab", "ca"], ["b"], ["ab"], ["cab", "b", "a"]];
  for (let more = 0; more < 200; more += 1) questions.push(Array.from({ length: 1 + (more % 3) }, word));
  let asked = 0;
  for (const words of questions) {
    const expected = TEXTS.map((text) => (words.every((one) => hasWord(text, one)) ? 1 : 0));
    // What was found stays as it is.
    expect([...(search(words) ?? [])]).toEqual(expected);
    expect([...(search(words) ?? [])]).toEqual(expected);
    asked += words.length * TEXTS.length;
  }
  expect(looks).toBeLessThan(asked);
  expect(search([])).toBeUndefined();
});
