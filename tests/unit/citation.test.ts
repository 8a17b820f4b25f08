import { describe, expect, it } from "vitest";
import { bibtex, escapeBibtex } from "../../src/formats/writers/bibtex";
import { createCitation, type CitationWords } from "../../src/domain/citation/citation";
import { csl } from "../../src/formats/writers/csl";
import { escapeMarkdown, markdown } from "../../src/formats/writers/markdown";
import { ris } from "../../src/formats/writers/ris";
import { text as plainText } from "../../src/formats/writers/text";
import { datePartsOf, formatDateSpan } from "../../src/domain/citation/citedDates";
import { parseEdtf, spanOf } from "../../src/domain/dates";
import type { Anchoring, AnchoringStatus } from "../../src/domain/excerpts";
import type { ConflictEvent, Dataset } from "../../src/domain/model";
import { load, smallFile, withValue } from "../fixtures/smallDataset";

async function datasetOf(file: unknown): Promise<Dataset> {
  const result = await load(file);
  if (result.status === "failed") throw new Error("it did not load");
  return result.loaded.dataset;
}

const WORDS: CitationWords = {
  app: "Sanad",
  published: ({ basis }) => (basis === "inferred" ? "January 2024 (inferred)" : "January 2024"),
  doubt: (status) => `doubt: ${status}`,
  voice: ({ voice }) => `The Paper, ${voice.kind}`,
  translation: "Translation: Small",
  facts: () => ["Date: early_2024 (The Paper)", "Place: {HQ} (The Agency)"],
  version: (number) => `version ${number}`,
  accessed: (day) => `accessed ${day}`,
};
const PARTS = {
  language: "en",
  words: WORDS,
  address: "https://sanad.example/#v=1&event=minister-speaks",
  accessed: "2024-02-03",
};

/** As if all its excerpts stood so to their source's text. */
function anchoringsOf({ excerpts }: ConflictEvent, status: AnchoringStatus): ReadonlyMap<string, Anchoring> {
  return new Map(excerpts.map(({ id, start, end }) => [id, { status, start, end }]));
}

async function firstEvent(file: unknown = smallFile()) {
  const dataset = await datasetOf(file);
  const [event] = dataset.events;
  if (event === undefined) throw new Error("no event");
  return { dataset, event, anchorings: anchoringsOf(event, "verified") };
}

/** As a file of events gives it: words of its coder, sources it cites, no quote. */
function imported({ dataset, event }: { readonly dataset: Dataset; readonly event: ConflictEvent }) {
  return {
    dataset: { ...dataset, version: "" },
    event: {
      ...event,
      excerpts: [],
      imported: {
        description: "50% of_{it} & *more*",
        citations: ["Reuters 2024-01-05", "وكالة"],
        fileRow: 7,
      },
    },
  };
}

