import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/domain/issues";
import { loadDataset } from "../../src/formats/loadDataset";
import {
  changeValue,
  encode,
  lines,
  load,
  loaded,
  smallFile,
  SMALL_TEXT,
  withValue,
} from "../fixtures/smallDataset";

async function failure(file: unknown): Promise<readonly Issue[]> {
  const result = await load(file);
  if (result.status === "ready") throw new Error("it loaded");
  return result.issues;
}

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
    expect(lines(issues)[0]).not.toMatch(/[\n\r]/);
  });

  it("missing", async () => {
    const result = await loadDataset((name) => Promise.resolve({ unreadable: `404 Not Found at ${name}` }));
    expect(result).toMatchObject({ status: "failed", issues: [{ found: "404 Not Found at dataset.json" }] });
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}

it("reads a file with a byte order mark", async () => {
  expect((await loaded(`\ufeff${JSON.stringify(smallFile())}`)).issues).toEqual([]);
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

describe("what a place is part of", () => {
  const withParents = (...parents: readonly unknown[]) => {
    const file = smallFile() as unknown as { places: object[] };
    return {
      ...file,
      places: file.places.map((place, at) => ({
        ...place,
        ...(parents[at] !== undefined && { partOf: parents[at] }),
      })),
    };
  };

  it("is kept", async () => {
    const { dataset, issues } = await loaded(withParents(undefined, "iraq"));
    expect(lines(issues)).toEqual([]);
    expect(dataset.places[1]?.partOf).toBe("iraq");
  });

  it("must be there, and be one id", async () => {
    expect(lines((await loaded(withParents("atlantis"))).issues)).toEqual([
      'error: places[0] iraq · partOf · expected the id of one of the places · found "atlantis" · mend: add it to the places or correct the id',
    ]);
    const { dataset, issues } = await loaded(withParents(undefined, ["iraq"]));
    expect(lines(issues)).toEqual([expect.stringMatching(/^error: places\[1\] hq · partOf · expected /)]);
    expect(dataset.places[1]).toMatchObject({ id: "hq", radiusKm: 1 });
    expect(dataset.places[1]).not.toHaveProperty("partOf");
  });

  it("never comes back to the place itself", async () => {
    const circle = (await loaded(withParents("hq", "iraq"))).issues;
    expect(lines(circle)).toEqual([
      'error: places[0] iraq · partOf · expected a larger place, which lies in no place that this one contains · found "hq", which comes back to the place itself · mend: take partOf out of the largest of them; until then none of them counts as part of another',
      expect.stringMatching(/^error: places\[1\] hq · partOf · .*"iraq", which comes back/),
    ]);
    const itself = (await loaded(withParents("iraq"))).issues;
    expect(lines(itself)).toEqual([expect.stringMatching(/^error: places\[0\] iraq · partOf · /)]);
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
