import type {
  HydrographyTopology,
  Labels,
  RegionTopology,
  ReliefTopology,
  WorldTopology,
} from "./basemapFiles";
import { readRegion, readRelief, readWater, readWorld, type Ground } from "./groundParts";
import { createOutlines, type Outlines } from "./outlines";

/** The map's own ground and names, as far as they have come. */
export type BasemapParts = {
  readonly ground: Ground;
  readonly labels: Labels | undefined;
  readonly outlines: Outlines;
};

/** The land of the opening view. */
export const REGION_FILE = "region.topo.json";

export type FileReader = (file: string) => Promise<unknown>;

type Handlers = {
  readonly read: FileReader;
  /** Resolves when what has come is on the screen. */
  readonly afterPaint: () => Promise<void>;
  /** Told twice: of the region with its water and names, then with the world and the heights too. */
  readonly onParts: (parts: BasemapParts) => void;
};

/**
 * Loads the basemap: first what the opening view needs, the rest after that is on the screen. A file that does
 * not come is left out. Resolves to the files that were left out.
 */
export async function loadBasemap({ read, afterPaint, onParts }: Handlers): Promise<readonly string[]> {
  const missing: string[] = [];
  // Whatever the file holds, a wrong one throws here and not while the map is drawn.
  const part = async <Part>(file: string, make: (content: never) => Part): Promise<Part | undefined> => {
    try {
      return make((await read(file)) as never);
    } catch {
      missing.push(file);
      return undefined;
    }
  };
  const [region, water, labels] = await Promise.all([
    part(REGION_FILE, (file: RegionTopology) => ({ file, drawn: readRegion(file) })),
    part("hydrography.topo.json", (file: HydrographyTopology) => readWater(file)),
    part("labels.json", checkedLabels),
  ]);
  const first: BasemapParts = {
    ground: { region: region?.drawn, water, world: undefined, relief: undefined },
    labels,
    outlines: createOutlines(region?.file, undefined),
  };
  onParts(first);
  await afterPaint();
  const [world, relief] = await Promise.all([
    part("world.topo.json", (file: WorldTopology) => ({ file, drawn: readWorld(file, region?.drawn.box) })),
    part("relief.topo.json", (file: ReliefTopology) => readRelief(file)),
  ]);
  onParts({
    ...first,
    ground: { ...first.ground, world: world?.drawn, relief },
    outlines: createOutlines(region?.file, world?.file),
  });
  return missing;
}

function checkedLabels(labels: Labels): Labels {
  const lists: readonly unknown[] = [labels.cities, labels.countries, labels.regions];
  if (!lists.every(Array.isArray)) throw new Error("labels.json: lists missing");
  return labels;
}