describe("a citation as plain text", () => {
  it("gives the quotation, its source, the record with version, address and day", async () => {
    const citation = createCitation({ ...(await firstEvent()), ...PARTS });
    expect(plainText.write(citation)).toBe(
      "\u2068«وقال الوزير إن بلاده لن تتراجع.»\u2069. The Paper, article. The Paper, Report, January 2024 (inferred). The minister speaks. Date: early_2024 (The Paper). Place: {HQ} (The Agency). Sanad: Small, version 1.0.0. https://sanad.example/#v=1&event=minister-speaks (accessed 2024-02-03).",
    );
  });

  it("gives the translation only when it is asked for and the quote is not in the reader's language", async () => {
    const cited = { ...(await firstEvent()), ...PARTS, withTranslation: true };
    expect(plainText.write(createCitation(cited))).toMatch(
      /»\u2069 \[\u2068“\[وقال[^“”]+”\u2069\] \(Translation: Small\)\. The Paper, article\./,
    );
    expect(plainText.write(createCitation({ ...cited, language: "ar" }))).not.toContain("[");
  });

  it("speaks the reader's language around a quote that keeps its own", async () => {
    const words = { ...WORDS, app: "سند" };
    const citation = createCitation({ ...(await firstEvent()), ...PARTS, language: "ar", words });
    expect(plainText.write(citation)).toContain(
      "الصحيفة، تقرير، January 2024 (inferred). الوزير يتحدث. Date: early_2024 (The Paper). Place: {HQ} (The Agency). سند: صغير،",
    );
    for (const format of [csl.write, bibtex.write, markdown.write, ris.write]) {
      expect(format(citation)).toContain("سند: صغير");
      expect(format(citation)).not.toContain("Sanad: ");
    }
  });

  it("cites an event without a quote by its title, and an imported one by what its file says", async () => {
    const bare = await firstEvent(withValue(["events", 0, "excerpts"], []));
    expect(plainText.write(createCitation({ ...bare, ...PARTS }))).toMatch(
      /^The minister speaks\. Date: early_2024 \(The Paper\)\. Place: \{HQ\} \(The Agency\)\. Sanad: Small, version/,
    );
    const fromFile = createCitation({ ...imported(await firstEvent()), ...PARTS });
    expect(plainText.write(fromFile)).toBe(
      "The minister speaks. Date: early_2024 (The Paper). Place: {HQ} (The Agency). 50% of_{it} & *more*. Reuters 2024-01-05; \u2068وكالة\u2069. Sanad: Small. https://sanad.example/#v=1&event=minister-speaks (accessed 2024-02-03).",
    );
  });

  it("cites the dataset where no event is chosen", async () => {
    const { dataset } = await firstEvent();
    expect(plainText.write(createCitation({ dataset, ...PARTS }))).toMatch(
      /^Small\. Sanad, version 1\.0\.0\./,
    );
  });
});

describe("a citation as Markdown", () => {
  it("quotes in a block and links the record and the source", async () => {
    const citation = createCitation({ ...(await firstEvent()), ...PARTS, withTranslation: true });
    expect(markdown.write(citation)).toBe(
      "> «وقال الوزير إن بلاده لن تتراجع.»\n>\n> “\\[وقال الوزير إن بلاده لن تتراجع.\\]” \\(Translation: Small\\)\n\n" +
        "— The Paper, article. The Paper, Report, January 2024 \\(inferred\\). [The minister speaks](<https://sanad.example/#v=1&event=minister-speaks>), *Sanad: Small*, version 1.0.0 (accessed 2024-02-03). Date: early\\_2024 \\(The Paper\\). Place: \\{HQ\\} \\(The Agency\\).\n",
    );
  });

  it("links no address that could run", async () => {
    const { dataset, event } = await firstEvent();
    const hostile = {
      ...dataset,
      sources: dataset.sources.map((source) => ({ ...source, url: "javascript:alert(1)" })),
    };
    expect(markdown.write(createCitation({ dataset: hostile, event, ...PARTS }))).not.toContain("javascript");
  });

  it("cannot be broken out of by the data", () => {
    expect(escapeMarkdown("a*b_c [d](e) <i>`f`</i> &amp; #1 \\")).toBe(
      "a\\*b\\_c \\[d\\]\\(e\\) \\<i\\>\\`f\\`\\</i\\> \\&amp; \\#1 \\\\",
    );
    expect(escapeMarkdown("- a\n\n# b")).toBe("\\- a \\# b");
    expect(escapeMarkdown("1990. A year")).toBe("1990\\. A year");
  });
});

describe("a citation as RIS", () => {
  it("is one reference, a line for each tag, ended as the specification asks", async () => {
    const citation = createCitation({ ...(await firstEvent()), ...PARTS });
    expect(ris.write(citation).split("\r\n")).toEqual([
      "TY  - DATA",
      "TI  - The minister speaks",
      "T2  - Sanad: Small",
      "PB  - Sanad",
      "ET  - 1.0.0",
      "PY  - 2024",
      "DA  - 2024/02/01",
      "AB  - «وقال الوزير إن بلاده لن تتراجع.» The Paper, article. Date: early_2024 (The Paper). Place: {HQ} (The Agency).",
      "N1  - The Paper, Report, January 2024 (inferred)",
      "LA  - en",
      "UR  - https://sanad.example/#v=1&event=minister-speaks",
      "Y2  - 2024/02/03",
      "ER  - ",
      "",
    ]);
  });

  it("stays one reference whatever the data holds, and says what an opened file says", async () => {
    const { dataset, event, ...rest } = imported(await firstEvent());
    const title = { en: "A\r\nER  - \r\nTY  - JOUR\u0085b\u2028c\u000bd" };
    const written = ris.write(createCitation({ ...rest, dataset, event: { ...event, title }, ...PARTS }));
    // eslint-disable-next-line no-control-regex -- what ends a line for some readers
    const lines = written.split(/\r\n|[\n\r\u0085\u2028\u2029\u000b\f]/);
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      ...[
        "TY  - ",
        "TI  - ",
        "T2  - ",
        "PB  - ",
        "AB  - ",
        "N1  - ",
        "LA  - ",
        "UR  - ",
        "Y2  - ",
        "ER  - ",
        "",
      ],
    ]);
    expect(lines[1]).toBe("TI  - A ER - TY - JOUR b c d");
    expect(lines[4]).toBe(
      "AB  - 50% of_{it} & *more*. Date: early_2024 (The Paper). Place: {HQ} (The Agency).",
    );
    expect(lines[5]).toBe("N1  - Reuters 2024-01-05; وكالة");
  });
});

