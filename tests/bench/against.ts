import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, openCurated, openFile } from "./browser";
import { chooseWindow } from "./brushing";
import { buildApp, buildCommit } from "./builds";
import { writeEvents } from "./events";
import { changeKinds, changeText } from "./filtering";
import { measureInteractions } from "./interactions";
import { serveFolder } from "./serve";
import { median } from "./statistics";
import { pause } from "./waiting";

/**
 * What a reader waits for, in the app as it stands beside the app as it was at a commit: in turn, in one run, so that
 * the machine treats both alike. `npm run bench -- --against <commit> [rounds]`; writes nothing.
 */
export async function measureAgainst(commit: string, rounds: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "sanad-against-"));
  const served = [
    await serveFolder(await buildApp(join(folder, "now"))),
    await serveFolder(buildCommit(commit, join(folder, "then"))),
  ];
  const files = SIZES.map((size) => ({ size, path: join(folder, `${size}.csv`) }));
  for (const { size, path } of files) writeEvents(size, path);
  const taken = new Map<string, [number[], number[]]>();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [app, { address }] of served.entries()) {
        const note = (measure: string, ms: number) => {
          const both = taken.get(measure) ?? [[], []];
          both[app]?.push(ms);
          taken.set(measure, both);
        };
        for (const { size, path } of files) await measureFile(address, path, size, note);
        const browser = await launch();
        const { all } = await measureInteractions(browser, address, 3);
        for (const { name, median: ms } of all) note(`45 events: ${name}`, ms);
        await browser.close();
      }
    }
  } finally {
    for (const { close } of served) close();
    rmSync(folder, { recursive: true, force: true });
  }
  const rows = [...taken].map(([measure, [now, then]]) => {
    const [here, there] = [median(now), median(then)];
    return `| ${measure} | ${here.toFixed(0)} ms | ${there.toFixed(0)} ms | ${(here / there).toFixed(2)} × |`;
  });
  return [`| medians of ${rounds} | now | ${commit} | ratio |`, "|---|---|---|---|", ...rows].join("\n");
}

const SIZES = [1000, 10_000, 1_000_000];
/** So many are asked questions too. */
const ASKED = 1_000_000;

async function measureFile(
  address: string,
  path: string,
  size: number,
  note: (measure: string, ms: number) => void,
): Promise<void> {
  const events = `${size.toLocaleString("en")} events`;
  const browser = await launch();
  try {
    const page = await openCurated(browser, address);
    const { drawnMs, reportMs } = await openFile(page, path);
    note(`${events}: from the file to its report`, reportMs ?? NaN);
    note(`${events}: from the file to all views drawn`, drawnMs);
    if (size !== ASKED) return;
    // What searches need is made ahead after a second of calm.
    await pause(3000);
    await chooseWindow(page, await page.context().newCDPSession(page), 0.05, 0.75);
    note(`${events}: a kind chosen`, (await changeKinds(page)).median);
    note(`${events}: a text typed`, (await changeText(page)).median);
  } finally {
    await browser.close();
  }
}
