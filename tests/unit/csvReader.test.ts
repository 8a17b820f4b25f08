import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { sniffDialect } from "../../src/formats/import/csvDialect";
import { CR, createCsvReader, LF, type CsvDialect } from "../../src/formats/import/csvReader";
import { fixtureBytes } from "../fixtures/import/importing";
import { seededRandom } from "../fixtures/seededRandom";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const COMMAS: CsvDialect = { delimiter: 44, newline: LF };

/** The records of a text, read in pieces of so many bytes, and what went wrong. */
function read(text: string | Uint8Array, dialect = COMMAS, chunk = 1 << 16, maxRecordBytes = 1 << 20) {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  const records: string[][] = [];
  const rows: number[] = [];
  const doubtful: number[] = [];
  const problems: string[] = [];
  const reader = createCsvReader(dialect, {
    onRecord: ({ bytes: data, starts, ends, count, row, isDoubtful }) => {
      records.push(
        Array.from({ length: count }, (_, field) =>
          decoder.decode(data.subarray(starts[field], ends[field])),
        ),
      );
      rows.push(row);
      if (isDoubtful) doubtful.push(row);
    },
    onProblem: ({ problem, row }) => problems.push(`${problem} ${row}`),
    maxRecordBytes,
  });
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.slice(at, at + chunk));
  reader.end();
  return { records, rows, doubtful, problems };
}

/** papaparse takes a line break at the end for one more, empty, row. */
function withPapaparse(text: string, delimiter: string, newline: "\n" | "\r\n" | "\r") {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline });
  return { records: text === "" || text.endsWith(newline) ? data.slice(0, -1) : data, errors };
}

const CASES: readonly (readonly [string, string])[] = [
  ["plain", "a,b,c\n1,2,3\n"],
  ["no line break at the end", "a,b\n1,2"],
  ["empty fields", ",,\n,\n\n,x,\n"],
  ["blank lines", "a\n\n\nb\n"],
  ["quoted", '"a","b c"\n"1,5","2"\n'],
  ["doubled quotes", '"say ""no""",""""\n"""",""\n'],
  ["quoted line breaks", '"one\ntwo",x\n"three\r\nfour",y\n'],
  ["a quote inside an unquoted field", 'a"b,c""d\n6" gun,x\n'],
  ["spaces behind a closing quote", '"a" ,b\n"c"  \n'],
  ["several bytes a letter", "غارة,«نص»,𝒳\n\u00e9,\u20ac,\u00a0\n"],
  ["a quoted field at the very end", 'a,"b"'],
  ["an empty quoted field at the very end", 'a,""'],
  ["delimiters only", ",,,"],
];

describe.each([1, 2, 3, 7, 65_536])("read in pieces of %i bytes, it gives what papaparse gives", (chunk) => {
  it.each(CASES)("%s", (_name, text) => {
    expect(read(text, COMMAS, chunk)).toMatchObject({
      records: withPapaparse(text, ",", "\n").records,
      problems: [],
    });
  });

  it.each(CASES)("%s, with CRLF, semicolons and tabs", (_name, text) => {
    const crlf = text.replace(/\r?\n/g, "\r\n");
    expect(read(crlf, COMMAS, chunk).records).toEqual(withPapaparse(crlf, ",", "\r\n").records);
    for (const delimiter of [";", "\t", "|"]) {
      const other = text.replaceAll(",", delimiter);
      const dialect = { delimiter: delimiter.charCodeAt(0), newline: LF } as const;
      expect(read(other, dialect, chunk).records).toEqual(withPapaparse(other, delimiter, "\n").records);
    }
  });

  it.each(CASES)("%s, with CR alone", (_name, text) => {
    const cr = text.replace(/\r?\n/g, "\r");
    expect(read(cr, { delimiter: 44, newline: CR }, chunk).records).toEqual(
      withPapaparse(cr, ",", "\r").records,
    );
  });
});

it("gives what papaparse gives for 3,000 random tables, whatever the pieces", () => {
  const random = seededRandom(20_240_131);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const pieces = [
    "a",
    "b c",
    "1.5",
    "غارة",
    "𝒳",
    " ",
    "",
    "é",
    ",",
    ";",
    "\t",
    '"',
    "\n",
    "\r\n",
    "x".repeat(300),
  ];
  for (let table = 0; table < 3000; table += 1) {
    const newline = pick(["\n", "\r\n"] as const);
    const delimiter = pick([",", ";", "\t"]);
    const rows = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
        const value = Array.from({ length: Math.floor(random() * 4) }, () => pick(pieces)).join("");
        const mustQuote = /^"|[\r\n]/.test(value) || value.includes(delimiter);
        return mustQuote || random() < 0.3 ? `"${value.replaceAll('"', '""')}"` : value;
      }).join(delimiter),
    );
    const text = rows.join(newline) + (random() < 0.5 ? newline : "");
    const dialect = { delimiter: delimiter.charCodeAt(0), newline: LF } as const;
    const expected = withPapaparse(text, delimiter, newline);
    expect(expected.errors, text).toEqual([]);
    for (const chunk of [1 + Math.floor(random() * 9), 4096]) {
      expect(read(text, dialect, chunk).records, JSON.stringify(text)).toEqual(expected.records);
    }
  }
});