describe("a citation as BibTeX", () => {
  it("is one entry with the quotation as its note", async () => {
    const citation = createCitation({ ...(await firstEvent()), ...PARTS });
    expect(bibtex.write(citation)).toBe(
      [
        "@misc{sanad-minister-speaks,",
        "  title         = {{The minister speaks}},",
        "  howpublished  = {Sanad: Small, version 1.0.0},",
        "  year          = {2024},",
        "  version       = {1.0.0},",
        "  note          = {«وقال الوزير إن بلاده لن تتراجع.» The Paper, article. The Paper, Report, January 2024 (inferred). Date: early\\_2024 (The Paper). Place: \\textbraceleft{}HQ\\textbraceright{} (The Agency).},",
        "  origtitle     = {Report},",
        "  origpublisher = {{The Paper}},",
        "  origdate      = {2024-01-05/2024-01-31},",
        "  url           = {https://sanad.example/#v=1&event=minister-speaks},",
        "  urldate       = {2024-02-03},",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("keeps its braces balanced whatever the data holds", async () => {
    const fromFile = createCitation({
      ...imported(await firstEvent()),
      ...PARTS,
      address: "https://a.b/}%7B",
    });
    const entry = bibtex.write(fromFile);
    expect(entry).toContain(
      "note          = {50\\% of\\_\\textbraceleft{}it\\textbraceright{} \\& *more*. Date: early\\_2024 (The Paper). Place: \\textbraceleft{}HQ\\textbraceright{} (The Agency). Reuters 2024-01-05; وكالة}",
    );
    expect(entry).toContain("{https://a.b/%7D%7B}");
    expect(entry.split("{").length).toBe(entry.split("}").length);
    expect(escapeBibtex("~^$#\\")).toBe("\\textasciitilde{}\\textasciicircum{}\\$\\#\\textbackslash{}");
  });

  it("has a key that BibTeX takes", async () => {
    const { dataset, event } = await firstEvent();
    const odd = { ...event, id: "a b,{c}%" };
    expect(createCitation({ dataset, event: odd, ...PARTS }).key).toBe("sanad-a-b-c-");
  });
});

/** The variables used and their types, from the CSL 1.0.2 schema for input data (csl-data.json). */
const CSL_STRINGS = [
  "id", "title", "container-title", "publisher", "version", "URL", "abstract", "original-title",
  "original-publisher", "references", "language",
]; // prettier-ignore
const CSL_DATES = ["issued", "accessed", "original-date"];

function expectCsl(text: string): Record<string, unknown> {
  const items = JSON.parse(text) as Record<string, unknown>[];
  expect(items).toHaveLength(1);
  const [item = {}] = items;
  expect(item["type"]).toBe("entry");
  expect(Object.keys(item).filter((name) => ![...CSL_STRINGS, ...CSL_DATES, "type"].includes(name))).toEqual(
    [],
  );
  for (const name of CSL_STRINGS) if (name in item) expect(item[name]).toBeTypeOf("string");
  for (const name of CSL_DATES.filter((date) => date in item)) {
    const { "date-parts": parts, ...rest } = item[name] as { "date-parts"?: unknown[][] };
    expect(Object.keys(rest).filter((key) => !["circa", "literal"].includes(key))).toEqual([]);
    expect(parts === undefined || (parts.length >= 1 && parts.length <= 2)).toBe(true);
    for (const ends of parts ?? []) {
      expect(ends.length >= 1 && ends.length <= 3).toBe(true);
      expect(ends.every((part) => typeof part === "number")).toBe(true);
    }
  }
  return item;
}

describe("a quotation in a citation, in every format", () => {
  const formats = [plainText.write, markdown.write, bibtex.write, csl.write, ris.write];

  it.each(["missing", "unchecked", "altered"] as const)("says that it is %s", async (status) => {
    const first = await firstEvent();
    const anchorings = anchoringsOf(first.event, status);
    const citation = createCitation({ ...first, ...PARTS, anchorings, withTranslation: true });
    for (const format of formats) expect(format(citation)).toMatch(new RegExp(`\\(doubt: ${status}\\\\?\\)`));
  });

  it.each(["verified", "moved"] as const)("stands without a doubt where it is %s", async (status) => {
    const first = await firstEvent();
    const citation = createCitation({ ...first, ...PARTS, anchorings: anchoringsOf(first.event, status) });
    for (const format of formats) expect(format(citation)).not.toContain("doubt");
  });

  it("of which nothing was found out is unchecked", async () => {
    const { dataset, event } = await firstEvent();
    expect(createCitation({ dataset, event, ...PARTS }).quote?.doubt).toBe("doubt: unchecked");
  });
});

describe("a citation as CSL-JSON", () => {
  it("is a valid item whose source stands in the original variables", async () => {
    const item = expectCsl(csl.write(createCitation({ ...(await firstEvent()), ...PARTS })));
    expect(item).toMatchObject({
      id: "sanad-minister-speaks",
      title: "The minister speaks",
      "container-title": "Sanad: Small",
      version: "1.0.0",
      issued: { "date-parts": [[2024, 2, 1]] },
      accessed: { "date-parts": [[2024, 2, 3]] },
      abstract:
        "«وقال الوزير إن بلاده لن تتراجع.» The Paper, article. Date: early_2024 (The Paper). Place: {HQ} (The Agency).",
      "original-publisher": "The Paper",
      "original-date": { "date-parts": [[2024, 1, 5], [2024, 1, 31]], circa: true }, // prettier-ignore
    });
  });

  it("gives a date that the source states as it is", async () => {
    const stated = await firstEvent(withValue(["sources", 0, "published", "basis"], "stated"));
    const citation = createCitation({ ...stated, ...PARTS });
    expect(expectCsl(csl.write(citation))["original-date"]).not.toHaveProperty("circa");
    expect(plainText.write(citation)).toContain("Report, January 2024. The");
  });

  it("is valid for an imported event and for the dataset too", async () => {
    const fromFile = imported(await firstEvent());
    const item = expectCsl(csl.write(createCitation({ ...fromFile, ...PARTS })));
    expect(item).toMatchObject({ references: "Reuters 2024-01-05; وكالة" });
    expect(item).not.toHaveProperty("version");
    expectCsl(csl.write(createCitation({ dataset: fromFile.dataset, ...PARTS })));
  });
});

it.each([
  ["2024-01-04", [[2024, 1, 4]], "2024-01-04"],
  ["2024-01", [[2024, 1]], "2024-01"],
  ["2023", [[2023]], "2023"],
  ["2020-05/2023", [[2020], [2023]], "2020/2023"],
  ["2024-01-01~/2024-01-10~", [[2024, 1, 1], [2024, 1, 10]], "2024-01-01/2024-01-10"], // prettier-ignore
  ["../2024-01", [[2024, 1]], "../2024-01"],
  ["2023-10-07/..", [[2023, 10, 7]], "2023-10-07/.."],
])("%s is written with what is known of it", (edtf, parts, written) => {
  const date = parseEdtf(edtf);
  if (date === undefined) throw new Error(edtf);
  expect(datePartsOf(spanOf(date))).toEqual(parts);
  expect(formatDateSpan(spanOf(date))).toBe(written);
});
