import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readPackageFile, readPackageJson } from "./fetchPackage";
import { createHydrography, type RiverGuides } from "./hydrography";
import type { Waters } from "./lakes";
import { createLabels, type City } from "./labels";
import { PACKAGES } from "./packages";
import { createRegion, type Provinces } from "./region";
import { createRelief } from "./relief";
import { RIVER_ROUTES } from "./riverRoutes";
import { formatSources } from "./sources";
import { createWorld, type WorldAtlas } from "./world";
import type { WorldWater } from "./worldWater";

const FOLDER = "public/basemap";

mkdirSync(FOLDER, { recursive: true });
const region = createRegion(readPackageJson(PACKAGES.provinces) as Provinces);
const world = createWorld(
  readPackageJson(PACKAGES.world) as WorldAtlas,
  readPackageJson(PACKAGES.worldWater) as WorldWater,
);
writeJson("region.topo.json", region);
writeJson(
  "hydrography.topo.json",
  createHydrography(
    {
      lakes: readPackageJson(PACKAGES.lakes) as Waters,
      rivers: readPackageJson(PACKAGES.rivers) as Waters,
      guides: readPackageJson(PACKAGES.riverGuides) as RiverGuides,
    },
    RIVER_ROUTES,
  ),
);
writeJson("labels.json", createLabels(readPackageJson(PACKAGES.cities) as City[], region, world));
writeJson("world.topo.json", world);
writeJson("relief.topo.json", createRelief(readPackageFile(PACKAGES.relief)));
writeFileSync(join(FOLDER, "SOURCES.md"), formatSources());

function writeJson(name: string, content: unknown): void {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(join(FOLDER, name), text);
  const kilobytes = gzipSync(text, { level: 9 }).length / 1000;
  console.log(`${name}: ${kilobytes.toFixed(1)} kB gzipped`);
}
