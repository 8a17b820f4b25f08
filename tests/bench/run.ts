import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "@playwright/test";
import { measureAgainst } from "./against";
import { measureBasemap } from "./basemap";
import { launch, openCurated, openFile } from "./browser";
import { brush, chooseWindow, idleFrames, singleMoves, type Brushing, type Frames } from "./brushing";
import { buildApp, buildCommit, buildPlainPages } from "./builds";
import { inSanad, onPlainPage, type Compared } from "./comparing";
import { writeEvents } from "./events";
import { changeKinds, changeText } from "./filtering";
import { measureInteractions } from "./interactions";
import { measureLoading, type Loading } from "./loading";
import { weigh } from "./memory";
import { openInNewPage, runPlainTask } from "./opening";
import { inMarkdown, inWords, machineInWords, writeBetweenMarks, type Table, type Verdict } from "./report";
import { serveFolder, type Served } from "./serve";
import { createAttempts, pause, within } from "./waiting";

/**
 * `npm run bench`: everything that docs/performance.md tells, measured in one run and written there.
 *
 * `--quick` tries all of it at 10,000 events and writes nothing. SANAD_SAMPLES names a folder of CSV files that are
 * opened too; `--only basemap` measures the basemap's drawing alone and writes nothing; `--before <commit>` says what
 * the curated dataset's loading is compared with. `--against <commit>` measures opening, filtering and interactions in
 * turn with those of that commit, and writes nothing.
 */

/** The last commit that knew no files of the reader's. */
const BEFORE = "6f6628d";
const DOCUMENT = fileURLToPath(new URL("../../docs/performance.md", import.meta.url));

const against = process.argv.indexOf("--against");
const isQuick = process.argv.includes("--quick");
const isBasemapOnly = process.argv.join(" ").includes("--only basemap");
const beforeAt = process.argv.indexOf("--before");
const before = (beforeAt === -1 ? undefined : process.argv[beforeAt + 1]) ?? BEFORE;

const SIZES = isQuick ? [10_000] : [10_000, 100_000, 1_000_000];
const MOST = SIZES.at(-1) ?? 0;
const PLAIN_SIZES = isQuick ? [1000] : [1000, 10_000];
const ROUNDS = isQuick ? 1 : 3;
const LOADS = isQuick ? 2 : 5;

const { ms, seconds, times, megabytes, kilobytes, count } = inWords;
const tables: Table[] = [];
const verdicts: Verdict[] = [];
const { attempt, failures, note } = createAttempts((line) => console.log(line));
const folder = mkdtempSync(join(tmpdir(), "sanad-bench-"));
const open: { readonly close: () => void }[] = [];

/** What takes longer is given up, so that a run ends; a busy machine gets its time. */
const LIMIT_MS = 600_000;

/** Takes a measure in a browser of its own: what one leaves behind does not weigh on the next. */
async function inBrowser<Result>(measure: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await launch();
  try {
    return await within(LIMIT_MS, "the measure", measure(browser));
  } finally {
    await browser.close();
  }
}

async function serve(built: string | Promise<string>): Promise<Served> {
  const served = await serveFolder(await built);
  open.push(served);
  return served;
}

const csvOf = (size: number) => join(folder, `${size}.csv`);
const jsonOf = (size: number) => join(folder, `${size}.json`);

