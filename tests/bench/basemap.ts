import type { Browser } from "@playwright/test";
import { newPage } from "./browser";
import { inWords, type Table, type Verdict } from "./report";
import { median, percentile } from "./statistics";
import type {} from "./plain/basemap";

const DRAWS = 7;
const AIM_MS = 150;

/** The basemap's own drawing beside a plain Leaflet canvas of the same files, on one page in one run. */
export async function measureBasemap(
  browser: Browser,
  address: string,
): Promise<{ readonly table: Table; readonly verdicts: readonly Verdict[] }> {
  const page = await newPage(browser);
  await page.goto(`${address}basemap.html`);
  await page.waitForFunction(() => "basemapBench" in globalThis);
  const first = { own: [] as number[], leaflet: [] as number[] };
  // In turn, so that the machine treats them alike.
  for (let round = 0; round < DRAWS; round += 1) {
    for (const which of ["own", "leaflet"] as const) {
      first[which].push(await page.evaluate((name) => basemapBench.firstDraw(name), which));
    }
  }
  const frames = async (which: "own" | "leaflet", how: "pan" | "zoom") =>
    page.evaluate(([name, way]) => basemapBench.move(name, way), [which, how] as const);
  const moves = [];
  for (const how of ["pan", "zoom"] as const) {
    moves.push({ how, own: await frames("own", how), leaflet: await frames("leaflet", how) });
  }
  await page.context().close();

  const { ms, times } = inWords;
  const [cold = NaN] = first.own;
  const [own, leaflet] = [Math.min(...first.own), Math.min(...first.leaflet)];
  const row = (name: string, ofOwn: number, ofLeaflet: number) => [
    name,
    ms(ofOwn),
    ms(ofLeaflet),
    times(ofLeaflet / ofOwn),
  ];
  return {
    table: {
      title: "The basemap",
      about: `The map's own drawing beside a plain Leaflet canvas (\`L.geoJSON\`) of the same files, 1000 × 600 pixels. First draw: the files' text parsed, decoded and drawn, without heights, of ${DRAWS} in turn. Frames: two seconds of pan and of zoom by script, with heights.`,
      head: ["measure", "Sanad", "plain Leaflet", "Leaflet over Sanad"],
      rows: [
        row("first draw, the first", cold, first.leaflet[0] ?? NaN),
        row("first draw, the best", own, leaflet),
        ...moves.flatMap((move) => [
          row(`${move.how}: frame, median`, median(move.own), median(move.leaflet)),
          row(`${move.how}: frame, p95`, percentile(move.own, 0.95), percentile(move.leaflet, 0.95)),
        ]),
      ],
    },
    verdicts: [
      {
        measure: "the basemap's opening view, decoded and drawn",
        aim: `≤ ${AIM_MS} ms`,
        measured: `${ms(own)} (the first ${ms(cold)})`,
        isMet: own <= AIM_MS,
      },
      ...moves.map((move) => ({
        measure: `the basemap's ${move.how}, p95 of frames, against a plain Leaflet canvas`,
        aim: "not slower",
        measured: `${ms(percentile(move.own, 0.95))} against ${ms(percentile(move.leaflet, 0.95))}`,
        isMet: percentile(move.own, 0.95) <= percentile(move.leaflet, 0.95) * 1.05,
      })),
    ],
  };
}
