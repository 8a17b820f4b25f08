import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { COUNTED_PARTS } from "../../src/domain/eventCounts";
import { MAX_PLACES } from "../../src/engine/query";
import "../../src/i18n/comparingTexts";
import "../../src/i18n/helpTexts";
import "../../src/i18n/importingTexts";
import "../../src/i18n/searchingTexts";
import { LANGUAGES, localeOf, type Language } from "../../src/i18n/languages";
import { loadTexts, textsIn, type Namespace } from "../../src/i18n/texts";
import { interfaceTexts, PLURAL, stemOf } from "../fixtures/interfaceTexts";

type Asked = {
  /** The text is never asked for with less than this. */
  readonly least: number;
  /** Where that is seen to: a file and its words. Without the words there, the text needs its other forms again. */
  readonly because: readonly (readonly [file: string, words: string])[];
};

const notNone = (...because: Asked["because"]): Asked => ({ least: 1, because });
const COUNTER = "src/i18n/counter.ts";
const DESCRIBED = "src/i18n/describeView.ts";
const OPENED = "src/views/opening/OpenedFileReport.tsx";

/** Texts that never see some counts; all others have to do for none too. */
const NEVER_FEWER: Readonly<Record<string, Asked>> = {
  "article.missing": notNone([
    "src/views/article/MissingExcerpts.tsx",
    "if (missing.length === 0) return null;",
  ]),
  "article.choice": notNone(["src/views/article/ArticleText.tsx", "&& asked.length > 0;"]),
  "comparing.moved": notNone(["src/views/comparing/ComparingDialog.tsx", "{moved > 0 ? t("]),
  "comparing.told": notNone([
    "src/views/comparing/ComparingButton.tsx",
    "if (records.length === 0) return null;",
  ]),
  ...Object.fromEntries(
    (["corroborated", "reported"] as const).map((drawAs) => [
      `filters.drawAs.now.${drawAs}`,
      notNone(["src/views/comparing/ComparingButton.tsx", "&& count > 0 && t("]),
    ]),
  ),
  "filters.drawAs.moved": notNone(["src/views/comparing/ComparingButton.tsx", "count > 0 ? t("]),
  "common.kindHolds": notNone(["src/formats/import/ownKinds.ts", "if (others.length > 0) {"]),
  "common.hereCount": {
    least: 2,
    because: [["src/views/details/PlacePager.tsx", "here.count < 2) return null;"]],
  },
  "common.counter.none": notNone([COUNTER, 'if (passing === total) return t("eventCount"']),
  // Some of them, and not all.
  "common.counter.some": {
    least: 2,
    because: [[COUNTER, 'if (passing === 0) return t("counter.none"']],
  },
  ...Object.fromEntries(
    COUNTED_PARTS.map((part) => [`common.counter.${part}`, notNone([COUNTER, "counts[part] > 0 ? [t("])]),
  ),
  "filters.show": notNone(["src/views/filters/PanelFoot.tsx", "if (passing === 0) return <NothingLeft"]),
  "filters.more": notNone(["src/views/filters/NamedChoices.tsx", '{notShown > 0 && t("more",']),
  "guide.describe.unplaced": notNone([DESCRIBED, 'unplaced > 0 && t("describe.unplaced"']),
  "guide.describe.places": notNone([DESCRIBED, 'if (placeCount === 0) return t("describe.noPlaces")']),
  "guide.describe.placesMost": { least: 4, because: [[DESCRIBED, "isAll = places.length <= MOST_NAMED;"]] },
  "guide.describe.placesMostIn": { least: 4, because: [[DESCRIBED, "isAll = places.length <= MOST_NAMED;"]] },
  "guide.describe.manyPlaces": {
    least: MAX_PLACES + 1,
    because: [
      [DESCRIBED, 'if (places.length === 0) return t("describe.manyPlaces"'],
      ["src/engine/answer.ts", "areFew = placeCount <= MAX_PLACES;"],
    ],
  },
  "importing.withIssues": notNone(
    [OPENED, 'issues.rows === 0 ? t("allFine") : t("withIssues"'],
    ["src/views/opening/OpenedBar.tsx", 'issues.rows > 0 && ` · ${t("withIssues"'],
    ["src/views/opening/OpeningDialog.tsx", 'rowsWithIssues > 0 && ` · ${t("withIssues"'],
  ),
  "importing.times": notNone([
    "src/formats/import/importIssues.ts",
    "if (tally.count === 0) tallies.set(reason, tally);",
  ]),
  "importing.more": notNone(
    ["src/views/opening/ReasonList.tsx", "{rest > 0 &&"],
    ["src/formats/import/importIssues.ts", "return rest > 0 ? [...listed, lineOf("],
  ),
  "importing.columns.rest": notNone(["src/views/opening/ColumnsForm.tsx", "{rest.length > 0 && ("]),
  "importing.texts.missing": notNone([OPENED, "if (names.length === 0) return null;"]),
  "importing.oneOfMany": notNone([OPENED, "chosen.beside.length > 0 && ("]),
  "importing.refusal.noUsableRows.what": notNone([
    "src/formats/import/tableResult.ts",
    'issues.rows === 0 ? refused("noRows") :',
  ]),
  "map.morePlaces": {
    least: 2,
    because: [["src/views/map/clusterModel.ts", "names.length <= NAMED"]],
  },
  "filters.besides": notNone(
    ["src/views/filters/ChoiceList.tsx", "{besides > 0 && !isCounting && ("],
    ["src/views/filters/SearchBox.tsx", "{item.besides > 0 && <span"],
  ),
  "filters.onlySpeaking": notNone([
    "src/views/filters/OnlySpeaking.tsx",
    "|| answer.onlySpeaking === 0) return null;",
  ]),
  "map.tray.more": notNone(["src/views/map/TrayRows.tsx", "{count > rows.length && ("]),
  ...Object.fromEntries(
    ["day", "within"].map((fit) => [
      `searching.found.${fit}`,
      notNone(["src/views/filters/dateFoundInWords.ts", "if (total > 0) {"]),
    ]),
  ),
  "sharing.print.perBin": notNone([
    "src/views/sharing/print/PrintedTimeline.tsx",
    "{counts !== undefined && counts.most > 0 && (",
  ]),
  "shell.problems": notNone(
    ["src/views/shell/Messages.tsx", "if (issues.length === 0) return null;"],
    [OPENED, "{problems > 0 && ("],
  ),
  "timeline.chart.lasting": notNone([
    "src/views/timeline/chart/chartWords.ts",
    'lasting > 0 && t("chart.lasting"',
  ]),
  ...Object.fromEntries(
    ["earlier", "later"].flatMap((side) => [
      [
        `timeline.${side}`,
        notNone(["src/engine/answer.ts", "return nearest === undefined ? undefined : { count, nearest:"]),
      ],
      [
        `timeline.beyond.${side}`,
        notNone(["src/views/timeline/overview/OverviewStrip.tsx", "{count > 0 && ("]),
      ],
    ]),
  ),
};

