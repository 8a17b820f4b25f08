import { beforeAll, describe, expect, it } from "vitest";
import type { Excerpt, Voice } from "../../src/domain/model";
import { loadTexts, textsIn } from "../../src/i18n/texts";
import { voiceInWords } from "../../src/i18n/voiceWords";
import { namesOfDataset } from "../../src/state/names";
import { throughWhom } from "../../src/state/throughWhom";
import { loadCurated } from "../fixtures/curated";

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

type Case = readonly [
  kind: Voice["kind"],
  speaker: string | undefined,
  through: readonly string[],
  expected: string,
];

describe("whose words an excerpt carries", () => {
  it.each<Case>([
    ["article", undefined, [], "The Paper, in its own voice"],
    ["quoted", "The minister", [], "The minister, quoted by The Paper"],
    ["paraphrased", "The minister", [], "The minister, paraphrased by The Paper"],
    ["quoted", "The minister", ["a"], "The minister, quoted by The Paper, via a"],
    // The words are the paper's: whoever stands between passed them on.
    ["paraphrased", "The minister", ["a"], "The minister, paraphrased by The Paper, via a"],
    ["quoted", "The minister", ["a", "b"], "The minister, quoted by The Paper, via a, then b"],
    [
      "paraphrased",
      "The minister",
      ["a", "b", "c"],
      "The minister, paraphrased by The Paper, via a, then b, then c",
    ],
    ["quoted", undefined, [], "Speaker not named, quoted by The Paper"],
    ["paraphrased", undefined, [], "Speaker not named, paraphrased by The Paper"],
    ["quoted", undefined, ["a"], "Speaker not named, quoted by The Paper, via a"],
    ["paraphrased", undefined, ["a", "b"], "Speaker not named, paraphrased by The Paper, via a, then b"],
  ])("in English: %s, %s, through %j", (kind, speaker, through, expected) =>
    expect(voiceInWords(kind, { publisher: "The Paper", speaker, through }, textsIn("en", "common"))).toBe(
      expected,
    ),
  );

  it.each<Case>([
    ["article", undefined, [], "الصحيفة، بصوت المقال نفسه"],
    ["quoted", "الوزير", [], "الوزير، اقتباس حرفي في الصحيفة"],
    ["paraphrased", "الوزير", [], "الوزير، نقل بالمعنى بصياغة الصحيفة"],
    ["quoted", "الوزير", ["أ"], "الوزير، اقتباس حرفي في الصحيفة، عبر أ"],
    ["paraphrased", "الوزير", ["أ"], "الوزير، نقل بالمعنى بصياغة الصحيفة، عبر أ"],
    ["quoted", "الوزير", ["أ", "ب"], "الوزير، اقتباس حرفي في الصحيفة، عبر أ ثم ب"],
    ["paraphrased", "الوزير", ["أ", "ب", "ج"], "الوزير، نقل بالمعنى بصياغة الصحيفة، عبر أ ثم ب ثم ج"],
    ["quoted", undefined, [], "القائل غير مسمّى، اقتباس حرفي في الصحيفة"],
    ["paraphrased", undefined, [], "القائل غير مسمّى، نقل بالمعنى بصياغة الصحيفة"],
    ["quoted", undefined, ["أ"], "القائل غير مسمّى، اقتباس حرفي في الصحيفة، عبر أ"],
    ["paraphrased", undefined, ["أ", "ب"], "القائل غير مسمّى، نقل بالمعنى بصياغة الصحيفة، عبر أ ثم ب"],
  ])("in Arabic: %s, %s, through %j", (kind, speaker, through, expected) =>
    expect(voiceInWords(kind, { publisher: "الصحيفة", speaker, through }, textsIn("ar", "common"))).toBe(
      expected,
    ),
  );
});

const { dataset } = await loadCurated();

describe("through whom words reached a source", () => {
  const names = namesOfDataset(dataset);
  const excerptBy = (speaker: string): Excerpt => {
    const found = dataset.events
      .flatMap(({ excerpts }) => excerpts)
      .find(({ voice }) => voice.kind !== "article" && voice.speaker === speaker);
    if (found === undefined) throw new Error(speaker);
    return found;
  };
  const withVia = (via: readonly string[]): Excerpt => {
    const excerpt = excerptBy("centcom");
    return { ...excerpt, voice: { kind: "paraphrased", speaker: "centcom", via } };
  };

  it("is those that stand between, in their order", () => {
    expect(throughWhom(excerptBy("centcom"), names)).toEqual(["sdf-military-news"]);
    expect(throughWhom(withVia(["sdf-military-news", "sdf"]), names)).toEqual(["sdf-military-news", "sdf"]);
    expect(throughWhom(excerptBy("lloyd-austin"), names)).toEqual([]);
  });

  it("never is the source itself, to which a speaker may have spoken", () => {
    const expert = excerptBy("jassim-mohammed");
    expect(expert.voice).toMatchObject({ via: ["al-bawaba"] });
    expect(throughWhom(expert, names)).toEqual([]);
    expect(throughWhom(withVia(["sdf-military-news", "al-bawaba"]), names)).toEqual(["sdf-military-news"]);
  });

  it("is nobody where the article speaks itself", () =>
    expect(throughWhom({ ...withVia(["sdf"]), voice: { kind: "article" } }, names)).toEqual([]));

  it("is whoever the data names, where it names nothing more", () =>
    expect(throughWhom(withVia(["nobody-known"]), names)).toEqual(["nobody-known"]));
});
