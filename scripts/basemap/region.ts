import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Topology } from "topojson-specification";
import { boundariesOf } from "./borders";
import { clipRings, FOCUS, isInBox, isOnFrame, REGION, touchesBox } from "./box";
import { createCountryLayers, createFile, linesFeature } from "./countryFile";
import { ARMISTICE_LINE } from "./disputes";
import { isInside, type Point } from "./geometry";
import { mergeParts } from "./merging";
import { collect, featureOf, polygonsOf, type Part } from "./parts";
import { simplifyParts } from "./simplifying";
import { splitRing } from "./splitting";

type Province = { readonly adm0_a3: string; readonly iso_a2: string; readonly iso_3166_2: string };
export type Provinces = FeatureCollection<Polygon | MultiPolygon, Province>;

/** Natural Earth's own codes of land that it sets apart from the state that the UN counts it to. */
const PARTS: Readonly<Record<string, Pick<Part, "code" | "part">>> = {
  CYN: { code: "CY", part: "north" },
  SOL: { code: "SO", part: "Somaliland" },
  // The British bases on Cyprus: no country of the map's.
  WSB: { code: "", part: "Akrotiri" },
  ESB: { code: "", part: "Dhekelia" },
};
/** Of these the provinces are drawn. */
const WITH_PROVINCES: ReadonlySet<string> = new Set(["IQ", "SY"]);
/** The UN's zone of disengagement on the Golan is a province of its own in the source; Kirkuk had another code. */
const PROVINCE_CODES: Readonly<Record<string, string>> = { "SY-X01~": "SY-QU", "IQ-TS": "IQ-KI" };
const NORTHERN_DISTRICT = "IL-Z";
const ON_THE_GOLAN: Point = [35.75, 33.0];

const COARSENESS = {
  triangleAt: (point: Point) => (isInBox(point, FOCUS) ? 2e-5 : 2.5e-4),
  islandAt: (point: Point) => (isInBox(point, FOCUS) ? 8 : 60),
};
const GRID_STEPS = 2e4;

/** region.topo.json: land, countries, the provinces of Iraq and Syria, and the lines between them. */
export function createRegion(source: Provinces): Topology {
  const pieces = source.features.flatMap(partsOf).flatMap(clipPart);
  const [countries = [], provinces = []] = simplifyParts(
    [
      mergeParts(pieces, ({ code, part }) => `${code} ${part}`),
      mergeParts(pieces, ({ province }) => (province === "" ? undefined : province)),
    ],
    COARSENESS,
  );
  const isFrame = (step: readonly [Point, Point]) => step.every((point) => isOnFrame(point, REGION));
  // A province counts as a country here: where two meet within one country, that is a province line.
  const inner = boundariesOf(
    provinces.map((part) => ({ ...part, code: part.province })),
    isFrame,
  ).filter(({ codes }) => /^(..)-..-\1-..$/.test(codes));
  return createFile(
    {
      ...createCountryLayers(countries, isFrame),
      provinces: collect(provinces.map(({ province, polygons }) => featureOf(polygons, { code: province }))),
      provinceLines: collect([
        linesFeature(
          inner.flatMap(({ lines }) => lines),
          {},
        ),
      ]),
    },
    GRID_STEPS,
  );
}

function partsOf(shape: Feature<Polygon | MultiPolygon, Province>): readonly Part[] {
  const { adm0_a3: state, iso_a2: alpha2, iso_3166_2: source } = shape.properties;
  const polygons = polygonsOf(shape).filter(([outer = []]) => touchesBox(outer, REGION));
  const { code, part } = PARTS[state] ?? { code: alpha2, part: "" };
  const province = WITH_PROVINCES.has(code) ? (PROVINCE_CODES[source] ?? source) : "";
  if (source !== NORTHERN_DISTRICT) return [{ code, part, province, polygons }];

  return polygons.flatMap(([outer = [], ...holes]): readonly Part[] =>
    splitRing(outer, ARMISTICE_LINE).map((ring) =>
      isInside([ring], ON_THE_GOLAN)
        ? { code: "SY", part: "Golan", province: "SY-QU", polygons: [[ring]] }
        : { code, part, province, polygons: [[ring, ...holes]] },
    ),
  );
}

function clipPart(part: Part): readonly Part[] {
  const polygons = part.polygons.flatMap((rings) => {
    const clipped = clipRings(rings, REGION);
    return clipped === undefined ? [] : [clipped];
  });
  return polygons.length === 0 ? [] : [{ ...part, polygons }];
}
