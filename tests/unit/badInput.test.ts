import { describe, expect, it } from "vitest";
import { formatIssue, type Issue } from "../../src/domain/issues";
import type { LoadedDataset } from "../../src/domain/loaded";
import { changeValue, encode, load, smallFile, SMALL_TEXT, withValue } from "../fixtures/smallDataset";

async function loaded(file: unknown, text?: string | null): Promise<LoadedDataset> {
  const result = await load(file, text);
  if (result.status === "failed") throw new Error(result.issues.map(formatIssue).join("\n"));
  return result.loaded;
}

async function failure(file: unknown): Promise<readonly Issue[]> {
  const result = await load(file);
  if (result.status === "ready") throw new Error("it loaded");
  return result.issues;
}

const lines = (issues: readonly Issue[]) => issues.map((issue) => `${issue.severity}: ${formatIssue(issue)}`);
const STRIKE = 3;

it("finds nothing wrong with the small dataset, and loads all of it", async () => {
  const { dataset, issues } = await loaded(smallFile());
  expect(lines(issues)).toEqual([]);
  const { format: _format, ...rest } = smallFile();
  expect(dataset).toEqual(rest);
});

describe("a file that is no dataset is refused with one readable issue", () => {
  const good = JSON.stringify(smallFile());
  const utf16 = (mark: boolean, bigEndian: boolean) => {
    const bytes = new Uint8Array(Buffer.from((mark ? "\ufeff" : "") + good, "utf16le"));
    return bigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
  };
  it.each<readonly [string, unknown, string, RegExp]>([
    ["truncated", good.slice(0, -40), "valid JSON", /JSON/],
    [
      "truncated inside a letter",
      encode(good).slice(0, encode(good).indexOf(0xd8) + 1),
      "text in UTF-8",
      /not UTF-8/,
    ],
    ["not UTF-8", new Uint8Array([0x7b, 0x22, 0xc7, 0xe1, 0xda, 0x22, 0x7d]), "text in UTF-8", /not UTF-8/],
    ["UTF-16 with its mark", utf16(true, false), "text in UTF-8", /UTF-16/],
    ["UTF-16 the other way round", utf16(true, true), "text in UTF-8", /UTF-16/],
    ["UTF-16 without its mark", encode('{\0"\0a\0"\0:\x001\0}\0'), "text in UTF-8", /UTF-16/],
    ["a web page", "\n<!doctype html><title>404</title>", "a JSON object", /<!doctype/],
    ["empty", "", "a JSON object", /an empty file/],
    ["blank", " \n\t", "a JSON object", /an empty file/],
    ["only a mark", new Uint8Array([0xef, 0xbb, 0xbf]), "a JSON object", /an empty file/],
    ["null", "null", "a JSON object with the fields of a dataset", /null/],
    ["a number", "7", "a JSON object with the fields of a dataset", /7/],
    ["a list", "[1]", "a JSON object with the fields of a dataset", /\[1\]/],
    ["NaN", '{"format": NaN}', "valid JSON", /JSON/],
    ["of a later version", { ...smallFile(), format: 2 }, '"format": 1', /^"format": 2$/],
    ["of no version", withValue(["format"]), '"format": 1', /^"format": nothing$/],
    ["of a version in words", { ...smallFile(), format: "1" }, '"format": 1', /^"format": "1"$/],
    ["without events", withValue(["events"]), 'a list of events under "events"', /nothing/],
    ["with events that are no list", withValue(["events"], {}), 'a list of events under "events"', /\{\}/],
    ["nested a million deep", "[".repeat(1e6) + "]".repeat(1e6), "", /./],
    ["nested deep in a field", `{"format":1,"events":${'{"a":'.repeat(5e4)}1${"}".repeat(5e4)}}`, "", /./],
    [
      "nested beyond reason in an event",
      withValue(["events", 0, "x"], nested(150)),
      "nesting of at most 100 levels",
      /./,
    ],
  ])("%s", async (_case, file, expected, found) => {
    const issues = await failure(file);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: "error", where: "dataset.json" });
    expect(issues[0]?.expected).toContain(expected);
    expect(issues[0]?.found).toMatch(found);
    expect(issues[0]?.mend).not.toBe("");
    expect(formatIssue(issues[0] as Issue)).not.toMatch(/[\n\r]/);
  });

  it("missing", async () => {
    const { loadDataset } = await import("../../src/formats/loadDataset");
    const result = await loadDataset((name) => Promise.resolve({ unreadable: `404 Not Found at ${name}` }));
    expect(result).toMatchObject({ status: "failed", issues: [{ found: "404 Not Found at dataset.json" }] });
  });
});