it("never loses its way in random bytes, and reads the same whatever the pieces", () => {
  const random = seededRandom(7);
  for (let round = 0; round < 400; round += 1) {
    const alphabet = [34, 34, 44, 10, 13, 97, 98, 32, 0, 255];
    const bytes = Uint8Array.from(
      { length: Math.floor(random() * 200) },
      () => alphabet[Math.floor(random() * alphabet.length)] ?? 0,
    );
    const whole = read(bytes, COMMAS, 1 << 16, 24);
    for (const chunk of [1, 5, 17]) expect(read(bytes, COMMAS, chunk, 24), String(bytes)).toEqual(whole);
    const rows = [...whole.rows, ...whole.problems.map((problem) => Number(problem.split(" ")[1]))].sort(
      (a, b) => a - b,
    );
    expect(rows).toEqual(rows.map((_, index) => index + 1));
  }
});

it("reads the published tables as papaparse does", () => {
  for (const [name, newline] of [
    ["ucdp.csv", "\r\n"],
    ["acled.csv", "\n"],
  ] as const) {
    const text = decoder.decode(fixtureBytes(name));
    expect(read(text, COMMAS, 1000).records).toEqual(withPapaparse(text, ",", newline).records);
  }
});

describe("what is broken", () => {
  it("a quote that never closes costs its line only", () => {
    const text = 'a,b\n1,"open\n2,x\n3,y\n';
    expect(read(text)).toEqual({
      records: [
        ["a", "b"],
        ["2", "x"],
        ["3", "y"],
      ],
      rows: [1, 3, 4],
      doubtful: [3, 4],
      problems: ["unclosedQuote 2"],
    });
  });

  it("a file cut in a quoted text gives the rest of that text as doubtful", () => {
    const { doubtful, problems } = read('a,b\n1,"text\nof several\nlines');
    expect(problems).toEqual(["unclosedQuote 2"]);
    expect(doubtful).toEqual([3, 4]);
  });

  it("a quote that does not close within the limit is given up there", () => {
    const rows = Array.from({ length: 50 }, (_, index) => `${index},x`);
    const text = ["a,b", '1,"open', ...rows, '2,"fine"', ""].join("\n");
    const { records, problems } = read(text, COMMAS, 16, 100);
    expect(problems).toEqual(["unclosedQuote 2"]);
    expect(records.slice(1, -1).map((record) => record.join(","))).toEqual(rows);
    expect(records.at(-1)).toEqual(["2", "fine"]);
  });

  it("every line with an open quote takes no longer than reading it twice", () => {
    const text = '1,"open\n'.repeat(40_000);
    const start = performance.now();
    expect(read(text, COMMAS, 4096, 10_000).records.length).toBeLessThan(40_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each([
    ["unquoted", "x".repeat(20_000_000)],
    ["quoted", `"${"x".repeat(20_000_000)}"`],
  ])("an endless line, %s, is skipped", (_name, line) => {
    const { records, problems, rows } = read(`a,b\n1,${line}\n2,y\n`, COMMAS, 1 << 16, 1 << 16);
    expect(records).toEqual([
      ["a", "b"],
      ["2", "y"],
    ]);
    expect(rows).toEqual([1, 3]);
    expect(problems).toEqual(["tooLong 2"]);
  });
});

describe("the dialect of a file", () => {
  const sniff = (text: string) => {
    const { dialect, start } = sniffDialect(encoder.encode(text));
    return [String.fromCharCode(dialect.delimiter), dialect.newline, start];
  };
  it.each<readonly [string, string, readonly [string, number, number]]>([
    ["commas", "a,b;c,d\n1,2,3\n4,5,6\n", [",", LF, 0]],
    ["semicolons beside decimal commas", "date;lat;lon\n2023;33,1;44,2\n2023;33,5;44,9\n", [";", LF, 0]],
    ["tabs beside commas in texts", "date\ttitle\n2023\tone, two, three\n2023\tfour\n", ["\t", LF, 0]],
    ["bars", "a|b|c\n1|2,0|3\n", ["|", LF, 0]],
    ["CRLF", "a;b\r\n1;2\r\n", [";", LF, 0]],
    ["CR", "a;b\r1;2\r", [";", CR, 0]],
    ["quoted line breaks before the first real one", '"a\nb";c\r1;2\r', [";", CR, 0]],
    ["named by Excel", "sep=;\r\na,b;c\r\n", [";", LF, 7]],
    ["a header alone", "date;lat;lon", [";", LF, 0]],
    ["one column", "date\n2023\n", [",", LF, 0]],
    ["nothing", "", [",", LF, 0]],
  ])("%s", (_name, text, expected) => expect(sniff(text)).toEqual(expected));
});
