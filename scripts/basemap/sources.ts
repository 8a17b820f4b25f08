import { DISPUTES } from "./disputes";
import { PACKAGES, type SourcePackage } from "./packages";

const TAKEN: Readonly<Record<keyof typeof PACKAGES, string>> = {
  provinces: "`region.topo.json`: everything",
  world: "`world.topo.json`: land, countries and borders",
  lakes: "`hydrography.topo.json`: lakes, and pieces of rivers",
  rivers: "`hydrography.topo.json`: pieces of the Euphrates, Tigris and Shatt al-Arab",
  riverGuides: "`hydrography.topo.json`: the guide along which the pieces are joined",
  worldWater: "`world.topo.json`: rivers and lakes",
  relief: "`relief.topo.json`: heights",
  cities: "`labels.json`: where cities lie",
};

/** SOURCES.md: where everything is from, what was done to it, and which choices were made. */
export function formatSources(): string {
  const rows = Object.entries<SourcePackage>(PACKAGES).map(
    ([key, { name, version, file, origin, licence }]) =>
      `| ${TAKEN[key as keyof typeof PACKAGES]} | ${name} ${version}, \`${file}\` | ${origin} | ${licence} |`,
  );
  const disputes = DISPUTES.map(({ codes, why }) => `- ${codes.replace("-", " and ")}: ${why}`);
  return `# Sources of the basemap

Written by \`npm run basemap\` (scripts/basemap); do not edit by hand.

**\`hydrography.topo.json\` is derived from OpenStreetMap: (c) OpenStreetMap contributors, Open Database License
(ODbL) 1.0.** It is a file of its own, and may be used on under that licence. The positions of cities are GeoNames'
(CC BY 4.0). The map names both.

| what | npm package | made from | licence |
|---|---|---|---|
${rows.join("\n")}

## What was done

- **Region** (24°E to 64°E, 10°N to 44°N): provinces merged to countries, cut at the box, thinned (Visvalingam; finer in
  and around Iraq and Syria), small islands left out. Provinces are kept for Iraq and Syria. The source has no province
  of Halabja (made in 2014, recognised by parliament in 2025); it is part of Sulaymaniyah here, and its city is named.
  The source's old code of Kirkuk, IQ-TS, is IQ-KI.
- **World**: numeric codes to ISO 3166-1 alpha-2 through CLDR's territory aliases (Intl); Antarctica left out; rings
  across the antimeridian run on to the east; thinned, the smallest countries least; small islands left out. Lakes over 2,500 km² outside the region's box, and
  rivers between 10°E and 95°E but those of the region's own file; drawn as far in as schematic ones.
- **Rivers**: pieces of water joined by the cheapest way along Natural Earth's line and way-points, averaged and
  smoothed. Rivers marked \`schematic\` (Great and Little Zab, Diyala, Khabur, Balikh, Orontes) run past way-points set
  by hand from general geographical knowledge: right to some kilometres, not to be zoomed into.
- **Lakes**: stepped shores smoothed (Chaikin), ponds left out; the Caspian counts as sea.
- **Relief**: grey steps to metres (24.5 m each, checked against a dozen known heights), smoothed by a cubic B-spline,
  contoured into nested bands. A tint, not a measurement.
- **Names**: English and Arabic by hand, as news in both languages uses them. Country names come from the
  browser (CLDR). Names of provinces and countries stand at the point furthest from their edges, or were placed by eye.

## Choices on lines and names

The outlines are Natural Earth's, which is de facto control as its makers see it. Where the United Nations count land
to another state, the map follows the UN: the Golan and the zone of disengagement are Syrian land (Security Council
resolution 497), Crimea is Ukrainian (General Assembly resolution 68/262), northern Cyprus is Cypriot (Security Council
resolution 541), Somaliland is Somali. The lines that part such land are dashed, and so are:

${disputes.join("\n")}
- land without a code of its own (the British bases on Cyprus, the Siachen glacier and others)

The armistice line west of the Golan is in no source package; it was set by hand in fifteen way-points. Jerusalem is
named as a city of no country, and neither it nor Tel Aviv is marked as a capital: the UN awaits negotiations on its
status. The Gulf is "The Gulf / الخليج": the map takes neither side's adjective. No line or name here says anything
about a claim.
`;
}