it("reads a file with a byte order mark", async () => {
  expect((await loaded(`\ufeff${JSON.stringify(smallFile())}`)).issues).toEqual([]);
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
      expect(formatIssue(issues[0] as Issue)).toBe(
        `events[1] · expected an object · found ${JSON.stringify(entry)} · mend: write the record as data/README.md describes it; until then it is left out`,
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

describe("ids", () => {
  it("given twice are told apart, and nothing is lost", async () => {
    const file = withValue(["events", 1, "id"], "us-strike-pmf-hq");
    const { dataset, issues } = await loaded(file);
    expect(dataset.events.map(({ id }) => id)).toEqual([
      "minister-speaks",
      "us-strike-pmf-hq",
      "earlier-attack",
      "unnamed-events-3",
    ]);
    expect(lines(issues)).toEqual([
      'error: events[3] us-strike-pmf-hq · id · expected an id of its own · found "us-strike-pmf-hq" a second time · mend: give it another id; until then it goes by unnamed-events-3',
    ]);
  });

  it.each([
    "__proto__",
    "Ünïcode",
    "",
    " ",
    "../../etc/passwd",
    "a".repeat(81),
    "<img src=x onerror=alert(1)>",
    7,
    null,
  ])("%j is no id: the event goes by another", async (id) => {
    const { dataset, issues } = await loaded(withValue(["events", 2, "id"], id));
    expect(dataset.events.map((event) => event.id)).toEqual([
      "minister-speaks",
      "committee-meets",
      "unnamed-events-2",
      "us-strike-pmf-hq",
    ]);
    expect(issues).toHaveLength(1);
    expect(({} as Record<string, unknown>)["id"]).toBeUndefined();
  });

  it("constructor and the like are ids as any other", async () => {
    const file = withValue(["events", 3, "id"], "constructor");
    changeValue(file, ["events", 0, "links", 0, "event"], "constructor");
    changeValue(file, ["places", 1, "id"], "valueof");
    changeValue(file, ["events", 3, "where", "corroborated", 0, "place"], "valueof");
    expect(lines((await loaded(file)).issues)).toEqual([]);
  });

  it("of two excerpts alike do not share one verdict", async () => {
    const file = withValue(["events", STRIKE, "excerpts", 1, "id"], "x1");
    changeValue(file, ["events", STRIKE, "excerpts", 0, "exact"], "القوات لم تقصف المقر مطلع الشهر الجاري");
    const { dataset, issues } = await loaded(file);
    expect(dataset.events[STRIKE]?.excerpts.map(({ id }) => id)).toEqual(["x1", "x1-2"]);
    expect(issues.map(({ where }) => where)).toEqual([
      "events[3] us-strike-pmf-hq · excerpts[1].id",
      "events[3] us-strike-pmf-hq · excerpts[0].exact",
    ]);
  });
});

describe("unknown fields", () => {
  it("are kept where they stand, each with a warning", async () => {
    const file = smallFile();
    changeValue(file, ["curator"], { name: "X" });
    changeValue(file, ["events", STRIKE, "colour"], "red");
    changeValue(file, ["events", STRIKE, "colours"], ["red"]);
    changeValue(file, ["events", STRIKE, "excerpts", 1, "page"], 3);
    changeValue(file, ["places", 0, "title"], { en: 5 });
    const { dataset, issues } = await loaded(file);
    expect(issues.filter(({ severity }) => severity === "warning").map(({ where }) => where)).toEqual([
      "dataset.json · curator",
      "places[0] iraq · title",
      "events[3] us-strike-pmf-hq · excerpts[1].page",
      "events[3] us-strike-pmf-hq · colour",
      "events[3] us-strike-pmf-hq · colours",
    ]);
    expect(lines(issues)).toContain(
      'warning: events[3] us-strike-pmf-hq · colour · expected a field of the format · found the unknown field "colour" · mend: check its spelling against data/README.md; it is kept as it is',
    );
    const { format: _format, ...rest } = file;
    expect(dataset).toEqual(rest);
  });

  it("do not wander to another record when theirs is left out", async () => {
    const file = smallFile();
    changeValue(file, ["events", STRIKE, "excerpts", 0, "page"], 3);
    changeValue(file, ["events", STRIKE, "excerpts", 0, "voice"], null);
    changeValue(file, ["events", STRIKE, "excerpts", 1, "line"], 9);
    const { dataset } = await loaded(file);
    expect(dataset.events[STRIKE]?.excerpts).toEqual([
      { ...smallFile().events[STRIKE]?.excerpts[1], line: 9 },
    ]);
  });

  it("by the thousand cost no record", async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x${index}`, index]));
    const file = smallFile();
    Object.assign(file.events[0] ?? {}, many);
    const { dataset, issues } = await loaded(file);
    expect(dataset.events[0]).toEqual({ ...smallFile().events[0], ...many });
    expect(issues).toHaveLength(1000);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "named %s touch no prototype",
    async (name) => {
      const text = JSON.stringify(smallFile()).replace(
        '"kind":"statement"',
        `"kind":"statement","${name}":{"polluted":1}`,
      );
      const { dataset, issues } = await loaded(text);
      expect(issues.map(({ where }) => where)).toEqual([`events[0] minister-speaks · ${name}`]);
      expect(Object.getOwnPropertyDescriptor(dataset.events[0], name)?.value).toEqual({ polluted: 1 });
      expect(Object.getPrototypeOf(dataset.events[0])).toBe(Object.prototype);
      expect({}).not.toHaveProperty("polluted");
    },
  );
});

describe("coordinates", () => {
  it.each([
    ["null", null],
    ["a text", "44.4, 33.3"],
    ["numbers in texts", ["44.4", "33.3"]],
    ["a third number", [44.4, 33.3, 10]],
    ["one number", [44.4]],
    ["NaN as JSON writes it", [null, null]],
    ["beyond the poles", [44.4, 133]],
    ["beyond the date line", [444, 33.3]],
  ])("%s: the place is left out, its event keeps the rest", async (_case, center) => {
    const { dataset, issues } = await loaded(withValue(["places", 1, "center"], center));
    expect(dataset.places.map(({ id }) => id)).toEqual(["iraq"]);
    expect(issues[0]?.where).toMatch(/^places\[1\] hq · center/);
    expect(issues.at(-1)?.where).toBe("events[3] us-strike-pmf-hq · where.corroborated[0].place");
    expect(dataset.events).toEqual(smallFile().events);
  });

  it("too large for a number are refused", async () => {
    const text = JSON.stringify(smallFile()).replace("[44.45,33.34]", "[1e999,33.34]");
    const { dataset } = await loaded(text);
    expect(dataset.places.map(({ id }) => id)).toEqual(["iraq"]);
  });

  it.each([
    ["swapped", [33.34, 44.45], /lies in the dataset's view when exchanged/],
    ["nought", [0, 0], /a point in the Atlantic/],
  ])("%s are kept with a warning", async (_case, center, found) => {
    const { dataset, issues } = await loaded(withValue(["places", 1, "center"], center));
    expect(issues).toMatchObject([{ severity: "warning", where: "places[1] hq · center" }]);
    expect(issues[0]?.found).toMatch(found);
    expect(dataset.places[1]?.center).toEqual(center);
  });
});

describe("the head of the file", () => {
  it("gives way to stand-ins where it is broken; the events stay", async () => {
    const file = smallFile();
    for (const field of ["id", "version", "languages", "changes", "title", "summary", "licence", "view"]) {
      changeValue(file, [field], 7);
    }
    const { dataset } = await loaded(file);
    expect(dataset.events).toHaveLength(4);
    expect(dataset.view.from).toBe("2000");
  });

  it("keeps the dates of the view when its box is broken", async () => {
    const { dataset } = await loaded(withValue(["view", "bounds"], "everywhere"));
    expect(dataset.view).toMatchObject({ from: "2023-10", to: "2024-01" });
  });

  it.each([["constructor"], ["__proto__"], ["en", "constructor"], [7], []])(
    "bears languages such as %j",
    async (...languages) => {
      const { dataset } = await loaded(withValue(["languages"], languages));
      expect(dataset.languages).toContain("en");
    },
  );

  it.each(["sources", "places", "actors"])("bears %s that are no list", async (list) => {
    const { dataset, issues } = await loaded(withValue([list], { a: 1 }));
    expect(dataset.events).toHaveLength(4);
    expect(issues[0]).toMatchObject({ where: `dataset.json · ${list}`, expected: "a list" });
  });

  it("says that the view's dates and corners are the wrong way round", async () => {
    const file = withValue(["view", "from"], "2025");
    changeValue(
      file,
      ["view", "bounds"],
      [
        [48.8, 37.5],
        [35.5, 29],
      ],
    );
    expect((await loaded(file)).issues.map(({ where }) => where)).toEqual(
      expect.arrayContaining(["dataset.json · view.bounds", "dataset.json · view.from"]),
    );
  });

  it("draws open ends to a finite date though nothing gives one", async () => {
    const file = withValue(["view", "to"], "2024-01/..");
    changeValue(file, ["sources", 0, "published", "edtf"], "2024-01-05/..");
    expect((await loaded(file)).publishedEnd).toBe(Date.UTC(2024, 0, 1));
  });
});

describe("the source's text", () => {
  it("that is missing leaves its excerpts unchecked and says so once", async () => {
    const { issues } = await loaded(smallFile(), null);
    expect(lines(issues)).toEqual([
      "error: sources[0] paper · text · expected the file text.txt beside dataset.json, in UTF-8 · found no such file, or one that cannot be read · mend: put the source's text there; until then its excerpts cannot be verified",
    ]);
  });

  it("that has moved is told by the new offsets of each excerpt", async () => {
    const { issues } = await loaded(smallFile(), `عنوان\n${SMALL_TEXT}`);
    expect(issues).toHaveLength(5);
    expect(issues.every(({ where }) => where.endsWith(".start"))).toBe(true);
  });

  it.each(["../secret.txt", "/etc/passwd", "https://example.org/x", ".hidden", ""])(
    "is never read from %j",
    async (name) => {
      const { dataset } = await loaded(withValue(["sources", 0, "text"], name));
      expect(dataset.sources[0]).not.toHaveProperty("text");
    },
  );
});

describe("hostile strings", () => {
  const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(1)</script>javascript:alert(1)';

  it("in every text change nothing but themselves, and no address is taken", async () => {
    const file = poison(smallFile()) as ReturnType<typeof smallFile>;
    const { dataset, issues } = await loaded(file);
    expect(dataset.events).toHaveLength(4);
    expect(dataset.events[0]?.title["en"]).toBe(HOSTILE);
    expect(dataset.sources[1]).not.toHaveProperty("url");
    expect(dataset.events[STRIKE]?.media).toEqual([]);
    for (const issue of issues) expect(formatIssue(issue)).not.toMatch(/[\n\r\u2028\u202e]/);
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org/x",
    "/x",
    "blob:https://example.org/1",
    "\u0000javascript:alert(1)",
  ])("as the address %j of a source are refused", async (url) => {
    const { dataset } = await loaded(withValue(["sources", 1, "url"], url));
    expect(dataset.sources[1]).not.toHaveProperty("url");
    expect(dataset.sources[1]?.title).toEqual({ en: "Wire", ar: "برقية" });
  });

  it("of 10,000 characters are kept, and cut in messages", async () => {
    const long = "ط".repeat(10_000);
    const { dataset, issues } = await loaded(withValue(["events", 0, "title"], { en: long, ar: long }));
    expect(issues).toEqual([]);
    expect(dataset.events[0]?.title["ar"]).toHaveLength(10_000);
    const kind = await loaded(withValue(["events", 0, "kind"], long));
    expect(kind.issues[0]?.found.length).toBeLessThan(200);
  });

  it("cannot break a message into lines or turn its direction", async () => {
    const file = withValue(["events", 0, "id"], "a\nerror: nothing · mend\u202e: rm\u2028x");
    changeValue(file, ["events", 0, "b\n\u202ec"], 1);
    for (const issue of (await loaded(file)).issues) {
      expect(formatIssue(issue)).not.toMatch(/[\n\r\u2028\u202e]/);
    }
  });

  /** Every string that is not an id, a code, a date or a name of a file. */
  function poison(value: unknown, key = ""): unknown {
    if (Array.isArray(value)) return value.map((item) => poison(item, key));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
    }
    const isText = [
      "en",
      "ar",
      "exact",
      "prefix",
      "suffix",
      "url",
      "credit",
      "aliases",
      "licence",
      "version",
    ];
    return typeof value === "string" && isText.includes(key) ? HOSTILE : value;
  }
});

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}
