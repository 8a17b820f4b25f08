import { expect, it } from "vitest";
import { numberText } from "../../src/views/map/numberText";

it("a number on a narrow map is alone where it stands for one place, and lettered in the reader's script for several", () => {
  expect(numberText(3, undefined, "en")).toBe("3");
  expect([0, 1, 25].map((member) => numberText(3, member, "en"))).toEqual(["3a", "3b", "3z"]);
  expect([0, 1].map((member) => numberText(3, member, "ar"))).toEqual(["3أ", "3ب"]);
});

it.each(["en", "ar"] as const)(
  "no two places under one number have the same text, however many they are (%s)",
  (language) => {
    const texts = Array.from({ length: 60 }, (_, member) => numberText(1, member, language));
    expect(
      new Set([numberText(1, undefined, language), numberText(11, undefined, language), ...texts]).size,
    ).toBe(62);
  },
);
