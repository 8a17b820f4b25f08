import { beforeAll, describe, expect, it } from "vitest";
import { loadTexts } from "../../src/i18n/texts";
import { tollInWords } from "../../src/views/shared/record/tollWords";

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

const exactly = (count: number) => ({ low: count, best: count, high: count });

describe("a toll in words", () => {
  it.each([
    ["nothing, where neither is given", {}, []],
    ["one number, where there is no doubt about it", { killed: exactly(3) }, ["3 killed"]],
    ["that nobody was killed, where that is told", { killed: exactly(0) }, ["0 killed"]],
    ["both ends of a range, where no number is the best", { killed: { low: 6, high: 8 } }, ["6–8 killed"]],
    [
      "the best number beside its range and never in the place of it",
      { killed: { low: 6, best: 7, high: 12 } },
      ["6–12 killed · best estimate 7"],
    ],
    [
      "the killed before the injured, each by its own word",
      { killed: exactly(1), injured: { low: 2, high: 5 } },
      ["1 killed", "2–5 injured"],
    ],
    ["the injured alone, where nothing is said of killed", { injured: exactly(4) }, ["4 injured"]],
  ])("gives %s", (_, toll, words) => expect(tollInWords(toll, "en")).toEqual(words));

  it("gives them in Arabic with the lower number first", () =>
    expect(
      tollInWords({ killed: { low: 61, best: 72, high: 83 }, injured: { low: 1204, high: 1305 } }, "ar"),
    ).toEqual(["القتلى: من 61 إلى 83 · أرجح تقدير: 72", "الجرحى: من 1,204 إلى 1,305"]));
});
