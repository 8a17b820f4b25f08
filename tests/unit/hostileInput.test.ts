import { describe, expect, it } from "vitest";
import { formatIssue } from "../../src/domain/issues";
import { changeValue, lines, loaded, smallFile, withValue } from "../fixtures/smallDataset";

const STRIKE = 3;

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
