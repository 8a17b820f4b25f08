import Papa from "papaparse";
import { createCsvReader } from "../../src/formats/import/csvReader";
import { importEvents } from "../../src/formats/import/importEvents";
import { seededRandom } from "../fixtures/seededRandom";

/**
 * What reading a file of a million events costs, against a loop that only reads the bytes and splits the lines,
 * against papaparse and against JSON.parse of the same events. Times are this machine's, the best of several runs;
 * only the ratios can be compared between machines. `npx tsx tests/bench/import.ts [rows]`
 */

const ROWS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 3;
const CHUNK_BYTES = 1 << 16;

const KINDS = ["Airstrike", "Battle", "IED", "Shelling", "Protest", "Displacement", "Meeting", "Aid"];
const WORDS = [
  "near",
  "reported by",
  "غارة جوية على",
  "clashes in",
  "shelling of",
  "قصف مدفعي في",
  "checkpoint at",
];

/** Events with the statistics of real ones: few places have most of them, they come in bursts, a tenth is imprecise. */
function generate(rows: number): { readonly csv: Uint8Array; readonly json: string } {
  const random = seededRandom(5);
  const from = Date.UTC(2011, 2, 15);
  const to = Date.UTC(2024, 11, 8);
  const places = Array.from({ length: 4000 }, (_, index) => ({
    name: index % 3 === 0 ? `بلدة ${index}` : `Location ${index}`,
    latitude: 30 + random() * 7,
    longitude: 36 + random() * 11,
  }));
  const lines = ["id,date,lat,lon,type,actor,location,fatalities,title\n"];
  const records: string[] = [];
  for (let index = 0; index < rows; index += 1) {
    const burst = random() < 0.6 ? 0.2 + 0.3 * random() : random();
    const instant = new Date(from + (to - from) * burst).toISOString();
    const date = random() < 0.1 ? instant.slice(0, 7) : `${instant.slice(0, 16)}:00Z`;
    const place = places[Math.floor(random() ** 3 * places.length)];
    const isAlone = random() < 0.2;
    const off = () => (isAlone ? (random() - 0.5) * 0.3 : 0);
    const lat = Number(((place?.latitude ?? 0) + off()).toFixed(5));
    const lon = Number(((place?.longitude ?? 0) + off()).toFixed(5));
    const type = KINDS[Math.floor(random() * KINDS.length)] ?? "";
    const actor = `Actor group ${Math.floor(random() ** 2 * 600)}`;
    const location = place?.name ?? "";
    const fatalities = Math.floor(random() ** 6 * 100);
    const title = `${type} ${WORDS[Math.floor(random() * WORDS.length)] ?? ""} ${location}, source ${Math.floor(random() * 5000)}`;
    lines.push(`${index},${date},${lat},${lon},${type},${actor},${location},${fatalities},"${title}"\n`);
    records.push(JSON.stringify({ id: index, date, lat, lon, type, actor, location, fatalities, title }));
  }
  return { csv: new TextEncoder().encode(lines.join("")), json: `[${records.join(",")}]` };
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield await Promise.resolve(bytes.subarray(at, at + CHUNK_BYTES));
  }
}

async function best(task: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    globalThis.gc?.();
    const start = performance.now();
    await task();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const NEWLINE = 10;

/** Reads the bytes and marks where each line begins. */
async function splitBytes(csv: Uint8Array): Promise<number> {
  let lines = 0;
  let sum = 0;
  for await (const chunk of chunks(csv)) {
    for (let at = 0; at < chunk.length; at += 1) {
      if (chunk[at] !== NEWLINE) continue;
      lines += 1;
      sum += at;
    }
  }
  return lines + sum;
}

/** Reads the bytes as text and splits the lines, as a few lines of any program would. */
async function splitText(csv: Uint8Array): Promise<number> {
  const decoder = new TextDecoder();
  let rest = "";
  let characters = 0;
  for await (const chunk of chunks(csv)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) characters += line.length;
  }
  return characters;
}

async function readRecords(csv: Uint8Array): Promise<number> {
  let fields = 0;
  const reader = createCsvReader(
    { delimiter: 44, newline: NEWLINE },
    { onRecord: ({ count }) => (fields += count), onProblem: () => undefined },
  );
  for await (const chunk of chunks(csv)) reader.push(chunk);
  reader.end();
  return fields;
}

async function readWithPapaparse(csv: Uint8Array): Promise<number> {
  const decoder = new TextDecoder();
  let fields = 0;
  let rest = "";
  for await (const chunk of chunks(csv)) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf("\n") + 1;
    rest = text.slice(end);
    for (const row of Papa.parse<string[]>(text.slice(0, end), { delimiter: ",", newline: "\n" }).data)
      fields += row.length;
  }
  return fields;
}

const { csv, json } = generate(ROWS);
const jsonBytes = new TextEncoder().encode(json);
const importAll = async () => {
  const result = await importEvents(chunks(csv), {
    fileName: "bench.csv",
    bytes: csv.length,
    memoryLimit: 4e9,
  });
  if (result.status !== "imported") throw new Error(JSON.stringify(result).slice(0, 500));
  return result.events;
};

const lineBytes = await best(() => splitBytes(csv));
const lineText = await best(() => splitText(csv));
const records = await best(() => readRecords(csv));
const papaparse = await best(() => readWithPapaparse(csv));
const whole = await best(importAll);
const parsed = await best(() => Promise.resolve(JSON.parse(new TextDecoder().decode(jsonBytes)) as unknown));
const events = await importAll();

const row = (name: string, ms: number) =>
  `| ${name} | ${ms.toFixed(0)} ms | ${(ms / lineText).toFixed(2)} | ${(ms / lineBytes).toFixed(2)} |`;
console.log(
  [
    `${ROWS} rows, ${(csv.length / 1e6).toFixed(0)} MB of CSV, ${(jsonBytes.length / 1e6).toFixed(0)} MB of JSON; node ${process.version}`,
    `${events.columns.count} events, ${events.places.count} places, ${events.actors.count} actors, ${events.issues.rows} rows with issues`,
    "| | time | over lines as text | over lines as bytes |",
    "|---|---|---|---|",
    row("read the bytes, mark the lines", lineBytes),
    row("read the bytes, split the text into lines", lineText),
    row("records and fields, byte reader", records),
    row("records and fields, papaparse", papaparse),
    row("bytes to sorted columns", whole),
    row("JSON.parse of the same events", parsed),
    `byte reader: ${(papaparse / records).toFixed(1)} times as fast as papaparse; whole import: ${(parsed / whole).toFixed(1)} times as fast as JSON.parse alone`,
  ].join("\n"),
);
