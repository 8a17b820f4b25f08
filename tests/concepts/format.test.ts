import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FromWorker } from "../../src/engine/protocol";
import type * as Hosts from "../../src/engine/workerHost";
import type { WorkerPort } from "../../src/engine/workerPort";
import type * as Engine from "../../src/engine/workerEngine";
import type * as Importing from "../../src/formats/import/importEvents";
import type * as Formats from "../../src/formats/files/fileFormats";
import type * as Chosen from "../../src/state/chosenFiles";
import { copyOfSources, type CopyOfSources } from "./copyOfSources";

/** To add a file format takes its file and one line of the registry: two are added to a copy, and the copy is tried. */
const format = (id: string, runsIn: "worker" | "page") => `
import { tableOf } from "../import/recordTable";
import type { TextFormat } from "./fileFormat";

/** Records of "key: value" lines, with an empty line between two records; made up for a test. */
export const ${id}: TextFormat = {
  name: "${id.toUpperCase()}",
  extensions: ["${id}"],
  mediaTypes: ["text/x-${id}"],
  hasEncodings: true,
  runsIn: "${runsIn}",
  sniff: ({ text }) => (text.startsWith("%${id}") ? "sure" : "no"),
  takes: "text",
  read: (text) => {
    const paragraphs = text.split(/\\n\\s*\\n/).slice(1).filter((paragraph) => paragraph.trim() !== "");
    const broken = paragraphs.find((paragraph) => !paragraph.includes(": "));
    if (broken !== undefined) return { broken: \`no "key: value" in \${broken}\` };
    const fieldsOf = (paragraph: string) =>
      Object.fromEntries(paragraph.trim().split("\\n").map((line) => line.split(": ", 2) as [string, string]));
    return { records: tableOf(paragraphs, fieldsOf) };
  },
};
`;
const addition = (id: string, runsIn: "worker" | "page") => ({
  files: { [`src/formats/files/${id}.ts`]: format(id, runsIn) },
  line: {
    file: "src/formats/files/registry.ts",
    after: 'from "./json"',
    line: `export { ${id} } from "./${id}";`,
  },
});
const PARAGRAPHS = addition("prg", "worker");
const ON_PAGE = addition("pgo", "page");

const fileOf = (id: string, ...records: readonly string[]) =>
  new File([[`%${id}`, ...records].join("\n\n")], `events.${id}`);
const STRIKE = "date: 2023-01-31\nlat: 33.3\nlng: 44.4\ntitle: A strike, at night";
const MEETING = "date: 2023-02\ntitle: A meeting\nnotes: No place; nobody says where";

let copy: CopyOfSources;
let compiled: Promise<readonly string[]>;

beforeAll(() => {
  copy = copyOfSources("formats", {
    files: { ...PARAGRAPHS.files, ...ON_PAGE.files },
    lines: [PARAGRAPHS.line, ON_PAGE.line],
  });
  compiled = copy.typeErrors();
});
afterAll(async () => {
  await compiled;
  copy.remove();
});

const importing = () => copy.load<typeof Importing>("src/formats/import/importEvents.ts");

describe("a file and a line", () => {
  it("are all that a format takes", () => {
    for (const { files } of [PARAGRAPHS, ON_PAGE]) expect(Object.keys(files)).toHaveLength(1);
  });

  it("compile with all the sources", { timeout: 300_000 }, async () => expect(await compiled).toEqual([]));
});

it("a file of it is read into events, with what could not be used told by row", async () => {
  const { importEvents } = await importing();
  const file = fileOf("prg", STRIKE, MEETING);
  const result = await importEvents(file.stream(), { fileName: file.name, bytes: file.size });
  if (result.status !== "imported") throw new Error(JSON.stringify(result));
  const { columns, form, fileRows, issues, places } = result.events;
  expect(columns.count).toBe(2);
  expect([...columns.start]).toEqual([Date.UTC(2023, 0, 31), Date.UTC(2023, 1, 1)]);
  expect([places.longitude[0], places.latitude[0]]).toEqual([44.4, 33.3]);
  expect(form).toMatchObject({
    kind: "prg",
    formatName: "PRG",
    header: ["date", "lat", "lng", "title", "notes"],
  });
  expect([...fileRows]).toEqual([1, 2]);
  expect(issues.tallies.map(({ reason, rows }) => [reason, rows[0]?.row])).toEqual([["noCoordinates", 2]]);
});

it.each([
  ["a broken one", ["just words"], { code: "badRecords", values: { format: "PRG" } }],
  ["an empty one", [], { code: "noRecords", values: { format: "PRG" } }],
  ["one without date and place", ["colour: red\nsize: 3"], { code: "noColumns" }],
])("%s says so", async (_, records, refusal) => {
  const { importEvents } = await importing();
  const file = fileOf("prg", ...records);
  expect(await importEvents(file.stream(), { fileName: file.name })).toMatchObject({
    status: "failed",
    refusal,
  });
});

it("the file chooser offers it, and it is preferred among files of no format", async () => {
  const { acceptedFiles } = await copy.load<typeof Formats>("src/formats/files/fileFormats.ts");
  const { chooseFiles } = await copy.load<typeof Chosen>("src/state/chosenFiles.ts");
  expect(acceptedFiles().split(",")).toEqual(expect.arrayContaining([".prg", "text/x-prg", ".csv"]));
  const notes = new File(["x"], "notes.txt");
  expect(chooseFiles([notes, fileOf("prg", STRIKE)])?.main.name).toBe("events.prg");
});

describe("a format that a worker cannot read", () => {
  it("is not tried there", async () => {
    const { importEvents } = await importing();
    const file = fileOf("pgo", STRIKE);
    const options = { fileName: file.name, place: "worker" } as const;
    expect(await importEvents(file.stream(), options)).toEqual({ status: "onPage" });
    const other = fileOf("prg", STRIKE);
    expect((await importEvents(other.stream(), options)).status).toBe("imported");
  });

  it("is read on the page, and the worker makes events of its records", async () => {
    const { openInWorker } = await copy.load<typeof Engine>("src/engine/workerEngine.ts");
    const opened = await openInWorker(fileOf("pgo", STRIKE, MEETING), {}, () => inWorker(copy));
    if (opened.status !== "imported") throw new Error(JSON.stringify(opened));
    expect(opened.head).toMatchObject({ events: 2, form: { kind: "pgo" } });
    opened.close();
    expect(await openInWorker(fileOf("pgo", "just words"), {}, () => inWorker(copy))).toMatchObject({
      status: "failed",
      refusal: { code: "badRecords", values: { format: "PGO" } },
    });
  });
});

/** The worker's side, by its own word in a worker: nothing of the page is at hand there. */
async function inWorker({ load }: CopyOfSources): Promise<WorkerPort> {
  const { createWorkerHost } = await load<typeof Hosts>("src/engine/workerHost.ts");
  let listener: (message: FromWorker) => void = () => undefined;
  const receive = createWorkerHost((message) => listener(structuredClone(message)), undefined, "worker");
  return {
    send: (message) => receive(structuredClone(message)),
    listen: (onMessage) => (listener = onMessage),
    close: () => (listener = () => undefined),
  };
}