/** With these, every form of both languages comes up, and each at the ends of what it stands for. */
const COUNTS = [
  0, 1, 2, 3, 4, 10, 11, 12, 25, 99, 100, 101, 102, 103, 110, 111, 199, 200, 301, 303, 311, 1000, 1_000_000,
];

const stems = [
  ...new Set(
    Object.values(interfaceTexts).flatMap((texts) => [...texts.keys()].filter((key) => PLURAL.test(key))),
  ),
].map(stemOf);
const countedStems = [...new Set(stems)];
const countsOf = (stem: string) => COUNTS.filter((count) => count >= (NEVER_FEWER[stem]?.least ?? 0));
const formOf = (language: Language, count: number) => new Intl.PluralRules(localeOf(language)).select(count);
/** A noun that another number governs, or none, needs no forms: "3 of 45 events". */
const hasForms = (language: Language, stem: string) => !interfaceTexts[language].has(stem);
const withoutLayout = (code: string) => code.replace(/\s+/g, " ").replaceAll("( ", "(").replaceAll(" )", ")");

beforeAll(() => Promise.all(LANGUAGES.map(loadTexts)));

it("counts come up in every form of each language's locale", () => {
  for (const language of LANGUAGES) {
    const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions();
    const found = new Set(COUNTS.map((count) => formOf(language, count)));
    expect([...found].sort()).toEqual([...pluralCategories].sort());
  }
});

describe("a counted text", () => {
  it.each(LANGUAGES)("has in %s the forms that its counts choose, all of them and no other", (language) => {
    const texts = [...interfaceTexts[language].keys()];
    const faults = countedStems
      .filter((stem) => hasForms(language, stem))
      .map((stem) => ({
        stem,
        expected: [...new Set(countsOf(stem).map((count) => formOf(language, count)))].sort().join(" "),
        found: texts
          .filter((key) => PLURAL.test(key) && stemOf(key) === stem)
          .map((key) => key.slice(stem.length + 1))
          .sort()
          .join(" "),
      }))
      .filter(({ expected, found }) => expected !== found);
    expect(faults).toEqual([]);
  });

  it.each(LANGUAGES)("without forms in %s has none beside it", (language) =>
    expect(
      [...interfaceTexts[language].keys()].filter(
        (key) => PLURAL.test(key) && interfaceTexts[language].has(stemOf(key)),
      ),
    ).toEqual([]),
  );

  it("that never sees none is guarded where it is asked for", () => {
    expect(Object.keys(NEVER_FEWER).filter((stem) => !countedStems.includes(stem))).toEqual([]);
    const gone = Object.entries(NEVER_FEWER).flatMap(([stem, { because }]) =>
      because
        .filter(([file, words]) => !withoutLayout(readFileSync(file, "utf8")).includes(withoutLayout(words)))
        .map(([file, words]) => `${stem}: ${words} is not in ${file}`),
    );
    expect(gone).toEqual([]);
  });

  describe.each(LANGUAGES)("in %s", (language) => {
    it.each(countedStems)("%s is said with every count", (stem) => {
      const [namespace = "", ...path] = stem.split(".");
      const key = path.join(".");
      const translate = textsIn(language, namespace as Namespace) as unknown as (
        key: string,
        values: Readonly<Record<string, unknown>>,
      ) => string;
      for (const count of countsOf(stem)) {
        const form = hasForms(language, stem) ? `${stem}_${formOf(language, count)}` : stem;
        const text = interfaceTexts[language].get(form) ?? `no ${form}`;
        const values: Record<string, unknown> = { count };
        for (const [, name = "", format] of text.matchAll(/\{\{\s*(\w+)(, number)?\s*\}\}/g))
          if (name !== "count") values[name] = format === undefined ? `<${name}>` : 7654;
        const written = (name: string) => {
          const value = values[name];
          return typeof value === "number"
            ? new Intl.NumberFormat(localeOf(language)).format(value)
            : String(value);
        };
        const expected = text.replace(/\{\{\s*(\w+)(?:, number)?\s*\}\}/g, (_, name: string) =>
          written(name),
        );
        // A text put in is isolated where its letters run the other way; that is tested with the isolates.
        expect(translate(key, values).replace(/[\u2068\u2069]/g, "")).toBe(expected);
        // A count that is not written stands in the noun: "حدثان".
        if (!text.includes("{{count")) expect(count).toBeLessThanOrEqual(2);
      }
    });
  });
});
