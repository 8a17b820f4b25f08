import { areOverlapping, createBoxIndex, isInside, type BoxIndex, type Rectangle } from "./boxIndex";
import { groupSpots, type SpotGroup } from "./spotGroups";

export type Spot = { readonly x: number; readonly y: number };
type Size = { readonly width: number; readonly height: number };

/** A place that is to be marked: where it truly lies and how large its marker is, in pixels. */
export type Unplaced = Spot & {
  readonly id: string;
  readonly size: Size;
  /** The label of an area, which may stand anywhere in it; undefined for what has a marker only. */
  readonly label: Size | undefined;
  /** How far from its middle the area reaches; 0 for a point. */
  readonly reach: number;
  /** The same text at the same spot is one and the same place to the reader. */
  readonly name: string;
};

/** Where a marker stands, by its middle; it stands for one place or for several that lie too close for one each. */
export type PlacedMark = Rectangle & {
  readonly ids: readonly string[];
  /** The area's label, and not its marker. */
  readonly isLabel: boolean;
  /** The true spots to which it is tied by a line, as it stands elsewhere. */
  readonly leaders: readonly Spot[];
};

export type Ground = {
  /** What lies over the map: nothing stands under it. */
  readonly covers: readonly Rectangle[];
  /** What the map shows: what truly lies in it does not stand beyond it. */
  readonly view: Rectangle | undefined;
  /** How many places on one spot get a marker each, about it; more are one marker. */
  readonly aroundSpot: number;
  /** The size of the one marker of several places. */
  readonly sizeOfAll: (ids: readonly string[]) => Size;
};

/** Between neighbours, in pixels. */
const GAP = 2;
/** Side of a spot to which a line leads, in pixels. */
const SPOT_PX = 6;
/** A marker off its spot by more than this is tied to it: less is what rounding gives. */
const OFF_PX = 1;
/** Steps from the true spot at which a place is looked for, in sizes of the marker; the last is as far as one may go. */
const STEPS = [1.1, 1.6, 2.2, 3] as const;
const DIRECTIONS = 12;
/** So far a label may go beyond a smaller area, by a line that is easily followed. */
const TIED_LABEL_PX = 64;
/** The farthest that a label goes from the middle of its area, however large that is. */
const FARTHEST_LABEL_PX = 110;

/**
 * Where markers stand, the first of the list first: each at its true spot where that is free, else near by with a line
 * to the spot; where there is no room, in the marker that stands there already. Places that lie on one spot stand about
 * it, each with its line, or are one marker on it. The same places give the same spots. For each place a bounded number
 * of spots is tried, and each is compared with its neighbours only.
 */
export function placeMarks(places: readonly Unplaced[], ground: Ground): readonly PlacedMark[] {
  const taken = createBoxIndex<Rectangle>(ground.covers);
  const marks: { ids: string[]; box: Rectangle; isLabel: boolean; leaders: Spot[] }[] = [];
  const byBox = new Map<Rectangle, (typeof marks)[number]>();
  const put = (ids: readonly string[], box: Rectangle, isLabel: boolean, leaders: readonly Spot[]) => {
    const mark = { ids: [...ids], box, isLabel, leaders: [...leaders] };
    taken.add(box);
    marks.push(mark);
    byBox.set(box, mark);
  };
  const isFree = (box: Rectangle, spot: Spot) => isRoom(box, spot, taken, ground);
  const spots = createBoxIndex(places.map((place) => ({ ...place, width: SPOT_PX, height: SPOT_PX })));
  /** The first that is free and leaves the spots of others to see, to which their lines lead; else the first free one. */
  const choose = (offsets: readonly Spot[], size: Size, own: Unplaced): Choice => {
    let free: Rectangle | undefined;
    for (const { x, y } of offsets) {
      const box = { x: own.x + x, y: own.y + y, width: size.width, height: size.height };
      if (!isFree(box, own)) continue;
      if (spots.hit(box, 0, (spot) => spot.x === own.x && spot.y === own.y) === undefined) {
        return { clear: box, free: free ?? box };
      }
      free ??= box;
    }
    return { clear: undefined, free };
  };

  const points = places.filter(({ label }) => label === undefined);
  const waiting: SpotGroup<Unplaced>[] = [];
  // What can stand on its spot does so before anything is moved to where another belongs.
  const groups = groupSpots(points);
  for (const group of groups) {
    const { first, members } = group;
    const box = { x: first.x, y: first.y, ...sizeOf(members, ground) };
    const isAlone = members.length === 1 || members.length > ground.aroundSpot || group.isOnePlace;
    if (isAlone && isFree(box, first)) put(idsOf(members), box, false, spotsOff(members, box));
    else waiting.push(group);
  }
  const left: SpotGroup<Unplaced>[] = [];
  for (const group of waiting) {
    const { first, members } = group;
    const ring =
      members.length > 1 && members.length <= ground.aroundSpot && !group.isOnePlace
        ? ringsAbout(members).find((boxes) => boxes.every((box) => isFree(box, first)))
        : undefined;
    if (ring === undefined) left.push(group);
    else
      members.forEach((member, at) =>
        put([member.id], ring[at] ?? { ...member, ...member.size }, false, [member]),
      );
  }
  for (const group of left) {
    const { first, members } = group;
    const size = sizeOf(members, ground);
    const { clear, free } = choose(offsetsAbout(size), size, first);
    const box = clear ?? free;
    if (box !== undefined) put(idsOf(members), box, false, spotsOff(members, box));
    else join(members, nearest(first, marks), put);
  }
  for (const place of places) {
    const { label } = place;
    if (label === undefined) continue;
    const inLabel = choose(labelOffsets(label, place.reach), label, place);
    const inPin =
      inLabel.clear === undefined ? choose(offsetsAbout(place.size), place.size, place) : undefined;
    const box = inLabel.clear ?? inPin?.clear ?? inLabel.free ?? inPin?.free;
    if (box === undefined) {
      join([place], nearest(place, marks), put);
      continue;
    }
    const isLabel = box.width === label.width && box.height === label.height;
    const isOver = isLabel && areOverlapping(box, { x: place.x, y: place.y, width: 0, height: 0 });
    put([place.id], box, isLabel, isOver ? [] : spotsOff([place], box));
  }
  return marks.map(({ ids, box, isLabel, leaders }) => ({ ...box, ids, isLabel, leaders }));
}

