import { EVENT_KINDS } from "../../domain/codes";
import type { Columns } from "../../domain/columns";
import { codebookKinds, OWN_KINDS, type Kind } from "../../domain/kinds";
import type { Texts } from "../../domain/readersTexts";
import { LENGTHS, shortened } from "../../domain/shortText";
import { textAt, type TextStore } from "../../domain/textStore";
import type { ColumnStandard } from "../standards/columnStandard";
import { codebookKindNamed } from "./codebookWords";

/** The types of a table as they stand in it. */
export type ReadTypes = {
  /** One field: every spelling once. */
  readonly names: TextStore;
  /** By row: index in `names`. */
  readonly codes: Uint32Array;
};

/** So many of the types that go together are named. */
const NAMED_OTHERS = 20;

/**
 * The vocabulary of a file: its own types, the most frequent first, equally frequent ones by their letters, so that
 * neither the order of rows nor who read them matters. Types that differ in case and spaces only are one and go by
 * the most frequent spelling. Beyond a dozen they go together as `other`, and rows without a type as `untyped`. A file
 * whose types are all words of the codebook has the codebook's kinds. Writes each event's kind into the columns.
 */
export function takeOwnKinds(
  columns: Columns,
  types: ReadTypes | undefined,
  standard: ColumnStandard,
): readonly Kind[] {
  if (types === undefined) {
    columns.kind.fill(0);
    return [{ id: "event", count: columns.count }];
  }
  const spellings = new Uint32Array(types.names.rows);
  for (const code of types.codes) spellings[code] = (spellings[code] ?? 0) + 1;
  const { groups, untyped } = groupsOf(types.names, spellings);
  const { kinds, kindOfCode } = vocabularyOf(groups, untyped, standard, types.names.rows);
  const { kind, row, count } = columns;
  for (let event = 0; event < count; event += 1) {
    kind[event] = kindOfCode[types.codes[row[event] ?? 0] ?? 0] ?? 0;
  }
  return kinds;
}

/** Of kinds that were read as the codebook's, how often each occurs. */
export function countedCodebookKinds({ kind, count }: Columns): readonly Kind[] {
  const counts = new Uint32Array(EVENT_KINDS.length);
  for (let event = 0; event < count; event += 1)
    counts[kind[event] ?? 0] = (counts[kind[event] ?? 0] ?? 0) + 1;
  return codebookKinds(counts);
}

/** One type in all its spellings. */
type Group = {
  readonly key: string;
  count: number;
  /** The spelling shown, and how often it stands. */
  name: string;
  nameCount: number;
  readonly codes: number[];
};

type Untyped = { readonly count: number; readonly codes: readonly number[] };

function groupsOf(names: TextStore, spellings: Uint32Array) {
  const groups = new Map<string, Group>();
  const untyped = { count: 0, codes: [] as number[] };
  for (let code = 0; code < names.rows; code += 1) {
    const count = spellings[code] ?? 0;
    if (count === 0) continue;
    const name = spaced(textAt(names, code, 0));
    const key = name.toLowerCase();
    if (key === "") {
      untyped.count += count;
      untyped.codes.push(code);
      continue;
    }
    const group = groups.get(key) ?? { key, count: 0, name, nameCount: 0, codes: [] };
    groups.set(key, group);
    group.count += count;
    group.codes.push(code);
    if (count > group.nameCount || (count === group.nameCount && name < group.name)) {
      group.name = name;
      group.nameCount = count;
    }
  }
  return { groups: [...groups.values()].sort(byFrequency), untyped };
}

function byFrequency(a: Group, b: Group): number {
  return b.count - a.count || (a.key < b.key ? -1 : 1);
}

/** One space where spaces, line breaks and characters without a sign stand; those that only steer the direction go. */
function spaced(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function vocabularyOf(
  groups: readonly Group[],
  untyped: Untyped,
  standard: ColumnStandard,
  codeCount: number,
) {
  const kindOfCode = new Uint8Array(codeCount);
  const kinds: Kind[] = [];
  const take = (kind: Kind, codes: readonly number[]) => {
    for (const code of codes) kindOfCode[code] = kinds.length;
    kinds.push(kind);
  };
  const known = groups.map(({ key }) => (standard.hasOwnVocabulary ? undefined : codebookKindNamed(key)));
  if (groups.length > 0 && !known.includes(undefined)) {
    for (const id of EVENT_KINDS) {
      const own = groups.filter((_, at) => known[at] === id);
      take(
        { id, count: own.reduce((sum, { count }) => sum + count, 0) },
        own.flatMap(({ codes }) => codes),
      );
    }
  } else {
    for (const [at, { count, codes, ...group }] of groups.slice(0, OWN_KINDS.length).entries())
      take({ id: OWN_KINDS[at] ?? "other", name: nameOf(group, standard), count }, codes);
    const others = groups.slice(OWN_KINDS.length);
    if (others.length > 0) {
      const names = others.slice(0, NAMED_OTHERS).map((group) => nameOf(group, standard));
      take(
        {
          id: "other",
          count: others.reduce((sum, { count }) => sum + count, 0),
          holds: { types: others.length, names },
        },
        others.flatMap(({ codes }) => codes),
      );
    }
  }
  // A table whose column of types is empty has none.
  if (untyped.count > 0)
    take({ id: groups.length === 0 ? "event" : "untyped", count: untyped.count }, untyped.codes);
  return { kinds: kinds.length > 0 ? kinds : [{ id: "event" as const, count: 0 }], kindOfCode };
}

function nameOf({ key, name }: Pick<Group, "key" | "name">, { typeNames = {} }: ColumnStandard): Texts {
  const published = Object.hasOwn(typeNames, key) ? typeNames[key] : undefined;
  // Nobody knows in which language a file names things.
  return published ?? { und: shortened(name, LENGTHS.label) };
}
