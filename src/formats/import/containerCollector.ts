import { PLACE_KINDS, type PlaceKind } from "../../domain/codes";
import { foldText } from "../../domain/searchText";
import { countryNamed } from "./countriesByName";

/**
 * The countries and provinces that a table's columns name, numbered as they come: each after the one that contains it.
 * The same name in another container is another place.
 */
export type ContainerTable = {
  readonly count: number;
  /** Index of the container that it lies in, -1 (NOWHERE) for one in none. */
  readonly parent: Int32Array;
  /** Index in the places' names. */
  readonly name: Uint32Array;
  /** Index in PLACE_KINDS. */
  readonly kind: Uint8Array;
  /** By `name` of a container, what else the table calls it, in the places' names too. */
  readonly otherNames: ReadonlyMap<number, ReadonlySet<number>>;
};

export type ContainerCollector = {
  /**
   * The index of the container of that name in `parent`; a new one where it has not been seen. Names are the same where
   * they are `folded` alike: the first spelling stands.
   */
  readonly indexOf: (parent: number, name: number, folded: string, kind: number) => number;
  readonly byteLength: () => number;
  readonly finish: () => ContainerTable;
};

/** The columns that say in what a place lies, the widest first, and what they name. */
export const CONTAINER_KINDS = {
  country: kindCode("country"),
  admin1: kindCode("region"),
  admin2: kindCode("region"),
} as const;

/** What tables write where they know none. */
const MISSING = new Set(["", "na", "n a", "none", "null", "unknown", "not available", "غير معروف"]);

/**
 * A container's name as it is told from others: case, accents and spaces do not count, nor in which language and
 * spelling a known country is named. Empty for what says that there is none.
 */
export function foldedContainer(name: string, kind: number): string {
  const folded = foldText(name).trim();
  if (MISSING.has(folded)) return "";
  return (kind === CONTAINER_KINDS.country ? countryNamed(name) : undefined) ?? folded;
}

/** A map's entry with its key, and the numbers beside it. */
const ENTRY_BYTES = 64;

/** Collects the containers of a table; there are few of them, so that objects do no harm. */
export function createContainerCollector(): ContainerCollector {
  const parents: number[] = [];
  const names: number[] = [];
  const kinds: number[] = [];
  const otherNames = new Map<number, Set<number>>();
  /** By parent, NOWHERE included, the containers in it by name. */
  const inside = new Map<number, Map<string, number>>();
  return {
    indexOf: (parent, name, folded, kind) => {
      const siblings = inside.get(parent) ?? new Map<string, number>();
      inside.set(parent, siblings);
      const known = siblings.get(folded);
      if (known !== undefined) {
        const first = names[known] ?? name;
        if (name !== first) otherNames.set(first, (otherNames.get(first) ?? new Set()).add(name));
        return known;
      }
      const index = names.length;
      siblings.set(folded, index);
      parents.push(parent);
      names.push(name);
      kinds.push(kind);
      return index;
    },
    byteLength: () => names.length * ENTRY_BYTES,
    finish: () => ({
      count: names.length,
      parent: Int32Array.from(parents),
      name: Uint32Array.from(names),
      kind: Uint8Array.from(kinds),
      otherNames,
    }),
  };
}

function kindCode(kind: PlaceKind): number {
  return PLACE_KINDS.indexOf(kind);
}
