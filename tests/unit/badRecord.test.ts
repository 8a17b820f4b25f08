import { describe, expect, it } from "vitest";
import { changeValue, lines, loaded, smallFile, withValue } from "../fixtures/smallDataset";

const STRIKE = 3;

it("finds nothing wrong with the small dataset, and loads all of it", async () => {
  const { dataset, issues } = await loaded(smallFile());
  expect(lines(issues)).toEqual([]);
  const { format: _format, ...rest } = smallFile();
  expect(dataset).toEqual(rest);
});

describe("one broken value costs only itself", () => {
  const at = (path: string) => `events[3] us-strike-pmf-hq · ${path}`;
  const phraseIssues = [
    `error: ${at("when.reported.phrase.excerpt")} · expected the id of one of the event's excerpts · found "x1" · mend: name the excerpt that holds the words`,
  ];

  /** Path of the exchanged value, the value, the issues, and what the loaded event has in its place. */
  const cases: readonly (readonly [
    string,
    (string | number)[],
    unknown,
    readonly string[],
    (string | number)[],
    unknown,
  ])[] = [
    [
      "a date of the 13th month",
      ["when", "reported", "edtf"],
      "2024-13",
      [
        `error: ${at("when.reported.edtf")} · expected an EDTF level 1 date between the years 1 and 9999, such as 2024-01-04 or 2024-01-01~/2024-01-10~ · found "2024-13" · mend: correct it; until then the rest is shown without when.reported.edtf`,
      ],
      ["when", "reported", "edtf"],
      "../9999",
    ],
    [
      "an unknown kind",
      ["kind"],
      "massacre",
      [
        `error: ${at("kind")} · expected one of strike, attack, operation, training, meeting, statement, assessment, context · found "massacre" · mend: correct it; until then the rest is shown without kind`,
      ],
      ["kind"],
      "context",
    ],
    [
      "a missing title",
      ["title"],
      undefined,
      [
        `error: ${at("title")} · expected the field "title" · found nothing · mend: correct it; until then the rest is shown without title`,
      ],
      ["title"],
      { en: "(untitled)", ar: "(بلا عنوان)" },
    ],
    [
      "a title that is no text",
      ["title", "en"],
      7,
      [
        `error: ${at("title.en")} · expected a text · found 7 · mend: correct it; until then the rest is shown without title.en`,
        `error: ${at("title.en")} · expected a text in en · found texts in ar · mend: write the text in en; until then another language is shown`,
      ],
      ["title"],
      { ar: "ضربة على المقر" },
    ],
    [
      "a missing language",
      ["summary", "ar"],
      undefined,
      [
        `error: ${at("summary.ar")} · expected a text in ar · found texts in en · mend: write the text in ar; until then another language is shown`,
      ],
      ["summary"],
      { en: "Announced by the commander." },
    ],
    [
      "an excerpt that its text does not hold",
      ["excerpts", 0, "exact"],
      "القوات دمرت المقر مطلع الشهر الجاري",
      [
        `error: ${at("excerpts[0].exact")} · expected words that stand in paper, letter by letter · found "القوات دمرت المقر مطلع الشهر الجاري" · mend: copy the words from the source's text; until then the excerpt is shown as not found`,
      ],
      ["excerpts", 0, "exact"],
      "القوات دمرت المقر مطلع الشهر الجاري",
    ],
    [
      "offsets that do not hold",
      ["excerpts", 1, "start"],
      0,
      [
        `error: ${at("excerpts[1].start")} · expected 3 to 14, where the words stand · found 0 to 14 · mend: write "start": 3, "end": 14`,
      ],
      ["excerpts", 1, "start"],
      0,
    ],
    [
      "an offset that is no number",
      ["excerpts", 1, "start"],
      "three",
      [
        `error: ${at("excerpts[1].start")} · expected a number · found "three" · mend: correct it; until then the rest is shown without excerpts[1].start`,
        `error: ${at("excerpts[1].start")} · expected 3 to 14, where the words stand · found 0 to 14 · mend: write "start": 3, "end": 14`,
      ],
      ["excerpts", 1, "exact"],
      "أعلن القائد",
    ],
    [
      "a wrong prefix",
      ["excerpts", 1, "prefix"],
      "قد ",
      [
        `error: ${at("excerpts[1].prefix")} · expected the words around the excerpt: "🕊️ " · found "قد " · mend: copy the prefix from the source's text`,
      ],
      ["excerpts", 1, "prefix"],
      "قد ",
    ],
    [
      "an excerpt whose standing nobody knows",
      ["excerpts", 0, "standing"],
      "true",
      [
        `error: ${at("excerpts[0].standing")} · expected one of reported, claimed, denied, alleged, demanded, threatened, forecast, opinion · found "true" · mend: correct it; until then the rest is shown without excerpts[0]`,
        ...phraseIssues,
      ],
      ["excerpts", "length"],
      1,
    ],
    [
      "an excerpt of a source that is not there",
      ["excerpts", 0, "source"],
      "nowhere",
      [
        `error: ${at("excerpts[0].translations.ar")} · expected a text in ar · found texts in en · mend: write the text in ar; until then another language is shown`,
        `error: ${at("excerpts[0].source")} · expected the id of one of the sources · found "nowhere" · mend: add it to the sources or correct the id`,
      ],
      ["excerpts", 0, "source"],
      "nowhere",
    ],
    [
      "a speaker in the article's own voice",
      ["excerpts", 0, "voice"],
      { kind: "article", speaker: "force" },
      [
        `error: ${at("excerpts[0].voice")} · expected nobody else where the article speaks in its own voice · found {"kind":"article","speaker":"force"} · mend: write quoted or paraphrased, or take the speaker out`,
      ],
      ["excerpts", 0, "voice", "kind"],
      "article",
    ],
    [
      "an actor that is not there",
      ["who", 0, "actor"],
      "constructor",
      [
        `error: ${at("who[0].actor")} · expected the id of one of the actors · found "constructor" · mend: add it to the actors or correct the id`,
      ],
      ["who", 0, "actor"],
      "constructor",
    ],
    [
      "a place that is not there",
      ["where", "corroborated", 0, "place"],
      "atlantis",
      [
        `error: ${at("where.corroborated[0].place")} · expected the id of one of the places · found "atlantis" · mend: add it to the places or correct the id`,
      ],
      ["where", "reported", 0, "place"],
      "iraq",
    ],
    [
      "a link to itself",
      ["links"],
      [{ relation: "about", event: "us-strike-pmf-hq", basis: "stated" }],
      [
        `error: ${at("links[0].event")} · expected another event · found the event itself · mend: name the event it is linked to`,
      ],
      ["links", "length"],
      1,
    ],
    [
      "a link to nothing",
      ["links"],
      [{ relation: "about", event: "tostring", basis: "stated" }],
      [
        `error: ${at("links[0].event")} · expected the id of one of the events · found "tostring" · mend: add it to the events or correct the id`,
      ],
      ["links", "length"],
      1,
    ],
    [
      "a phrase that its excerpt does not hold",
      ["when", "reported", "phrase", "exact"],
      "الشهر الماضى",
      [
        `error: ${at("when.reported.phrase.exact")} · expected words of the excerpt x1 · found "الشهر الماضى" · mend: copy the words from the excerpt`,
      ],
      ["when", "reported", "phrase", "exact"],
      "الشهر الماضى",
    ],
    [
      "a toll out of order",
      ["toll"],
      { reported: { killed: { low: 5, best: 2, high: 3 } } },
      [
        `error: ${at("toll.reported.killed")} · expected low ≤ best ≤ high · found {"low":5,"best":2,"high":3} · mend: put the figures in order`,
      ],
      ["toll", "reported", "killed", "low"],
      5,
    ],
    [
      "a toll below nothing",
      ["toll"],
      { reported: { killed: { low: -1, high: 3 }, injured: { low: 1, high: 2 } } },
      [
        `error: ${at("toll.reported.killed.low")} · expected a number from 0 up · found -1 · mend: correct it; until then the rest is shown without toll.reported.killed`,
      ],
      ["toll"],
      { reported: { injured: { low: 1, high: 2 } } },
    ],
    [
      "an address that runs a script",
      ["media", 0, "url"],
      "javascript:alert(1)",
      [
        `error: ${at("media[0].url")} · expected an address that begins with https:// or http:// · found "javascript:alert(1)" · mend: correct it; until then the rest is shown without media[0]`,
      ],
      ["media"],
      [],
    ],
    [
      "no excerpt",
      ["excerpts"],
      [],
      [
        `error: ${at("excerpts")} · expected at least one excerpt: the words that report the event · found none · mend: quote the sentence of the source; until then the event is shown flagged`,
        ...phraseIssues,
      ],
      ["excerpts"],
      [],
    ],
    [
      "a date without a source",
      ["when", "corroborated", 0, "sources"],
      [],
      [
        `error: ${at("when.corroborated[0].sources")} · expected at least one source that establishes it · found [] · mend: correct it; until then the rest is shown without when.corroborated[0]`,
      ],
      ["when", "corroborated"],
      [],
    ],
    [
      "a list in place of an object",
      ["where"],
      [],
      [
        `error: ${at("where")} · expected an object · found [] · mend: correct it; until then the rest is shown without where`,
      ],
      ["where"],
      { reported: [] },
    ],
  ];

  it.each(cases)("%s", async (_case, path, value, issues, resultPath, result) => {
    const file = withValue(["events", STRIKE, ...path], value);
    const { dataset, issues: found } = await loaded(file);
    expect(lines(found)).toEqual(issues);
    expect(dataset.events.slice(0, STRIKE)).toEqual(smallFile().events.slice(0, STRIKE));
    expect(dataset.events[STRIKE]).toHaveProperty(resultPath, result);
    // The other fields of the record are as they were.
    const field = path[0] ?? "";
    const others = { ...smallFile().events[STRIKE], [field]: null };
    expect({ ...dataset.events[STRIKE], [field]: null }).toEqual(others);
  });
});

