import { basemapName, countryName } from "../../../domain/countryName";
import { isAreaPlace } from "../../../domain/drawing";
import { labelIn } from "../../../domain/shortText";
import type { Language } from "../../../i18n/languages";
import { countriesOf } from "../sketch/outlines";
import { radiusPx, type Size, type Spot } from "../sketch/projection";
import { createSketchPaths, outlinePath, type SketchPaths } from "../sketch/sketchPaths";
import { layOutPlaces, MARK_PX, namesBeside, TRUE_PX, type PlacedName, type WidthOf } from "./mapLayout";
import type { ListedPlace, MapGround } from "./mapPlaces";

/** Beyond so many places letters would cover the map: then there are only dots. */
const MOST_NAMED = 26;
/** So many cities show where the map is. */
const MOST_CITIES = 12;
export const CITY_PX = 1.5;
/** Half the width of a place's mark where there are only dots. */
export const DOT_PX = 3;

/** How far a place may reach, on the map: an outline, or a circle about its centre. */
export type Reach = {
  readonly isArea: boolean;
  readonly outline: string | undefined;
  readonly radius: number;
};

export type MappedPlace = ListedPlace & {
  /** Undefined where there are only dots. */
  readonly letter: string | undefined;
  readonly isArea: boolean;
  /** Where the place is, and where its mark stands. */
  readonly spot: Spot;
  readonly at: Spot;
  readonly name: PlacedName | undefined;
  /** Undefined where the mark alone covers all that the place may be. */
  readonly reach: Reach | undefined;
};

/** A still map, laid out: marks at their places, names where there is room for them. */
export type MapLayout = {
  readonly paths: SketchPaths | undefined;
  /** True where places have letters and names, false where there are only dots. */
  readonly areNamed: boolean;
  readonly inSight: readonly MappedPlace[];
  /** Places beyond the map's edges, for a list. */
  readonly outside: readonly ListedPlace[];
  readonly cities: readonly { readonly spot: Spot; readonly name: PlacedName }[];
  readonly countries: readonly PlacedName[];
};

/** Lays out the map of a ground in a frame of the size, with names in the reader's language. */
export function layOutMap(
  { places, project, outlines, cities }: MapGround,
  size: Size,
  language: Language,
  widthOf?: WidthOf,
): MapLayout {
  const areNamed = places.length <= MOST_NAMED;
  const isWithin = ({ x, y }: Spot) => x >= 0 && x <= size.width && y >= 0 && y <= size.height;
  const seen = places.filter(({ place }) => isWithin(project(place.center)));
  const focus =
    outlines &&
    countriesOf(
      outlines,
      seen.map(({ place: { center, shape, kind } }) => ({ center, shape, isArea: isAreaPlace(kind) })),
    );
  const paths = outlines && createSketchPaths(outlines, project, size, focus ?? []);
  const named = areNamed
    ? seen.map(({ place }) => ({ spot: project(place.center), name: labelIn(place.name, language).text }))
    : [];
  const layout = layOutPlaces(named, size, widthOf);
  const inSight = seen.map((listed, index): MappedPlace => {
    const { place } = listed;
    const placed = layout.places[index];
    const spot = placed?.spot ?? project(place.center);
    const at = placed?.at ?? spot;
    const isArea = isAreaPlace(place.kind);
    const radius = radiusPx(place, project);
    const covered = at !== spot ? TRUE_PX : areNamed ? MARK_PX : DOT_PX;
    const outline =
      isArea && place.shape !== undefined && outlines
        ? outlinePath(outlines, place.shape, project, size)
        : undefined;
    return {
      ...listed,
      letter: areNamed ? String.fromCharCode(65 + index) : undefined,
      isArea,
      spot,
      at,
      name: placed?.name,
      reach: isArea || radius > covered ? { isArea, outline, radius } : undefined,
    };
  });
  const cityNames = areNamed
    ? cities
        .map((city) => ({ spot: project(city.at), name: basemapName(city, language).text }))
        .filter(({ spot }) => isWithin(spot) && layout.places.every((place) => isApart(place.spot, spot)))
        .flatMap(({ spot, name }) => {
          const placed = namesBeside(spot, name, CITY_PX).find((name) => layout.takeName(name, spot));
          return placed === undefined ? [] : [{ spot, name: placed }];
        })
        .slice(0, MOST_CITIES)
    : [];
  const countryNames = (paths?.names ?? [])
    .filter(({ code }) => !seen.some(({ place }) => place.shape === code))
    .map(({ code, at }): PlacedName => ({ ...at, anchor: "middle", text: countryName(code, language) }))
    .filter((name) => layout.takeName(name));
  return {
    paths,
    areNamed,
    inSight,
    outside: places.filter((place) => !seen.includes(place)),
    cities: cityNames,
    countries: countryNames,
  };
}

/** The places with a reach, large ones first, so that the small ones lie on top. */
export function largestFirst(places: readonly MappedPlace[]): readonly MappedPlace[] {
  return [...places].sort((a, b) => b.place.radiusKm - a.place.radiusKm);
}

/** A city at which a place stands has the place's name. */
function isApart(a: Spot, b: Spot): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) > 4;
}