async function main(): Promise<void> {
  const commit = against === -1 ? undefined : process.argv[against + 1];
  if (commit !== undefined) {
    console.log(await measureAgainst(commit, Number(process.argv[against + 2] ?? 5)));
    return;
  }
  const version = await inBrowser((browser) => Promise.resolve(browser.version()));
  const machine = machineInWords(version);
  console.log(machine);
  if (isBasemapOnly) {
    await basemap(await serve(buildPlainPages(join(folder, "plain"))));
    console.log(`\n${inMarkdown({ tables, verdicts, failures })}`);
    return;
  }
  const app = await serve(buildApp(join(folder, "app")));
  for (const size of new Set([...PLAIN_SIZES, ...SIZES])) writeEvents(size, csvOf(size), jsonOf(size));
  const samples = sampleFiles();

  const plain = await attempt("building the plain pages", () =>
    serve(buildPlainPages(join(folder, "plain"))),
  );
  const old = await attempt(`building commit ${before}`, () =>
    serve(buildCommit(before, join(folder, "before"))),
  );
  const loading = await attempt("loading the curated dataset", () => curated(app, old));
  await attempt("interactions", () => interactions(app));
  await attempt("opening", () => opening(app, plain));
  await attempt("brushing", () => brushing(app, samples));
  await attempt("memory", () => memory(app));
  if (plain !== undefined) await attempt("the basemap", () => basemap(plain));
  if (plain !== undefined) await attempt("against the plain page", () => againstPlain(app, plain));

  const report = inMarkdown({ tables, verdicts, failures });
  console.log(`\n${report}`);
  if (isQuick) return;
  const date = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  writeBetweenMarks(DOCUMENT, "large", `Measured on ${date}: ${machine}.\n\n${report}`);
  if (loading === undefined) return;
  writeBetweenMarks(
    DOCUMENT,
    "curated",
    [
      `| curated dataset, ${date} | measured | aim |`,
      "|---|---|---|",
      `| script until the list can be used, gzipped | ${kilobytes(loading.listScript)} | 130 kB |`,
      `| script until all four views stand, gzipped | ${kilobytes(loading.script)} | 330 kB |`,
      `| everything, fonts and data included | ${kilobytes(loading.all)} | |`,
      `| requests to other hosts | ${loading.foreignRequests} | 0 |`,
      `| navigation to the list, median | ${ms(loading.listMs)} | |`,
      `| navigation to \`data-ready\`, median | ${ms(loading.readyMs)} | |`,
    ].join("\n"),
  );
}

/** On a machine at rest an interaction is painted within so long, and a page does not jump by more. */
const INTERACTION_MS = 100;
const SHIFT = 0.05;

async function interactions(app: Served): Promise<void> {
  const { all, languageShift } = await inBrowser((browser) =>
    measureInteractions(browser, app.address, ROUNDS),
  );
  const most = Math.max(...all.map((interaction) => interaction.median));
  verdicts.push(
    {
      measure: "curated dataset: select, filter, theme, language to the next paint",
      aim: `≤ ${INTERACTION_MS} ms`,
      measured: `at most ${ms(most)} (medians)`,
      isMet: most <= INTERACTION_MS,
    },
    {
      measure: "layout shift while the language is flipped",
      aim: `≤ ${SHIFT}`,
      measured: languageShift.toFixed(3),
      isMet: languageShift <= SHIFT,
    },
  );
  tables.push({
    title: "Interaction to next paint",
    about:
      "On the curated dataset, by keyboard, as the browser's Event Timing gives it; 0 is less than 16 ms.",
    head: ["what the reader does", "median", "at most"],
    rows: all.map((interaction) => [interaction.name, ms(interaction.median), ms(interaction.most)]),
  });
}

async function basemap(plain: Served): Promise<void> {
  const measured = await inBrowser((browser) => measureBasemap(browser, plain.address));
  tables.push(measured.table);
  verdicts.push(...measured.verdicts);
}

function sampleFiles(): readonly { readonly name: string; readonly path: string }[] {
  const samples = process.env["SANAD_SAMPLES"];
  if (samples === undefined || isQuick) return [];
  return readdirSync(samples)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => ({ name, path: join(samples, name) }));
}

async function curated(app: Served, old: Served | undefined): Promise<Loading> {
  const loading = await inBrowser((browser) => measureLoading(browser, app.address, old?.address, LOADS));
  const { readyMs, otherReadyMs } = loading;
  if (old === undefined) return loading;
  verdicts.push({
    measure: `curated dataset, navigation to \`data-ready\`, against commit ${before} (${ms(otherReadyMs)})`,
    aim: "not slower",
    measured: `${ms(readyMs)}, ${times(readyMs / otherReadyMs)}`,
    // A twentieth is less than the loads of one build differ by.
    isMet: readyMs <= otherReadyMs * 1.05,
  });
  return loading;
}

