import { basemapName, countryName } from "../../../../domain/countryName";
import type { LonLat } from "../../../../domain/model";
import { PACKS, type Language } from "../../../../i18n/languages";
import type { MapLabels } from "../../../../state/store";
import type { CityLabel, CountryLabel, Labels, RegionLabel } from "../basemapFiles";
import type { Role } from "./faces";

/** A name for the map, in the languages in which it is written, the more important first. */
export type LabelItem = {
  readonly id: string;
  readonly at: LonLat;
  readonly role: Role;
  readonly names: readonly { readonly text: string; readonly language: string }[];
  /** Towns stand beside a dot, all else about its middle. */
  readonly dot?: "ring" | "spot";
};

type Wanted = {
  readonly zoom: number;
  readonly languages: readonly string[];
  /** ISO codes of the countries that the dataset is about. */
  readonly focus: readonly string[];
  /** ISO codes of countries that an event's marker names already. */
  readonly named: readonly string[];
};

/** In which languages names are written, the first larger. */
export function labelLanguages(choice: MapLabels, language: Language): readonly string[] {
  if (choice === "both") return PACKS[language].mapNames;
  return [choice === "interface" ? language : choice];
}

/** The names that belong to a zoom, the more important first: where two have no room together, the first stands. */
export function labelItems(labels: Labels, wanted: Wanted): readonly LabelItem[] {
  const items = [
    ...labels.countries.flatMap((country) => countryItem(country, wanted)),
    ...labels.cities.flatMap((city) => cityItem(city, wanted)),
    ...labels.regions.flatMap((region) => regionItem(region, wanted)),
  ];
  return items.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

type Ranked = { readonly item: LabelItem; readonly rank: number };

/** From these zooms on there is room for towns of each tier; capitals come before all. */
const TIER_FROM_ZOOM = { 1: 4.5, 2: 5, 3: 6, 4: 7 } as const;
const CAPITAL_FROM_ZOOM = 3.75;
/** Towns of other countries come so much later. */
const ABROAD_LATER = 0.5;

function cityItem(city: CityLabel, { zoom, languages, focus }: Wanted): readonly Ranked[] {
  const isCapital = city.capital === true;
  const isAbroad = !focus.includes(city.country);
  const fromZoom =
    (isCapital ? CAPITAL_FROM_ZOOM : TIER_FROM_ZOOM[city.tier]) + (isAbroad ? ABROAD_LATER : 0);
  if (zoom < fromZoom) return [];
  const item: LabelItem = {
    id: `city ${city.country} ${city.en}`,
    at: city.at,
    role: `city${city.tier}`,
    names: languages.map((language) => basemapName(city, language)),
    dot: isCapital ? "ring" : "spot",
  };
  return [{ item, rank: city.tier * 10 + (isCapital ? -6 : 0) + (isAbroad ? 4 : 0) }];
}

/** Country names stop where one sees only a part of the country. */
const COUNTRY_TO_ZOOM = 7.75;
function countryItem(
  { code, at, fromZoom }: CountryLabel,
  { zoom, languages, focus, named }: Wanted,
): readonly Ranked[] {
  if (zoom < fromZoom || zoom > COUNTRY_TO_ZOOM || named.includes(code)) return [];
  const isFocus = focus.includes(code);
  const item: LabelItem = {
    id: `country ${code}`,
    at,
    role: isFocus ? "countryFocus" : "country",
    names: languages.map((language) => ({ text: countryName(code, language), language })),
  };
  return [{ item, rank: isFocus ? 0 : 8 }];
}

const REGION_RANKS = { sea: 12, lake: 26, river: 27, mountains: 28, desert: 29, province: 50 } as const;

function regionItem(region: RegionLabel, { zoom, languages }: Wanted): readonly Ranked[] {
  if (zoom < region.fromZoom || zoom > region.toZoom) return [];
  const item: LabelItem = {
    id: `${region.kind} ${region.en}`,
    at: region.at,
    role: region.kind,
    names: languages.map((language) => basemapName(region, language)),
  };
  return [{ item, rank: REGION_RANKS[region.kind] }];
}
