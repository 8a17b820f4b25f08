import { NOWHERE } from "../../domain/containment";
import { FNV_OFFSET, fnvStep, slotsFor, spread } from "../../domain/openHash";
import { foldText } from "../../domain/searchText";
import { textAt, type TextStore } from "../../domain/textStore";
import { NAMELESS } from "./placeCollector";

/** Places of one name in one container, in the order in which they come; two or more. */
export type Gathering = readonly [number, number, ...number[]];

/**
 * The places that bear one name in one container: one to the reader, who chooses it by its name, however many points the
 * file has for it. Names are the same where they are folded alike, as those of containers are. What has no name, or lies
 * in nothing, is gathered with nothing.
 *
 * `within` says by place in which container it lies, `name` is an index in `names`.
 */
export function gatherPlaces(
  count: number,
  within: Int32Array,
  name: Uint32Array,
  names: TextStore,
): readonly Gathering[] {
  const keyOf = createKeys(names);
  /** Of the first place of each name in each container. */
  const slots = slotsFor(count);
  const last = slots.length - 1;
  const gathered = new Map<number, [number, ...number[]]>();
  for (let place = 0; place < count; place += 1) {
    const container = within[place] ?? NOWHERE;
    const code = name[place] ?? NAMELESS;
    if (container === NOWHERE || code === NAMELESS) continue;
    const key = keyOf(code);
    let slot = spread(Math.imul(key ^ Math.imul(container, 0x9e3779b1), 0x85ebca6b)) & last;
    for (; slots[slot] !== 0; slot = (slot + 1) & last) {
      const first = (slots[slot] ?? 0) - 1;
      const other = name[first] ?? NAMELESS;
      if (within[first] !== container || keyOf(other) !== key) continue;
      if (other !== code && foldedAt(names, other) !== foldedAt(names, code)) continue;
      const members = gathered.get(first);
      if (members === undefined) gathered.set(first, [first, place]);
      else members.push(place);
      break;
    }
    if (slots[slot] === 0) slots[slot] = place + 1;
  }
  return [...gathered.values()] as unknown as readonly Gathering[];
}

/** A name as it is told from others. */
export function foldedAt(names: TextStore, code: number): string {
  return foldText(textAt(names, code, 0));
}

const SPACE = 32;

/**
 * Numbers of names, the same of those that are folded alike. Most are plain letters, which are folded byte by byte: to
 * fold a million texts would take as long as to read them.
 */
function createKeys(names: TextStore): (code: number) => number {
  const keys = new Int32Array(names.rows);
  const isKnown = new Uint8Array(names.rows);
  const make = (code: number): number => {
    const { bytes, starts } = names;
    const to = starts[code + 1] ?? 0;
    let key = FNV_OFFSET;
    let isGap = false;
    let hasAny = false;
    const add = (letter: number) => {
      if (isGap && hasAny) key = fnvStep(key, SPACE);
      isGap = false;
      hasAny = true;
      key = fnvStep(key, letter);
    };
    for (let at = starts[code] ?? 0; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte > 127) return keyOfFolded(foldedAt(names, code));
      const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte;
      if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57)) add(lower);
      else isGap = true;
    }
    return key;
  };
  return (code) => {
    if (isKnown[code] !== 1) {
      keys[code] = make(code);
      isKnown[code] = 1;
    }
    return keys[code] ?? 0;
  };
}

function keyOfFolded(folded: string): number {
  let key = FNV_OFFSET;
  for (let at = 0; at < folded.length; at += 1) key = fnvStep(key, folded.charCodeAt(at));
  return key;
}
