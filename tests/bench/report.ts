import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";

export type Table = {
  readonly title: string;
  /** Said under the title. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** One line of the issue's aims: what was aimed at and what came. */
export type Verdict = {
  readonly measure: string;
  readonly aim: string;
  readonly measured: string;
  readonly isMet: boolean;
};

export type Report = {
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
  /** Measures that could not be taken, and why. */
  readonly failures: readonly string[];
};

export function machineInWords(browserVersion: string): string {
  const cores = cpus();
  const load = loadavg()[0] ?? 0;
  return (
    `${cores.length} × ${cores[0]?.model.trim() ?? "unknown processor"}, no GPU, Chromium ${browserVersion}, ` +
    `Node ${process.versions.node}; ${load.toFixed(1)} programs waited for the ${cores.length} cores on average ` +
    `when the run began`
  );
}

/** The report as Markdown. */
export function inMarkdown({ tables, verdicts, failures }: Report): string {
  const aims: Table = {
    title: "Aims",
    about: "Times depend on the machine; ratios are of one run on one machine.",
    head: ["measure", "aim", "measured", ""],
    rows: verdicts.map(({ measure, aim, measured, isMet }) => [
      measure,
      aim,
      measured,
      isMet ? "met" : "**missed**",
    ]),
  };
  const parts = [aims, ...tables].map(
    ({ title, about, head, rows }) =>
      `### ${title}\n\n${about}\n\n${[head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")}`,
  );
  const missing =
    failures.length === 0 ? [] : [`### Not measured\n\n${failures.map((line) => `- ${line}`).join("\n")}`];
  return [...parts, ...missing].join("\n\n");
}

/** Puts the text in place of what stands between `<!-- bench:name -->` and `<!-- /bench:name -->`. */
export function writeBetweenMarks(path: string, name: string, text: string): void {
  const document = readFileSync(path, "utf8");
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${path} has no place for "${name}"`);
  writeFileSync(path, `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`);
}

export const inWords = {
  ms: (value: number) => (Number.isNaN(value) ? "–" : `${value.toFixed(value < 20 ? 1 : 0)} ms`),
  seconds: (ms: number) => `${(ms / 1000).toFixed(2)} s`,
  times: (value: number) => (Number.isNaN(value) ? "–" : `${value.toFixed(value < 10 ? 2 : 0)} ×`),
  megabytes: (bytes: number) => `${Math.round(bytes / 1e6)} MB`,
  kilobytes: (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`,
  count: (value: number) => value.toLocaleString("en"),
};
