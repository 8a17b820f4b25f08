// Writes public/basemap/countries.topo.json and SOURCES.md from the world-atlas package: `npm run outlines`.
// The same input gives the same bytes.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { feature, mergeArcs, quantize } from "topojson-client";
import {
  filter,
  filterAttached,
  planarRingArea,
  planarTriangleArea,
  presimplify,
  simplify,
} from "topojson-simplify";

/** Inside it every vertex of the source stays: the region that the curated dataset is about, and its neighbours. */
const DETAILED = { west: 25, south: 10, east: 65, north: 46 };
/** Outside it, vertices whose triangle (square degrees) is smaller are dropped, and so are detached islands. */
const COARSE_TRIANGLE = 0.01;
const COARSE_ISLAND = 0.08;
/** Steps of the grid that coordinates are rounded to; as fine as the source's own. */
const QUANTIZATION = 1e5;

const require = createRequire(import.meta.url);
const folder = resolve(dirname(fileURLToPath(import.meta.url)), "../public/basemap");
const { version, license } = require("world-atlas/package.json");
const source = JSON.parse(await readFile(require.resolve("world-atlas/countries-50m.json"), "utf8"));

const isDetailed = ([lon, lat]) =>
  lon >= DETAILED.west && lon <= DETAILED.east && lat >= DETAILED.south && lat <= DETAILED.north;

/**
 * ISO 3166-1 alpha-2 of a numeric code. CLDR's territory aliases hold the whole table, and every engine with
 * Intl carries them: "368" is IQ. Kosovo has no ISO code; XK is the user-assigned one that CLDR knows.
 */
function alpha2(geometry) {
  if (geometry.properties.name === "Kosovo") return "XK";
  if (geometry.id === undefined) return undefined;
  const [, region] = Intl.getCanonicalLocales(`und-${geometry.id}`)[0].split("-");
  return /^[A-Z]{2}$/.test(region) ? region : undefined;
}

/** One geometry a code, without the antarctic, which the map never shows. */
function byCode(geometries) {
  const groups = new Map();
  for (const geometry of geometries) {
    const code = alpha2(geometry) ?? "";
    if (code !== "AQ") groups.set(code, [...(groups.get(code) ?? []), geometry]);
  }
  return [...groups].flatMap(([code, group]) => {
    if (code === "") return group.map(({ type, arcs }) => ({ type, arcs, properties: {} }));
    const { type, arcs } = group.length === 1 ? group[0] : mergeArcs(source, group);
    return [{ type, arcs, properties: { code } }];
  });
}

/**
 * The source's rings jump from 180°E to 180°W, which a flat map would draw as a line round the world. They run
 * on to the east instead: the tip of Russia lies at 190°E. Only coasts cross there, so no neighbour is torn off.
 */
function unwrapRings(topology) {
  const isJumping = (ring) =>
    ring.some(([lon], index) => Math.abs(lon - (ring[index - 1] ?? [lon])[0]) > 180);
  const unwrapped = new Set();
  for (const { type, arcs } of topology.objects.countries.geometries) {
    for (const ring of type === "Polygon" ? arcs : arcs.flat()) {
      if (!isJumping(coordinatesOf(topology, ring))) continue;
      for (const index of ring) unwrapped.add(index < 0 ? ~index : index);
    }
  }
  const arcs = topology.arcs.map((arc, index) =>
    unwrapped.has(index) ? arc.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]) : arc,
  );
  return { ...topology, bbox: undefined, arcs };
}

function coordinatesOf(topology, arcs) {
  return feature(topology, { type: "Polygon", arcs: [arcs] }).geometry.coordinates[0];
}

const countries = { type: "GeometryCollection", geometries: byCode(source.objects.countries.geometries) };
let topology = { ...source, objects: { countries } };
// Weights live in the arcs, which neighbours share: a border stays one line however much is dropped.
topology = presimplify(topology, (triangle) =>
  isDetailed(triangle[1]) ? Infinity : planarTriangleArea(triangle),
);
topology = simplify(topology, COARSE_TRIANGLE);
const isAttached = filterAttached(topology);
topology = filter(topology, (arcs) => {
  const ring = coordinatesOf(topology, arcs);
  return ring.some(isDetailed) || planarRingArea(ring) >= COARSE_ISLAND || isAttached(arcs);
});
topology.objects.countries.geometries = topology.objects.countries.geometries
  .filter(({ type }) => type !== null)
  .sort((a, b) => (a.properties.code ?? "~").localeCompare(b.properties.code ?? "~", "en"));
topology = quantize(unwrapRings(topology), QUANTIZATION);

const json = `${JSON.stringify(topology)}\n`;
await mkdir(folder, { recursive: true });
await writeFile(resolve(folder, "countries.topo.json"), json);
await writeFile(
  resolve(folder, "SOURCES.md"),
  `# Sources of the basemap

Written by \`npm run outlines\` (scripts/build-outlines.mjs); do not edit by hand.

\`countries.topo.json\`: country outlines, TopoJSON, one object \`countries\`, one property \`code\` (ISO 3166-1
alpha-2; absent where there is none, XK for Kosovo).

| what | where from | licence |
|---|---|---|
| outlines | npm package world-atlas ${version}, \`countries-50m.json\`, made from Natural Earth 1:50m Admin 0 | package ${license}, (c) Michael Bostock; Natural Earth: public domain |
| numeric to alpha-2 codes | territory aliases of Unicode CLDR, through \`Intl.getCanonicalLocales\` | Unicode License v3 |

What was done: Antarctica left out; every vertex kept from ${DETAILED.west}°E to ${DETAILED.east}°E and ${DETAILED.south}°N to ${DETAILED.north}°N; elsewhere vertices whose
triangle is under ${COARSE_TRIANGLE} square degrees and detached islands under ${COARSE_ISLAND} square degrees dropped (topojson-simplify);
rings across the antimeridian run on to the east; names and numeric codes replaced by the alpha-2 code.

Borders are drawn as Natural Earth has them, which is de facto control as its makers see it, and says nothing
about any claim.
`,
);
const size = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
process.stdout.write(
  `countries.topo.json: ${topology.objects.countries.geometries.length} outlines, ${size(Buffer.byteLength(json))}, ` +
    `${size(gzipSync(json, { level: 9 }).length)} gzipped\n`,
);