async function opening(app: Served, plain: Served | undefined): Promise<void> {
  const rows = [];
  for (const size of SIZES) {
    const tasks = { mark: [] as number[], split: [] as number[], json: [] as number[], app: [] as number[] };
    let reportMs = Infinity;
    const opened = attempt(`opening ${count(size)}`, () =>
      inBrowser(async (browser) => {
        // In turn, so that the machine treats them alike.
        for (let round = 0; round < ROUNDS; round += 1) {
          if (plain !== undefined) {
            tasks.mark.push(await runPlainTask(browser, plain.address, "mark lines", csvOf(size)));
            tasks.split.push(await runPlainTask(browser, plain.address, "split lines", csvOf(size)));
          }
          const opened = await openInNewPage(browser, app.address, csvOf(size));
          if (opened.events !== size) throw new Error(`${opened.events} of ${size} events came`);
          tasks.app.push(opened.drawnMs);
          reportMs = Math.min(reportMs, opened.reportMs ?? Infinity);
          if (plain !== undefined) {
            tasks.json.push(await runPlainTask(browser, plain.address, "parse JSON", jsonOf(size)));
          }
        }
        return true;
      }),
    );
    if ((await opened) === undefined) continue;
    const least = (values: readonly number[]) => (values.length === 0 ? NaN : Math.min(...values));
    const [mark, split, json, drawn] = [tasks.mark, tasks.split, tasks.json, tasks.app].map(least);
    if (mark === undefined || split === undefined || json === undefined || drawn === undefined) continue;
    rows.push([
      count(size),
      `${megabytes(statSync(csvOf(size)).size)} / ${megabytes(statSync(jsonOf(size)).size)}`,
      ms(mark),
      ms(split),
      ms(json),
      ms(drawn),
      ms(reportMs),
      times(drawn / mark),
      times(drawn / split),
      times(drawn / json),
    ]);
    if (size !== MOST) continue;
    verdicts.push({
      measure: `${count(size)} events, CSV from bytes to first frame, against a loop that reads and splits the lines`,
      aim: "≤ 2 ×",
      measured: `${seconds(drawn)}, ${times(drawn / split)} (${times(drawn / mark)} of only finding the line ends)`,
      isMet: drawn <= 2 * split,
    });
    verdicts.push({
      measure: "the same against `JSON.parse` of the same events",
      aim: "≤ 1 ×",
      measured: times(drawn / json),
      isMet: drawn <= json,
    });
  }
  tables.push({
    title: "Opening a file",
    about: `From the choice of the file to the first frame with all views drawn; the loops and \`JSON.parse\` run in a worker of the same browser. The best of ${ROUNDS}.`,
    head: [
      "events",
      "CSV / JSON",
      "find line ends",
      "decode, split lines",
      "`JSON.parse`",
      "Sanad, drawn",
      "its report",
      "over line ends",
      "over split lines",
      "over `JSON.parse`",
    ],
    rows,
  });
}

/** A fifth of the time, moved over three fifths of it. */
const NARROW = { from: 0.1, to: 0.3, by: 0.6 };
/** Seven tenths of the time, moved over the rest. */
const WIDE = { from: 0.05, to: 0.75, by: 0.2 };

type Brushed = {
  readonly name: string;
  readonly idle: Frames;
  readonly brushing: Brushing;
  readonly single: readonly [number, number] | undefined;
};

