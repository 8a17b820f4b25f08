import { countryName } from "../../domain/countryName";
import { NOWHERE } from "../../domain/containment";
import { degreesEast, degreesNorth } from "../../domain/kilometres";
import { lazily } from "../../domain/lazily";
import type { LonLat } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import { withTexts } from "../../domain/textStore";
import { inEveryLanguage } from "../../i18n/packs";
import { CONTAINER_KINDS, createContainerCollector } from "./containerCollector";
import { createOutlineIndex, reachesOver, type OutlineFile, type OutlineIndex } from "./outlineIndex";
import type { ReadPlaces } from "./placeCollector";

/** The outlines that the app has: some countries with their provinces in detail, the world's countries, and names. */
export type Outlines = {
  readonly region: OutlineFile;
  readonly world: OutlineFile;
  readonly provinces: readonly { readonly name: Texts; readonly at: LonLat }[];
};

/** So far a border may lie from where an outline has it: outlines are thinned, and the world's more than the region's. */
const REGION_BLUR_KM = 3;
const WORLD_BLUR_KM = 10;
/** Degrees, more than the blur: what fills a cell and those about it holds a point in it for sure. */
const [REGION_CELL, WORLD_CELL] = [0.1, 0.25];

/** Tells the codes of the country and the province that hold all of a circle; undefined what does not. */
export type Locate = (
  longitude: number,
  latitude: number,
  radiusKm: number,
) => { readonly country: string | undefined; readonly province: string | undefined };

/**
 * Finds what holds a place as a whole, with as much around it as the outline may be wrong by: a place so near to a
 * border is in neither country, and one that reaches over a border too. The sea counts as nobody's, so that a port is
 * in its country.
 */
export function createLocate(
  { region, world }: Pick<Outlines, "region" | "world">,
  provinces = provincesOf(region),
): Locate {
  const near = createOutlineIndex(region, region.objects.countries, REGION_CELL);
  const far = createOutlineIndex(world, world.objects.countries, WORLD_CELL);
  const isInRegion = reachesOver(region);
  return (longitude, latitude, radiusKm) => {
    const isNear = isInRegion(longitude, latitude, degreesNorth(radiusKm + REGION_BLUR_KM));
    const reachKm = radiusKm + (isNear ? REGION_BLUR_KM : WORLD_BLUR_KM);
    const country = isNear
      ? onlyOne(near, REGION_CELL, longitude, latitude, reachKm)
      : onlyOne(far, WORLD_CELL, longitude, latitude, reachKm);
    const province =
      country !== undefined && isNear && provinces !== undefined
        ? onlyOne(provinces, REGION_CELL, longitude, latitude, reachKm)
        : undefined;
    return { country, province: province?.startsWith(`${country}-`) === true ? province : undefined };
  };
}

function provincesOf(region: OutlineFile): OutlineIndex | undefined {
  return region.objects.provinces && createOutlineIndex(region, region.objects.provinces, REGION_CELL);
}

/** The only code within so many kilometres of a point; undefined where there is none, or another one too. */
function onlyOne(
  index: OutlineIndex,
  cell: number,
  longitude: number,
  latitude: number,
  reachKm: number,
): string | undefined {
  const up = degreesNorth(reachKm);
  // At a pole itself all cells about it would have to be looked at, for the one land that lies there.
  const across = Math.min(degreesEast(reachKm, latitude), 20 * up);
  const sure = across <= cell ? index.sureAt(longitude, latitude) : undefined;
  if (sure !== undefined && sure !== "") return sure;
  const only = index.onlyWithin(longitude, latitude, across, up);
  return only === "" ? undefined : only;
}

/**
 * Places of a table without columns of countries or provinces, each in the country and province whose outlines hold it;
 * those that none holds as a whole stay in none. `placed` is how many lie in one now.
 */
export function containByOutline(
  read: ReadPlaces,
  outlines: Outlines,
): { readonly places: ReadPlaces; readonly placed: number } {
  const provinces = provincesOf(outlines.region);
  const locate = createLocate(outlines, provinces);
  const provinceNames = lazily(() => namesOfProvinces(provinces, outlines));
  const containers = createContainerCollector();
  const added: string[] = [];
  const translated = new Map<number, Texts>();
  const nameOfCode = new Map<string, number>();
  const nameOf = (code: string, make: () => Texts): number => {
    const known = nameOfCode.get(code);
    if (known !== undefined) return known;
    const name = make();
    const index = read.names.rows + added.length;
    added.push(Object.values(name).join(" "));
    translated.set(index, name);
    nameOfCode.set(code, index);
    return index;
  };
  const containerOf = ({ country, province }: ReturnType<Locate>): number => {
    if (country === undefined) return NOWHERE;
    const countryAt = containers.indexOf(
      NOWHERE,
      nameOf(country, () => inEveryLanguage((_, language) => countryName(country, language))),
      country,
      CONTAINER_KINDS.country,
    );
    const provinceName = province === undefined ? undefined : provinceNames().get(province);
    if (province === undefined || provinceName === undefined) return countryAt;
    return containers.indexOf(
      countryAt,
      nameOf(province, () => provinceName),
      province,
      CONTAINER_KINDS.admin1,
    );
  };
  const known = new Map<string | undefined, number>();
  const within = new Int32Array(read.count).fill(NOWHERE);
  for (let place = 0; place < read.count; place += 1) {
    const found = locate(read.longitude[place] ?? 0, read.latitude[place] ?? 0, read.radiusKm[place] ?? 0);
    const code = found.province ?? found.country;
    const container = known.get(code) ?? containerOf(found);
    known.set(code, container);
    within[place] = container;
  }
  const placed = within.reduce((sum, container) => (container === NOWHERE ? sum : sum + 1), 0);
  return {
    places: {
      ...read,
      within,
      containers: containers.finish(),
      names: withTexts(read.names, added),
      translated,
    },
    placed,
  };
}

/** By code: the map writes a province's name in its middle. */
function namesOfProvinces(
  index: OutlineIndex | undefined,
  { provinces }: Outlines,
): ReadonlyMap<string, Texts> {
  return new Map(
    provinces.flatMap(({ at, name }) => {
      const [code] = index?.codesAt(...at) ?? [];
      return code === undefined ? [] : [[code, name] as const];
    }),
  );
}