type Choice = { readonly clear: Rectangle | undefined; readonly free: Rectangle | undefined };
type Put = (ids: readonly string[], box: Rectangle, isLabel: boolean, leaders: readonly Spot[]) => void;

/** Puts places into a marker that stands for others already; where there is none, they stand on their spot whatever is there. */
function join(
  members: readonly Unplaced[],
  mark: { ids: string[]; leaders: Spot[]; box: Rectangle } | undefined,
  put: Put,
): void {
  const [first] = members;
  if (first === undefined) return;
  if (mark === undefined) {
    put(idsOf(members), { x: first.x, y: first.y, ...largest(members) }, false, []);
    return;
  }
  mark.ids.push(...idsOf(members));
  mark.leaders.push(...spotsOff(members, mark.box));
}

/** The marker nearest to a spot that is no label, or undefined where none is so near that a line to it can be followed. */
function nearest<T extends { readonly box: Rectangle; readonly isLabel: boolean }>(
  { x, y, size }: Unplaced,
  marks: readonly T[],
): T | undefined {
  let best: T | undefined;
  let least = (STEPS.at(-1) ?? 1) * Math.max(size.width, size.height) * 1.5;
  for (const mark of marks) {
    if (mark.isLabel) continue;
    const distance = Math.hypot(mark.box.x - x, mark.box.y - y);
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
}

/** Free of all others, and where the map shows the true spot, wholly in what it shows. */
function isRoom(box: Rectangle, spot: Spot, taken: BoxIndex<Rectangle>, { view }: Ground): boolean {
  if (taken.hit(box, GAP) !== undefined) return false;
  if (view === undefined || !isInside({ x: spot.x, y: spot.y, width: 0, height: 0 }, view)) return true;
  // On its spot it may be cut by the edge, which a pan mends; moved it may not.
  return (box.x === spot.x && box.y === spot.y) || isInside(box, view);
}

/** The ways to stand about one spot, the nearest first: each box with its own direction, the spot left to see. */
function ringsAbout(members: readonly Unplaced[]): readonly (readonly Rectangle[])[] {
  const [first] = members;
  if (first === undefined) return [];
  const { width, height } = largest(members);
  const size = Math.hypot(width, height);
  const count = members.length;
  const least = Math.max(
    Math.max(width, height) / 2 + 8,
    (size + GAP) / 2 / Math.sin(Math.PI / Math.max(2, count)),
  );
  const rings: Rectangle[][] = [];
  for (const radius of [least, 1.5 * least]) {
    for (let turn = 0; turn < 4; turn += 1) {
      rings.push(
        members.map((member, index) => {
          const angle = ((index + turn / 4) / count) * 2 * Math.PI - Math.PI;
          const { x, y } = first;
          return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle), ...member.size };
        }),
      );
    }
  }
  return rings;
}

/** The spot itself, and where else a marker may stand about it, the nearest first: for a marker of one pixel. */
const ABOUT: readonly Spot[] = [
  { x: 0, y: 0 },
  ...STEPS.flatMap((step) =>
    Array.from({ length: DIRECTIONS }, (_, index) => {
      // From the right on: names are read from there or to there.
      const angle = (Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1) * 2 * Math.PI) / DIRECTIONS;
      return { x: step * Math.cos(angle), y: step * Math.sin(angle) };
    }),
  ),
];

function offsetsAbout({ width, height }: Size): readonly Spot[] {
  return ABOUT.map(({ x, y }) => ({ x: x * width, y: y * height }));
}

/** Where a label may stand with its middle in the area, or of a small one beside it: the nearest first. */
function labelOffsets({ width, height }: Size, reach: number): readonly Spot[] {
  const far = Math.min(Math.max(reach, TIED_LABEL_PX), FARTHEST_LABEL_PX);
  const spots: (Spot & { readonly off: number })[] = [];
  for (let row = -5; row <= 5; row += 1) {
    for (let column = -3; column <= 3; column += 1) {
      const [x, y] = [(column * width) / 4, row * (height + GAP) * 0.6];
      const off = Math.hypot(x, y);
      const isOverMiddle = Math.abs(x) < width / 2 && Math.abs(y) < height / 2;
      // Beyond the area it leaves the middle to see, to which its line leads.
      if (off === 0 || off <= Math.min(reach, far) || (off <= far && !isOverMiddle))
        spots.push({ x, y, off });
    }
  }
  return spots.sort((a, b) => a.off - b.off);
}

function sizeOf(members: readonly Unplaced[], { sizeOfAll }: Ground): Size {
  const [first] = members;
  return members.length === 1 && first !== undefined ? first.size : sizeOfAll(idsOf(members));
}

function largest(members: readonly Unplaced[]): Size {
  return {
    width: Math.max(...members.map(({ size }) => size.width)),
    height: Math.max(...members.map(({ size }) => size.height)),
  };
}

function spotsOff(members: readonly Unplaced[], { x, y }: Spot): readonly Spot[] {
  return members.filter((member) => Math.hypot(member.x - x, member.y - y) > OFF_PX);
}

function idsOf(members: readonly Unplaced[]): readonly string[] {
  return members.map(({ id }) => id);
}