async function brushing(
  app: Served,
  samples: readonly { readonly name: string; readonly path: string }[],
): Promise<void> {
  const all: Brushed[] = [];
  const files = [...SIZES.map((size) => ({ name: count(size), path: csvOf(size) })), ...samples];
  for (const { name, path } of files) {
    await attempt(`brushing ${name}`, () =>
      inBrowser(async (browser) => {
        const page = await openCurated(browser, app.address);
        const session = await page.context().newCDPSession(page);
        await openFile(page, path);
        // What searches need is made ahead after a second of calm.
        await pause(3000);
        const idle = await idleFrames(page, session);
        await chooseWindow(page, session, NARROW.from, NARROW.to);
        const narrow = await brush(page, session, NARROW);
        const single = await singleMoves(page, session, (NARROW.from + NARROW.to) / 2, 8);
        all.push({ name, idle, brushing: narrow, single });
        if (path !== csvOf(MOST)) return;
        await chooseWindow(page, session, WIDE.from, WIDE.to);
        all.push({
          name: `${name}, 70 % window`,
          idle,
          brushing: await brush(page, session, WIDE),
          single: undefined,
        });
        await attempt("filtering", async () => {
          const kinds = await changeKinds(page);
          const text = await changeText(page);
          verdicts.push({
            measure: `a kind chosen at ${name} events, to painted`,
            aim: "≤ 150 ms",
            measured: `median ${ms(kinds.median)}, at most ${ms(kinds.most)}`,
            isMet: kinds.median <= 150,
          });
          verdicts.push({
            measure: `a text typed at ${name} events, to painted`,
            aim: "≤ 150 ms",
            measured: `median ${ms(text.median)}, at most ${ms(text.most)}`,
            isMet: text.median <= 150,
          });
        });
        await page.locator(".kind-chip").first().click();
        await page.getByRole("button", { name: "Zoom in" }).last().click();
        await pause(1500);
        await chooseWindow(page, session, NARROW.from, NARROW.to);
        const filtered = await brush(page, session, NARROW);
        all.push({ name: `${name}, one kind, map nearer`, idle, brushing: filtered, single: undefined });
      }),
    );
  }
  const of = (name: string) => all.find((brushed) => brushed.name === name);
  const [few, many] = [of(count(SIZES[0] ?? 0)), of(count(MOST))];
  if (many !== undefined) {
    const { frames } = many.brushing;
    verdicts.push({
      measure: `brushing at ${many.name} events, map, timeline, overview, facets and list following`,
      aim: "≥ 55 frames a second, p95 ≤ 20 ms",
      measured: `${frames.fps.toFixed(1)} a second, p95 ${ms(frames.p95)} (at rest ${many.idle.fps.toFixed(1)}, ${ms(many.idle.p95)})`,
      isMet: frames.fps >= 55 && frames.p95 <= 20,
    });
  }
  const filtered = of(`${count(MOST)}, one kind, map nearer`);
  if (filtered !== undefined) {
    verdicts.push({
      measure: "the same with a kind chosen and the map on a part",
      aim: "≥ 45 frames a second",
      measured: `${filtered.brushing.frames.fps.toFixed(1)} a second`,
      isMet: filtered.brushing.frames.fps >= 45,
    });
  }
  if (few !== undefined && many !== undefined && few !== many) {
    const ratio = many.brushing.frames.workMs / few.brushing.frames.workMs;
    const shown = many.brushing.frames.median / few.brushing.frames.median;
    verdicts.push({
      measure: `frame cost, ${many.name} events over ${few.name}`,
      aim: "≤ 4 ×",
      measured: `${times(ratio)} of work, ${times(shown)} of time between frames`,
      isMet: Math.max(ratio, shown) <= 4,
    });
  }
  tables.push({
    title: "Brushing",
    about:
      "The overview's window is dragged to and fro for three seconds by real pointer events. Frames are counted by `requestAnimationFrame`; the answers are those that the map and the timeline have drawn, each with the time from the pointer's move to the painted frame. The work is the page's main thread's own time for a frame. A single move is one with rest before and after it. Where few places are left the map has markers and no density, which is not counted.",
    head: [
      "events",
      "frames a second (at rest)",
      "frame, median / p95",
      "work in a frame",
      "map: answers a second",
      "lag, median / p95",
      "timeline: answers a second",
      "lag, median / p95",
      "single move to map",
    ],
    rows: all.map(({ name, idle, brushing: { frames, map, timeline }, single }) => [
      name,
      `${frames.fps.toFixed(1)} (${idle.fps.toFixed(1)})`,
      `${ms(frames.median)} / ${ms(frames.p95)}`,
      ms(frames.workMs),
      map.perSecond.toFixed(0),
      `${ms(map.lag)} / ${ms(map.lagP95)}`,
      timeline.perSecond.toFixed(0),
      `${ms(timeline.lag)} / ${ms(timeline.lagP95)}`,
      single === undefined ? "" : ms(single[0]),
    ]),
  });
}

