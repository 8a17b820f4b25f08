import { NO_FILTER, type TimeWindow } from "../../src/domain/filtering";
import { createColumnAnswers, type ColumnAnswers } from "../../src/engine/columnEngine";
import { importedEvents } from "../../src/engine/importedContent";
import type { MapView, Query } from "../../src/engine/query";
import { generateEvents } from "../fixtures/generatedEvents";

/** Times the engine's answers over generated events: `npx tsx tests/bench/engine.ts [count …]`. */
const counts = process.argv.slice(2).map(Number);
const VIEW: MapView = { west: 36, south: 29, east: 48, north: 38, widthPx: 1000, heightPx: 800 };
const FIRST = Date.UTC(1990, 0, 1);
const LENGTH = 12_000 * 86_400_000;
const STEPS = 80;

const query = (change: Partial<Query>): Query => ({
  window: { from: FIRST, to: FIRST + LENGTH },
  filter: NO_FILTER,
  drawAs: "corroborated",
  pinned: [],
  itemBudget: 150,
  timeBins: 400,
  ...change,
});

type Row = Readonly<Record<string, string>>;
const table: Record<string, Row> = {};

for (const count of counts.length > 0 ? counts : [10_000, 100_000, 1_000_000]) {
  const imported = generateEvents({ count });
  const row: Record<string, string> = {};
  const time = <Result>(name: string, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    row[name] = `${(performance.now() - start).toFixed(1)} ms`;
    return result;
  };
  const answers = createColumnAnswers(importedEvents(imported));
  time("first answer", () => answers.ask(query({})));
  for (const share of [0.2, 0.9]) {
    const percent = `${share * 100}%`;
    row[`brush ${percent}`] = brush(share, (window) => clone(answers.ask(query({ window }))));
    row[`brush ${percent} + map`] = brush(share, (window) => {
      clone(answers.ask(query({ window })));
      clone(answers.map(query({ window }), VIEW));
    });
    row[`brush ${percent}, kind chosen`] = brush(share, (window) =>
      clone(answers.ask(query({ window, filter: { ...NO_FILTER, kinds: ["strike", "attack"] } }))),
    );
  }
  time("other filter", () => answers.ask(query({ filter: { ...NO_FILTER, kinds: ["strike"] } })));
  time("first search", () => search(answers, "bomb"));
  time("search", () => search(answers, "market"));
  time("search, Arabic", () => search(answers, "الموصل"));
  time("search, two words", () => search(answers, "clash samarra"));
  time("rows in the middle", () => answers.rows(query({}), "-time", count / 2, count / 2 + 50));
  time("events in an area", () =>
    answers.eventsAt(query({}), { west: 40, south: 32, east: 41, north: 33 }, 0, 50),
  );
  row["memory"] = `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`;
  table[count.toLocaleString("en")] = row;
}
print();

function search(answers: ColumnAnswers, text: string) {
  return answers.ask(query({ filter: { ...NO_FILTER, text } })).matching;
}

/** What a worker's message costs besides. */
function clone(answer: object): void {
  structuredClone(answer);
}

/** Moves a window of this share of the whole in steps of a hundredth of it, there and back. */
function brush(share: number, ask: (window: TimeWindow) => void): string {
  const length = LENGTH * share;
  const times = Array.from({ length: STEPS }, (_, step) => {
    const at = Math.abs((step % 40) - 20) * 0.01 * length * (share > 0.5 ? 0.4 : 1);
    const from = FIRST + LENGTH * (share > 0.5 ? 0 : 0.3) + at;
    const start = performance.now();
    ask({ from, to: from + length });
    return performance.now() - start;
  }).slice(5);
  times.sort((a, b) => a - b);
  const percentile = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
  return `${percentile(0.5)} / ${percentile(0.95)} ms`;
}

function print(): void {
  const columns = Object.keys(table);
  const measures = Object.keys(Object.values(table)[0] ?? {});
  console.log(`| measure (p50 / p95) | ${columns.join(" | ")} |`);
  console.log(`|---|${columns.map(() => "---:|").join("")}`);
  for (const measure of measures) {
    console.log(`| ${measure} | ${columns.map((column) => table[column]?.[measure] ?? "").join(" | ")} |`);
  }
}
