/** What lies on one spot of the screen, the first of it where all are tied to. */
export type SpotGroup<T> = {
  readonly first: T;
  readonly members: readonly T[];
  /** They bear one name and lie on the very same spot: one place to the reader, however many records it has. */
  readonly isOnePlace: boolean;
};

type Groupable = {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly size: { readonly width: number };
};

/** Nearer than this part of a marker's width, two markers cannot be told apart, nor where one of them points. */
const NEAR = 0.4;
/** So near that no zoom of the map parts them. */
const SAME_PX = 0.5;

/**
 * Groups what lies on one spot, in the order given: each joins the first group whose own first it is near to, so that
 * no group is wider than its reach and none grows along a chain.
 */
export function groupSpots<T extends Groupable>(places: readonly T[]): readonly SpotGroup<T>[] {
  const reach = NEAR * places.reduce((most, { size }) => Math.max(most, size.width), 0);
  const side = Math.max(1, reach);
  const groups: { first: T; members: T[]; isOnePlace: boolean }[] = [];
  const squares = new Map<string, (typeof groups)[number][]>();
  for (const place of places) {
    const [column, row] = [Math.floor(place.x / side), Math.floor(place.y / side)];
    let found: (typeof groups)[number] | undefined;
    for (let down = -1; down <= 1 && found === undefined; down += 1) {
      for (let across = -1; across <= 1 && found === undefined; across += 1) {
        found = squares.get(`${column + across} ${row + down}`)?.find(({ first }) => {
          const near = Math.max(SAME_PX, (NEAR * (first.size.width + place.size.width)) / 2);
          return Math.hypot(first.x - place.x, first.y - place.y) < Math.min(near, side);
        });
      }
    }
    if (found !== undefined) {
      const { first } = found;
      found.members.push(place);
      found.isOnePlace &&=
        first.name === place.name && Math.hypot(first.x - place.x, first.y - place.y) <= SAME_PX;
      continue;
    }
    const group = { first: place, members: [place], isOnePlace: true };
    groups.push(group);
    const key = `${column} ${row}`;
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [group]);
    else square.push(group);
  }
  return groups;
}
