/** Who is to be named for the tiles: text, and where it leads. Never HTML. */
export type Credit = { readonly text: string; readonly href?: string };

/** A map in more detail that whoever runs the site has put there. */
export type Detail = {
  /** One file of vector tiles, or the address of raster tiles with {z}, {x} and {y} in it. */
  readonly type: "pmtiles" | "tiles";
  readonly address: string;
  /** Its tiles carry names: the map writes none of its own over them. */
  readonly hasNames: boolean;
  readonly credit: readonly Credit[];
};

export const DETAIL_FILE = "sanad.config.json";
const MOST_CREDITS = 6;
const MOST_LETTERS = 120;

/**
 * Reads what `sanad.config.json` says of the map, undefined where it names no detail. Relative addresses count from
 * `base`. Throws where it says something that cannot be meant.
 */
export function parseDetail(content: unknown, base: string): Detail | undefined {
  const { pmtiles, tiles, attribution, hasNames = true } = recordOf(recordOf(content)["basemap"] ?? {});
  if (pmtiles != null && tiles != null) throw new Error("pmtiles and tiles: only one of them");
  if (typeof hasNames !== "boolean") throw new Error("hasNames is neither true nor false");
  const credit = parseCredit(attribution ?? []);
  if (pmtiles != null) {
    return { type: "pmtiles", address: addressOf(pmtiles, base), hasNames, credit };
  }
  if (tiles == null) return undefined;
  if (typeof tiles !== "string" || !["{z}", "{x}", "{y}"].every((part) => tiles.includes(part))) {
    throw new Error("tiles: {z}, {x} and {y} are missing");
  }
  // An address would write the braces in another way.
  const address = addressOf(tiles, base).replace(/%7B([zxysr])%7D/gi, "{$1}");
  return { type: "tiles", address, hasNames, credit };
}

function parseCredit(attribution: unknown): readonly Credit[] {
  const list: readonly unknown[] = Array.isArray(attribution) ? attribution : [attribution];
  return list.slice(0, MOST_CREDITS).map((entry) => {
    if (typeof entry === "string") return { text: entry.slice(0, MOST_LETTERS) };
    const { text, href } = recordOf(entry);
    if (typeof text !== "string") throw new Error("attribution: no text");
    const shown = text.slice(0, MOST_LETTERS);
    return href === undefined ? { text: shown } : { text: shown, href: addressOf(href) };
  });
}

function addressOf(value: unknown, base?: string): string {
  if (typeof value !== "string" || value === "") throw new Error("an address that is no text");
  const { href, protocol } = new URL(value, base);
  if (protocol !== "https:" && protocol !== "http:") throw new Error(`an address of ${protocol}`);
  return href;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("no object");
  return value as Readonly<Record<string, unknown>>;
}