async function memory(app: Served): Promise<void> {
  const { counted, resident, columns, texts } = await weigh(app.address, csvOf(MOST));
  const [, after] = counted;
  const least = columns + texts;
  verdicts.push({
    measure: `memory of the running app at ${count(MOST)} events, over columns and texts (${megabytes(least)})`,
    aim: "≤ 2 ×, ≤ 400 MB",
    measured: `${megabytes(after)}, ${times(after / least)}`,
    isMet: after <= 2 * least && after <= 4e8,
  });
  tables.push({
    title: "Memory",
    about: `With ${count(MOST)} events open, after a collection of garbage. The browser's count is of page and worker (\`measureUserAgentSpecificMemory\`); the process has the browser's own code and pictures in it.`,
    head: ["", "memory"],
    rows: [
      ["columns, dictionaries and places", megabytes(columns)],
      ["texts", megabytes(texts)],
      ["page and worker before", megabytes(counted[0])],
      ["page and worker with the file", megabytes(after)],
      ...(resident === undefined
        ? []
        : [
            ["process before", megabytes(resident.before)],
            ["process with the file", megabytes(resident.after)],
            ["process at most, while reading", megabytes(resident.peak)],
          ]),
    ],
  });
}

async function againstPlain(app: Served, plain: Served): Promise<void> {
  const rows: string[][] = [];
  for (const size of PLAIN_SIZES) {
    const sanad = await attempt(`Sanad at ${size}`, () =>
      inBrowser((browser) => inSanad(browser, app.address, csvOf(size))),
    );
    const other = await attempt(`the plain page at ${size}`, () =>
      inBrowser((browser) => onPlainPage(browser, plain.address, jsonOf(size))),
    );
    if (sanad === undefined || other === undefined) continue;
    const measures: readonly (readonly [string, (of: Compared) => number])[] = [
      ["first drawing", ({ drawnMs }) => drawnMs],
      ["pan: frame, p95", ({ pan }) => pan.p95],
      ["pan: work in a frame", ({ pan }) => pan.workMs],
      ["select to popup", ({ selectMs }) => selectMs],
    ];
    for (const [name, of] of measures) {
      rows.push([count(size), name, ms(of(sanad)), ms(of(other)), times(of(other) / of(sanad))]);
    }
    const ratios = measures.map(([, of]) => of(other) / of(sanad));
    const [drawing = 0, pan = 0, , selecting = 0] = ratios;
    const least = size === 10_000 ? 20 : 1;
    verdicts.push({
      measure: `against a plain page at ${count(size)} events: first drawing, pan, select`,
      aim: least === 1 ? "ahead" : `≥ ${least} ×`,
      measured: `${times(drawing)}, ${times(pan)}, ${times(selecting)}`,
      isMet: Math.min(drawing, pan, selecting) >= least,
    });
  }
  tables.push({
    title: "Against a plain page",
    about:
      "The plain page (tests/bench/plain) has all events as items of a vis-timeline and as a react-leaflet marker each, read from JSON, and does nothing else: no filter, no list, no overview. A pan drags the timeline to and fro for two seconds.",
    head: ["events", "measure", "Sanad", "plain page", "plain over Sanad"],
    rows,
  });
}

// What nobody awaits fails too: it is told, and the measures go on.
process.on("unhandledRejection", (error) => note("something beside the measures", error));

try {
  await main();
} finally {
  for (const { close } of open) close();
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) console.error(`Not measured:\n${failures.join("\n")}`);
process.exit(failures.length > 0 ? 1 : 0);
