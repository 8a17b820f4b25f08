import { worldX, worldY } from "../../../../domain/mercator";
import type { Path } from "../shapes";
import { stretchesOf, type Baseline } from "./alongRiver";
import type { LabelItem } from "./labelItems";
import type { Block, Line } from "./labelSizes";
import type { Box } from "./placing";

/** A letter, or a word whose letters join, turned as its river runs. */
export type Mark = {
  readonly text: string;
  /** The middle of its foot, in pixels of the world. */
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly width: number;
};

/** A name along a river, letter by letter. */
export type Run = Pick<Line, "font" | "language"> & { readonly marks: readonly Mark[] };

export type RiverPlace = { readonly runs: readonly Run[]; readonly boxes: readonly Box[] };

/** How near to a corner of a river's line the spot of its name lies, in parts of the world's side: some kilometres. */
const NEAR = 0.0008;

/** The river that the name means, undefined where none is drawn there. */
export function riverOf({ at }: LabelItem, rivers: readonly Path[]): Path | undefined {
  const [x, y] = [worldX(at[0]), worldY(at[1])];
  const near = rivers
    .filter(
      ({ west, east, north, south }) =>
        x > west - NEAR && x < east + NEAR && y > north - NEAR && y < south + NEAR,
    )
    .map((river) => ({ river, distance: distanceTo(river, x, y) }))
    .filter(({ distance }) => distance < NEAR)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.river;
}

function distanceTo({ points }: Path, x: number, y: number): number {
  let least = Infinity;
  for (let i = 0; i < points.length; i += 2) {
    least = Math.min(least, Math.hypot((points[i] ?? 0) - x, (points[i + 1] ?? 0) - y));
  }
  return least;
}

/** Where a river's name may stand, for each of its sections, the best first; a second language on the other bank. */
export function riverPlaces(
  river: Path,
  worldSize: number,
  { lines }: Block,
): readonly (readonly RiverPlace[])[] {
  const [line, second] = lines;
  if (line === undefined) return [];
  const writing = {
    width: Math.max(...lines.map(({ width }) => width)),
    sizePx: line.sizePx,
    isBent: lines.every(({ letters }) => letters !== undefined),
  };
  return stretchesOf(river, worldSize, writing).map((stretches) =>
    stretches.flatMap(({ above, below }) =>
      second === undefined
        ? [placeOf([[line, above]]), placeOf([[line, below]])]
        : [
            placeOf([
              [line, above],
              [second, below],
            ]),
          ],
    ),
  );
}

function placeOf(written: readonly (readonly [Line, Baseline])[]): RiverPlace {
  return {
    runs: written.map(([line, baseline]) => ({
      font: line.font,
      language: line.language,
      marks: marksOn(line, baseline),
    })),
    boxes: written.flatMap(([line, baseline]) => boxesOn(line, baseline)),
  };
}

function marksOn({ text, width, letters }: Line, baseline: Baseline): readonly Mark[] {
  if (letters === undefined) return [{ text, width, ...baseline.at(0) }];
  return letters.map((letter, index) => {
    const letterWidth = (letters[index + 1]?.from ?? width) - letter.from;
    return {
      text: letter.text,
      width: letterWidth,
      ...baseline.at(letter.from + letterWidth / 2 - width / 2),
    };
  });
}

/** Small boxes one beside the other: one about all of a slanting name would keep too much free. */
function boxesOn({ width, sizePx }: Line, baseline: Baseline): readonly Box[] {
  const count = Math.max(1, Math.round(width / sizePx));
  const half = Math.max(width / count, sizePx) / 2 + 1;
  return Array.from({ length: count }, (_, index) => {
    const { x, y, angle } = baseline.at(((index + 0.5) / count - 0.5) * width);
    const [middleX, middleY] = [x + Math.sin(angle) * 0.3 * sizePx, y - Math.cos(angle) * 0.3 * sizePx];
    return { left: middleX - half, right: middleX + half, top: middleY - half, bottom: middleY + half };
  });
}
