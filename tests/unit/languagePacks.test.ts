import { readdirSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { monthNamed, namedMonths } from "../../src/domain/monthNames";
import { basemapName } from "../../src/domain/countryName";
import { heldTag, textIn } from "../../src/domain/readersTexts";
import { nearestLanguage } from "../../src/domain/nearestLanguage";
import { scriptOf } from "../../src/domain/writing";
import { BASEMAP_LANGUAGES } from "../../src/i18n/languagePack";
import {
  directionOf,
  isLanguage,
  LANGUAGES,
  localeOf,
  MEASURE,
  PACKS,
  preferredLanguage,
} from "../../src/i18n/languages";
import { exampleFile, exampleTable } from "../../src/views/opening/exampleTable";
import { imported, reasons } from "../fixtures/import/importing";
import { namespacesOf } from "../fixtures/interfaceTexts";

const folders = readdirSync("src/i18n", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

afterEach(() => vi.unstubAllGlobals());

it("every folder of texts is a language, and every language has one", () =>
  expect([...LANGUAGES].sort()).toEqual(folders.sort()));

describe.each(LANGUAGES)("the pack of %s", (language) => {
  const pack = PACKS[language];

  it("is of a script that the app has faces for, and of a known direction", () => {
    expect(["Latn", "Arab"]).toContain(scriptOf(language));
    expect(["ltr", "rtl"]).toContain(directionOf(language));
  });

  it("has a locale that the platform knows", () => {
    expect(Intl.NumberFormat.supportedLocalesOf(localeOf(language))).toHaveLength(1);
    // Without calendar and digits of its own: the calendar is Gregorian everywhere, the digits are `usualDigits`.
    expect(pack.locale).not.toContain("-u-");
  });

  it("names itself where its button stands", () => {
    expect(pack.invitation).toContain(pack.name);
    expect(pack.invitation).toContain(pack.shortName);
  });

  it("names every month, and each is found by its names", () => {
    const months = pack.monthNames.split(/; */).map((names) => names.split(/, */));
    expect(months).toHaveLength(12);
    for (const [index, names] of months.entries())
      for (const name of names) expect([name, monthNamed(name)]).toEqual([name, index + 1]);
  });

  it("puts the map's languages in an order", () =>
    expect([...pack.mapNames].sort()).toEqual([...BASEMAP_LANGUAGES].sort()));

  it("brings every file of texts to the page, at once or with what needs it", async () => {
    const bundles = import.meta.glob<{ readonly texts: object }>("../../src/i18n/*/index.ts");
    const { texts } = (await bundles[`../../src/i18n/${language}/index.ts`]?.()) ?? { texts: {} };
    const later = readdirSync("src/i18n").flatMap((name) => /^(\w+)Texts\.ts$/.exec(name)?.[1] ?? []);
    expect([...Object.keys(texts), ...later].sort()).toEqual(Object.keys(namespacesOf(language)).sort());
  });

  it("has an example table that the import reads as it stands", async () => {
    const [header = [], ...rows] = exampleTable(language);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    const read = await imported(new Uint8Array(await (await exampleFile(language)).arrayBuffer()));
    // The one whose place is not given.
    expect(reasons(read)).toEqual({ noCoordinates: 1 });
    expect(read.kinds.filter(({ count }) => count > 0)).toHaveLength(4);
    expect(read.columns.count).toBe(rows.length);
  });
});

describe("a month's name", () => {
  it("that two languages give to different months is none", () => {
    const croatian =
      "siječanj; veljača; ožujak; travanj; svibanj; lipanj; srpanj; kolovoz; rujan; listopad; studeni; prosinac";
    const polish =
      "styczeń; luty; marzec; kwiecień; maj; czerwiec; lipiec; sierpień; wrzesień; październik; listopad; grudzień";
    const both = namedMonths([croatian, polish]);
    expect([both.get("listopad"), both.get("lipanj"), both.get("lipiec")]).toEqual([0, 6, 7]);
    expect(namedMonths([polish, croatian]).get("listopad")).toBe(0);
    expect(namedMonths([croatian]).get("listopad")).toBe(10);
    expect(namedMonths([croatian, croatian]).get("listopad")).toBe(10);
  });
});

describe("the language of a reader", () => {
  it.each([
    [["ar-EG", "en"], "ar"],
    [["fr", "ar"], "ar"],
    [["en-US"], "en"],
    [["ckb", "ku-Arab"], "en"],
    [["arn"], "en"],
    [["ar-Latn"], "en"],
    [[], "en"],
  ])("who asks for %j is %s", (languages, expected) => {
    vi.stubGlobal("navigator", { languages });
    expect(preferredLanguage()).toBe(expected);
  });

  it("is one of the interface's by its whole tag only", () => {
    expect(
      ["en", "ar", "EN", "en-GB", "fr", "toString", "__proto__", "", undefined, null].filter(isLanguage),
    ).toEqual(["en", "ar"]);
    expect(nearestLanguage("en-GB")).toBe("en");
    expect(nearestLanguage("fr")).toBeUndefined();
    expect(nearestLanguage("not a tag")).toBeUndefined();
    expect(MEASURE).toBe("en");
  });
});

describe("a text of the data", () => {
  const texts = { en: "Mosul", ar: "الموصل", "ku-Arab": "مووسڵ", fr: "" };

  it.each([
    ["ar", "ar"],
    ["ar-IQ", "ar"],
    ["ku-Arab-IQ", "ku-Arab"],
    ["ku", undefined],
    ["fr", undefined],
    ["arn", undefined],
    ["", undefined],
  ])("for a reader of %j is the one under %s", (reader, tag) => {
    expect(heldTag(texts, reader)).toBe(tag);
    expect(textIn(texts, reader).language).toBe(tag ?? "en");
  });
});

it("a name of the basemap is said in the language that it is in", () => {
  const names = { en: "Tigris", ar: "دجلة" };
  expect(basemapName(names, "ar")).toEqual({ text: "دجلة", language: "ar" });
  expect(basemapName(names, "en")).toEqual({ text: "Tigris", language: "en" });
  expect(basemapName(names, "fr")).toEqual({ text: "Tigris", language: "en" });
});