describe("an event that is no event", () => {
  it.each([null, 7, "strike", true, [], [[]]])(
    "%j is left out, the others keep their places",
    async (entry) => {
      const file = smallFile();
      file.events.splice(1, 0, entry as never);
      changeValue(file, ["events", 4, "kind"], "war");
      const { dataset, issues } = await loaded(file);
      expect(dataset.events.map(({ id }) => id)).toEqual(smallFile().events.map(({ id }) => id));
      expect(issues).toHaveLength(2);
      expect(lines(issues)[0]).toBe(
        `error: events[1] · expected an object · found ${JSON.stringify(entry)} · mend: write the record as data/README.md describes it; until then it is left out`,
      );
      expect(issues[1]?.where).toBe("events[4] us-strike-pmf-hq · kind");
    },
  );

  it("an empty object becomes a record that says nothing and is flagged", async () => {
    const file = smallFile();
    file.events.push({} as never);
    const { dataset, issues } = await loaded(file);
    expect(dataset.events[4]).toMatchObject({
      id: "unnamed-events-4",
      excerpts: [],
      who: [],
      kind: "context",
    });
    expect(issues.every(({ where }) => where.startsWith("events[4]"))).toBe(true);
  });
});

describe("places in the file are named as the file has them, though broken ones were left out", () => {
  it("in lists of records", async () => {
    const file = smallFile();
    file.events.splice(0, 1, null as never);
    changeValue(file, ["events", STRIKE, "excerpts", 0, "exact"], "لا شيء");
    const { issues } = await loaded(file);
    expect(issues.map(({ where }) => where)).toContain("events[3] us-strike-pmf-hq · excerpts[0].exact");
  });

  it("in lists within a record", async () => {
    const file = smallFile();
    changeValue(file, ["events", STRIKE, "excerpts", 0, "voice"], 7);
    changeValue(file, ["events", STRIKE, "excerpts", 1, "exact"], "لا شيء");
    const { issues } = await loaded(file);
    expect(issues.map(({ where }) => where)).toContain("events[3] us-strike-pmf-hq · excerpts[1].exact");
  });
});

describe("words that their prefix and suffix do not tell from the same words elsewhere", () => {
  const TEXT = "قال الوزير نعم. ثم قال الوزير لا.";
  const said = (suffix: string, prefix = "", start = 0) => {
    const file = withValue(["events", 0, "excerpts", 0, "exact"], "قال");
    file.events.length = 1;
    for (const [field, value] of Object.entries({ prefix, suffix, start, end: start + 3 })) {
      changeValue(file, ["events", 0, "excerpts", 0, field], value);
    }
    changeValue(file, ["events", 0, "links"]);
    return loaded(file, TEXT);
  };

  it("are named", async () =>
    expect(lines((await said(" الوزير")).issues)).toEqual([
      'error: events[0] minister-speaks · excerpts[0].prefix · expected a prefix and a suffix that no other place of the text has around these words · found "قال الوزير" · mend: make the prefix or the suffix longer',
    ]));

  it("are well where they do", async () => expect(lines((await said(" الوزير نعم")).issues)).toEqual([]));

  it("are well where the prefix alone does", async () =>
    expect(lines((await said(" الوزير", "ثم ", TEXT.lastIndexOf("قال"))).issues)).toEqual([]));
});
