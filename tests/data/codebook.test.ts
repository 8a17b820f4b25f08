import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { RELATIONS } from "../../src/domain/codes";
import { createSourceText } from "../../src/domain/excerpts";
import { formatIssue } from "../../src/domain/issues";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { ConflictEvent, Dataset } from "../../src/domain/model";
import { checkCodebook } from "../../src/formats/codebook/checkCodebook";
import { wordsOf } from "../../src/formats/codebook/phraseWords";
import { loadCurated } from "../fixtures/curated";
import { changeValue } from "../fixtures/smallDataset";

const PAPER = "bawaba-2024-01";

let loaded: LoadedDataset;
beforeAll(async () => {
  loaded = await loadCurated();
});

/** What the codebook says of the curated dataset after a change, without the numbers of the records. */
function found(change: (dataset: Dataset) => void): readonly string[] {
  const dataset = structuredClone(loaded.dataset);
  change(dataset);
  return checkCodebook(dataset, loaded.texts).map(
    (issue) => `${issue.severity}: ${formatIssue(issue).replace(/^(\w+)\[\d+\] /, "$1 ")}`,
  );
}

/** Sets one value of one event; undefined takes the field out. */
function inEvent(id: string, path: readonly (string | number)[], value: unknown) {
  return (dataset: Dataset) => changeValue(eventOf(dataset, id), path, value);
}

function eventOf({ events }: Dataset, id: string): ConflictEvent {
  const event = events.find((record) => record.id === id);
  if (event === undefined) throw new Error(`no event ${id}`);
  return event;
}

/** The record's first excerpt over other words of the article. */
function cutTo(id: string, exact: string, voice: object) {
  return (dataset: Dataset) => {
    const [excerpt] = eventOf(dataset, id).excerpts;
    const characters = Array.from(loaded.texts.get(PAPER)?.text ?? "");
    const start = Array.from(characters.join("").split(exact)[0] ?? "").length;
    const end = start + Array.from(exact).length;
    expect(characters.slice(start, end).join("")).toBe(exact);
    changeValue(eventOf(dataset, id), ["excerpts", 0], { ...excerpt, exact, start, end, voice });
  };
}

const SUDANI = { kind: "quoted", speaker: "mohammed-shia-al-sudani" };

