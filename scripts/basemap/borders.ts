import { statusOf, type BorderStatus } from "./disputes";
import { pairsOf, type Line, type Point } from "./geometry";
import type { Part } from "./parts";

/** A line between two parts, or the coast of one. */
export type Boundary = {
  readonly codes: string;
  readonly status: BorderStatus | "coast";
  readonly lines: readonly Line[];
};

type Step = readonly [Point, Point];
type Sides = { readonly step: Step; readonly owners: Part[] };

/**
 * Every line on the edge of a part, by the countries on its two sides: "IQ-SY" is a border, "SY" alone is
 * disputed between parts of Syria, or its coast. Steps that `isOutside` is true of (the frame of a clipped map)
 * are left out.
 */
export function boundariesOf(
  parts: readonly Part[],
  isOutside: (step: Step) => boolean,
): readonly Boundary[] {
  const groups = new Map<string, { codes: string; status: Boundary["status"]; steps: Step[] }>();
  for (const { step, owners } of stepsOf(parts)) {
    const [first, second] = owners;
    if (first === undefined || isOutside(step)) continue;
    const codes = second === undefined ? [first.code] : [first.code, second.code].sort();
    const status = second === undefined ? "coast" : statusOf([first.code, second.code], step);
    const key = `${status} ${[...new Set(codes)].join("-")}`;
    const group = groups.get(key) ?? { codes: [...new Set(codes)].join("-"), status, steps: [] };
    group.steps.push(step);
    groups.set(key, group);
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key);
    return group === undefined
      ? []
      : [{ codes: group.codes, status: group.status, lines: joinSteps(group.steps) }];
  });
}

function stepsOf(parts: readonly Part[]): Iterable<Sides> {
  const sides = new Map<string, Sides>();
  for (const part of parts) {
    for (const step of part.polygons.flat().flatMap(pairsOf)) {
      const key = step.map(String).sort().join(" ");
      const known = sides.get(key);
      if (known === undefined) sides.set(key, { step, owners: [part] });
      else known.owners.push(part);
    }
  }
  return sides.values();
}

/** Steps come in the order of the rings: what follows on is one line. A line may close to a ring. */
export function joinSteps(steps: readonly Step[]): readonly Line[] {
  const lines: Point[][] = [];
  for (const [from, to] of steps) {
    const line = lines.at(-1);
    if (line !== undefined && isSame(line.at(-1), from)) line.push(to);
    else lines.push([from, to]);
  }
  return joinEnds(lines);
}

/** A ring may start amid a line: its two pieces are joined again. */
function joinEnds(lines: readonly Point[][]): readonly Line[] {
  const byStart = new Map(lines.map((line) => [String(line[0]), line]));
  const joined = new Set<Point[]>();
  for (const line of lines) {
    if (joined.has(line)) continue;
    let next = byStart.get(String(line.at(-1)));
    while (next !== undefined && next !== line && !joined.has(next)) {
      line.push(...next.slice(1));
      joined.add(next);
      next = byStart.get(String(line.at(-1)));
    }
  }
  return lines.filter((line) => !joined.has(line));
}

function isSame(a: Point | undefined, b: Point): boolean {
  return a?.[0] === b[0] && a[1] === b[1];
}
