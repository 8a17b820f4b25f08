import type { OutlineFile } from "../formats/import/outlineIndex";
import type { BasemapNames } from "../domain/countryName";
import type { LonLat } from "../domain/model";
import type { Texts } from "../domain/readersTexts";
import { BASEMAP_LANGUAGES } from "../i18n/languagePack";
import type { Outlines } from "../formats/import/placesByOutline";

type Labels = {
  readonly regions: readonly (BasemapNames & { readonly kind: string; readonly at: LonLat })[];
};

/** The map's own outlines from its folder, mostly out of the browser's cache; undefined where they do not come. */
export async function fetchOutlines(basemap: string): Promise<Outlines | undefined> {
  const read = async <File>(name: string): Promise<File> => {
    const response = await fetch(`${basemap}${name}.json`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return (await response.json()) as File;
  };
  try {
    const [region, world, { regions }] = await Promise.all([
      read<OutlineFile>("region.topo"),
      read<OutlineFile>("world.topo"),
      read<Labels>("labels"),
    ]);
    const provinces = regions
      .filter(({ kind }) => kind === "province")
      .map(({ at, ...names }) => ({ name: namesIn(names), at }));
    return { region, world, provinces };
  } catch {
    return undefined;
  }
}

function namesIn(names: BasemapNames): Texts {
  return Object.fromEntries(BASEMAP_LANGUAGES.map((language) => [language, names[language]]));
}