describe("the codebook's rules", () => {
  it("are kept by the curated dataset", () => expect(found(() => undefined)).toEqual([]));

  it.each<[rule: string, change: (dataset: Dataset) => void, line: RegExp]>([
    [
      "a quotation carries no narration",
      cutTo(
        "sudani-renews-call-to-end-coalition",
        'عقب غارة أمريكية استهدفت مقر الحشد الشعبي، وأودت بحياة قيادى كبير فى حركة النجباء الموالية لإيران، جدد رئيس الوزراء العراقى محمد شياع السودانى رغبة بلاده فى إنهاء وجود قوت التحالف الدولى ضد تنظيم داعش الإرهابي، قائلا: "نؤكد موقفنا الثابت والمبدئيَّ فى إنهاء وجود التحالف الدولى بعد أن انتهت مبررات وجوده"',
        SUDANI,
      ),
      /^error: events sudani-renews-call-to-end-coalition · excerpts\[0\]\.exact · expected before the quotation no more than .* found \d+ characters of narration/,
    ],
    [
      "a paraphrase before the quotation is narration too",
      cutTo(
        "sudani-renews-call-to-end-coalition",
        'جدد رئيس الوزراء العراقى محمد شياع السودانى رغبة بلاده فى إنهاء وجود قوت التحالف الدولى ضد تنظيم داعش الإرهابي، قائلا: "نؤكد موقفنا الثابت والمبدئيَّ فى إنهاء وجود التحالف الدولى بعد أن انتهت مبررات وجوده"',
        SUDANI,
      ),
      /exact · expected before the quotation no more than/,
    ],
    [
      "nothing follows a quotation",
      cutTo(
        "sudani-renews-call-to-end-coalition",
        '"نؤكد موقفنا الثابت والمبدئيَّ فى إنهاء وجود التحالف الدولى بعد أن انتهت مبررات وجوده"، معتبرا أن الضربة',
        SUDANI,
      ),
      /exact · expected nothing after the quotation/,
    ],
    [
      "what stands in no quotation marks is no quotation",
      cutTo("sudani-renews-call-to-end-coalition", "معتبرا أن الضربة الأمريكية", SUDANI),
      /kind · expected paraphrased, for words that stand in no quotation marks/,
    ],
    [
      "what stands in quotation marks is no paraphrase",
      inEvent("austin-warns-attacks-must-stop", ["excerpts", 1, "voice", "kind"], "paraphrased"),
      /^warning: .*kind · expected quoted, for words that stand in quotation marks/,
    ],
    [
      "the article itself neither claims nor threatens",
      inEvent("armed-groups-threats-over-gaza", ["excerpts", 0, "standing"], "threatened"),
      /standing · expected reported, opinion or forecast/,
    ],
    [
      "a speaker left out is explained",
      inEvent("drones-and-rockets-intercepted-syria", ["notes"], undefined),
      /excerpts\[0\]\.voice · expected a speaker, or a note/,
    ],
    [
      "who speaks is the speaker",
      inEvent("washington-calls-strike-pre-emptive", ["who", 0, "role"], "subject"),
      /who · expected united-states as speaker/,
    ],
    [
      "a link is stored once (contradicts)",
      inEvent("sudani-calls-strike-assault-on-sovereignty", ["links", 2], {
        relation: "contradicts",
        event: "washington-calls-strike-pre-emptive",
        basis: "inferred",
      }),
      /sovereignty · links\[2\] · expected each link once.*the same link in washington-calls/,
    ],
    [
      "a link is stored once (an answer and what led to it)",
      inEvent(
        "war-in-gaza",
        ["links"],
        [{ relation: "leads-to", event: "attacks-on-us-bases-iraq-syria", basis: "stated" }],
      ),
      /war-in-gaza · links\[0\] · expected each link once/,
    ],
    [
      "a link is stored once (in one record)",
      inEvent(
        "armed-groups-threats-over-gaza",
        ["links"],
        [
          { relation: "responds-to", event: "war-in-gaza", basis: "stated" },
          { relation: "responds-to", event: "war-in-gaza", basis: "inferred" },
        ],
      ),
      /links\[1\] · expected each link once.*twice/,
    ],
    [
      "no ids of excerpts for readers",
      inEvent(
        "french-training-of-iraqi-forces",
        ["notes", 1, "en"],
        "The clause on France (x1) may be theirs.",
      ),
      /notes\[1\]\.en · expected words that a reader understands .* found "x1"/,
    ],
    [
      "no ids of records for readers",
      inEvent(
        "french-training-of-iraqi-forces",
        ["notes", 1, "ar"],
        "انظر الملاحظة في french-training-praised.",
      ),
      /notes\[1\]\.ar · .* found "french-training-praised"/,
    ],
    [
      "no codes in Arabic",
      inEvent("sudani-commitment-to-full-sovereignty", ["notes", 0, "ar"], "تعهّد، وصفته هنا claimed."),
      /notes\[0\]\.ar · .* found "claimed"/,
    ],
    [
      "no codes in English",
      inEvent("sudani-commitment-to-full-sovereignty", ["notes", 0, "en"], "A pledge; coded claimed."),
      /notes\[0\]\.en · .* found "claimed"/,
    ],
    [
      "no straight apostrophe",
      inEvent("us-strike-pmf-hq", ["summary", "en"], "Iraq's strike."),
      /summary\.en · expected curly quotation marks/,
    ],
    [
      "no straight quotation marks, in a translation neither",
      inEvent("us-strike-pmf-hq", ["excerpts", 0, "translations", "en"], 'a "strike"'),
      /translations\.en · expected curly quotation marks/,
    ],
    [
      "loaded words stand in quotation marks",
      inEvent("war-in-gaza", ["summary", "en"], "Al-Bawaba reports the Israeli aggression against Gaza."),
      /^warning: .*summary\.en · expected neutral words .* found "aggression"/,
    ],
    [
      "loaded words stand in quotation marks, in Arabic",
      inEvent("tharthar-hideouts-found", ["summary", "ar"], "عُثر على وكرين لعصابات التنظيم."),
      /^warning: .*summary\.ar · expected neutral words .* found "وكرين", "عصابات"/,
    ],
    [
      "a title has 80 characters at most",
      inEvent("war-in-gaza", ["title", "en"], "War ".repeat(30)),
      /^warning: .*title\.en · expected a title of 80 characters or fewer/,
    ],
    [
      "a vague date is vague at both ends",
      inEvent("us-strike-pmf-hq", ["when", "reported", "edtf"], "2024-01-01~/2024-01-10"),
      /edtf · expected ~ at both ends.*found 2024-01-01~\/2024-01-10 · mend: write 2024-01-01\/2024-01-10/,
    ],
    [
      "a corroborated date too",
      inEvent("us-strike-pmf-hq", ["when", "corroborated", 0, "edtf"], "2024-01-04/2024-01-05~"),
      /when\.corroborated\[0\]\.edtf · expected ~ at both ends/,
    ],
    [
      "“early this month” is no day",
      inEvent("us-strike-pmf-hq", ["when", "reported", "edtf"], "2024-01-04"),
      /edtf · expected the 1st to the 10th of the month, both ends marked ~, for “مطلع الشهر الجاري”/,
    ],
    [
      "“early this month” is vague",
      inEvent("us-strike-pmf-hq", ["when", "reported", "edtf"], "2024-01-01/2024-01-10"),
      /edtf · expected the 1st to the 10th of the month, both ends marked ~/,
    ],
    [
      "“mid-November” is not the whole month",
      inEvent("austin-warns-attacks-must-stop", ["when", "reported", "edtf"], "2023-11-01~/2023-11-30~"),
      /edtf · expected the 11th to the 20th of the month/,
    ],
    [
      "“May 2020” is no day",
      inEvent("operation-lions-of-al-jazira", ["when", "reported", "edtf"], "2020-05-17"),
      /edtf · expected a month or more, for “مايو ٢٠٢٠”/,
    ],
    [
      "“following a raid” is no day",
      inEvent("sudani-renews-call-to-end-coalition", ["when", "reported", "edtf"], "2024-01-05"),
      /edtf · expected a span, since the words only bound the date/,
    ],
    [
      "a relative date has its words",
      inEvent("us-strike-pmf-hq", ["when", "reported", "phrase"], undefined),
      /when\.reported\.phrase · expected the words that give the date, since it is relative/,
    ],
    [
      "an inferred date says from what",
      inEvent("us-strikes-eastern-syria", ["when", "reported", "note"], undefined),
      /when\.reported\.note · expected a note/,
    ],
    [
      "an inferred place says from what",
      inEvent("us-strike-pmf-hq", ["where", "reported", 0, "note"], undefined),
      /where\.reported\[0\]\.note · expected a note/,
    ],
    [
      "a stated place has its words",
      inEvent("tharthar-hideouts-found", ["where", "reported", 0, "phrase"], undefined),
      /where\.reported\[0\]\.phrase · expected the words that give the place, since it is stated/,
    ],
    [
      "“the area” does not state a place",
      inEvent("operation-lions-of-al-jazira", ["where", "reported", 0, "basis"], "stated"),
      /where\.reported\[0\]\.basis · expected relative, for words that do not name tharthar-desert/,
    ],
    [
      "the outskirts of a city reach beyond it",
      (dataset) =>
        changeValue(
          dataset,
          ["places", dataset.places.findIndex(({ id }) => id === "kirkuk"), "radiusKm"],
          10,
        ),
      /^warning: .*expert-fight.*where\.reported\[1\]\.place · expected a place of 20 km radius or more, for “أطراف كركوك”/,
    ],
    [
      "the east of a country is no town",
      (dataset) =>
        changeValue(
          dataset,
          ["places", dataset.places.findIndex(({ id }) => id === "east-syria"), "radiusKm"],
          30,
        ),
      /^warning: .*expected a place of 80 km radius or more, for “شرق سوريا”/,
    ],
    [
      "a desert is no point",
      (dataset) =>
        changeValue(
          dataset,
          ["places", dataset.places.findIndex(({ id }) => id === "tharthar-desert"), "radiusKm"],
          3,
        ),
      /^error: places tharthar-desert · radiusKm · expected 20 or more/,
    ],
    [
      "a place lies in what contains it",
      (dataset) =>
        changeValue(
          dataset,
          ["places", dataset.places.findIndex(({ id }) => id === "baghdad"), "center"],
          [36, 35],
        ),
      /^error: places baghdad · partOf · expected a place whose 575 km around its centre hold .* · found iraq, whose centre is 7\d\d km away/,
    ],
    [
      "a country has its outline",
      (dataset) =>
        changeValue(
          dataset,
          ["places", dataset.places.findIndex(({ id }) => id === "iraq"), "shape"],
          undefined,
        ),
      /^warning: places iraq · shape · expected the ISO 3166 code/,
    ],
    [
      "an area says how its circle was chosen",
      (dataset) =>
        changeValue(
          dataset,
          ["places", dataset.places.findIndex(({ id }) => id === "ne-syria"), "note"],
          undefined,
        ),
      /^error: places ne-syria · note · expected a note that says how/,
    ],
    [
      "the text is quoted nearly whole",
      (dataset) => changeValue(dataset, ["events"], dataset.events.slice(0, 20)),
      /^warning: sources bawaba-2024-01 · text · expected excerpts that quote at least 85%/,
    ],
  ])("%s", (_rule, change, line) => {
    expect(found(change).filter((text) => line.test(text))).not.toEqual([]);
  });

  it("let a source's own title and the words of the article be as they are", () => {
    expect(loaded.dataset.sources.some(({ title }) => /["']/.test(Object.values(title).join()))).toBe(true);
    expect(
      loaded.dataset.events.some(({ excerpts }) =>
        excerpts.some(({ translations }) => /terrorist|aggression/.test(translations["en"] ?? "")),
      ),
    ).toBe(true);
  });

  it("pair quotation marks by the paragraph", () => {
    const text = createSourceText('قال "نعم.\nوقال "لا نريد ذلك أبدا" ثم مضى.');
    const event = structuredClone(eventOf(loaded.dataset, "bilateral-committee-formed"));
    const [excerpt] = event.excerpts;
    const [start, exact] = [Array.from('قال "نعم.\nوقال "').length, "لا نريد ذلك أبدا"];
    const words = { ...excerpt, exact, start, end: start + Array.from(exact).length };
    const dataset = { ...loaded.dataset, events: [{ ...event, excerpts: [words as never] }] };
    expect(
      checkCodebook(dataset, new Map([[PAPER, text]]))
        .map(formatIssue)
        .filter((line) => line.includes("excerpts[0]")),
    ).toEqual([]);
  });
});

describe("the words of a phrase", () => {
  it.each([
    ["مطلع الشهر الجاري", "ar", { third: "early", unit: "month" }],
    ["وفى أواخر شهر أيار", "ar", { third: "late", unit: "month" }],
    ["منتصف نوفمبر الماضي", "ar", { third: "middle", unit: "month" }],
    ["مطلع العام 2023", "ar", { third: "early", unit: "year" }],
    ["فى مايو ٢٠٢٠", "ar", { unit: "month" }],
    ["4 يناير 2024", "ar", { unit: "day" }],
    ["يوم الجمعة", "ar", { unit: "day" }],
    ["عام ٢٠٢٠", "ar", { unit: "year" }],
    ["عقب غارة أمريكية", "ar", { isBound: true }],
    ["أطراف كركوك", "ar", { isAround: true }],
    ["شمال شرق سوريا", "ar", { isDirection: true }],
    ["فى ظل هذه الأحداث", "ar", {}],
    ["in late May", "en", { third: "late", unit: "month" }],
    ["early in 2023", "en", { third: "early", unit: "year" }],
    ["on Friday", "en", { unit: "day" }],
    ["January 2024", "en", { unit: "month" }],
    ["since 17 October", "en", { unit: "day", isBound: true }],
    ["near al-Bukamal", "en", { isAround: true }],
  ])("%s", (phrase, language, words) =>
    expect(wordsOf(phrase, language)).toEqual({
      isBound: false,
      isAround: false,
      isDirection: false,
      ...words,
    }),
  );

  it.each([
    ["جويلية", "ar"],
    ["في أوت", "ar"],
    ["غشت الماضي", "ar"],
    ["يونيه", "ar"],
    ["بمايس", "ar"],
    ["نهاية فيفري", "ar"],
    ["كانون الأول", "ar"],
    ["تشرين الثاني", "ar"],
    ["early Sept", "en"],
    ["July", "en"],
  ])("%s names a month, by whatever name the app reads", (phrase, language) =>
    expect(wordsOf(phrase, language)?.unit).toBe("month"),
  );

  it.each([
    ["الطابق الأول", "ar"],
    ["الطرف الثاني", "ar"],
    ["maybe so", "en"],
  ])("%s names none", (phrase, language) => expect(wordsOf(phrase, language)?.unit).toBeUndefined());

  it("are not guessed in a language of which none are known", () =>
    expect(wordsOf("début mai", "fr")).toBeUndefined());
});

describe("data/README.md", () => {
  const codebook = readFileSync("data/README.md", "utf8");

  it("shows one whole record as it stands in the dataset", () => {
    const [, block] = /## A whole record[^`]*`([\w-]+)`[^`]*```json\n/.exec(codebook) ?? [];
    const shown: unknown = JSON.parse(
      /## A whole record[\s\S]*?```json\n([\s\S]*?)```/.exec(codebook)?.[1] ?? "",
    );
    expect(shown).toEqual(JSON.parse(JSON.stringify(eventOf(loaded.dataset, block ?? ""))));
  });

  it("takes its examples from the dataset", () => {
    const { events, places, actors, sources } = loaded.dataset;
    const known = new Set([...events, ...places, ...actors, ...sources].map(({ id }) => id));
    const codes = new Set(
      ["responds-to", "part-of", "leads-to", "armed-group", "dataset-json"].concat([loaded.dataset.id]),
    );
    const named = [...codebook.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map((match) => match[1] ?? "");
    const examples = named.filter((name) => !codes.has(name) && !/^\d{4}-/.test(name));
    expect(examples.length).toBeGreaterThan(60);
    expect(examples.filter((name) => !known.has(name))).toEqual([]);
  });

  it("shows its links as the dataset has them", () => {
    const table = /\| code \| this record … \| example \|([\s\S]*?)\n\n/.exec(codebook)?.[1] ?? "";
    const rows = [...table.matchAll(/^\| `([\w-]+)` \|.*?\| `([\w-]+)` → `([\w-]+)`/gm)];
    // What no record of the dataset needs has no example in it.
    const used = new Set(
      loaded.dataset.events.flatMap(({ links }) => links?.map(({ relation }) => relation) ?? []),
    );
    expect(rows.map((row) => row[1])).toEqual(RELATIONS.filter((relation) => used.has(relation)));
    for (const [, relation, from, to] of rows) {
      expect(eventOf(loaded.dataset, from ?? "").links).toContainEqual(
        expect.objectContaining({ relation, event: to }),
      );
    }
  });
});
