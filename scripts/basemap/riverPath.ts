import { densify, kilometresBetween, type Line, type Point } from "./geometry";

/** What is known of where rivers run. */
export type RiverHints = {
  /** The middles of pieces of river water: exact, but with gaps. */
  readonly water: readonly Point[];
  /** Whole rivers, roughly. */
  readonly guides: readonly Line[];
};

type Node = { readonly point: Point; readonly effort: number };

/** How much dearer a step over the guide, or straight over land, is than one from water to water. */
const GUIDE_EFFORT = 9;
const STRAIGHT_EFFORT = 60;
const GUIDE_STEP_KILOMETRES = 4;
const LONGEST_STEP_KILOMETRES = 18;
/** Water further from the guide and from the straight way belongs to another river. */
const NEAR_KILOMETRES = 9;
const MARGIN_DEGREES = 0.8;

/**
 * The line of a river past its way-points: between two of them the cheapest way over the hints, where a step
 * costs the square of its length, so that many short steps along the water beat one long step.
 */
export function tracePath(waypoints: Line, hints: RiverHints): Line {
  const guidePoints = hints.guides.flatMap((guide) => densify(guide, GUIDE_STEP_KILOMETRES));
  const stretches = waypoints.slice(1).map((to, index) => {
    const from = waypoints[index] ?? to;
    const isClose = isWithin(from, to);
    const guides = guidePoints.filter(isClose);
    const straight = densify([from, to], GUIDE_STEP_KILOMETRES);
    const water = hints.water
      .filter(isClose)
      .filter((point) =>
        [...guides, ...straight].some((known) => kilometresBetween(known, point) < NEAR_KILOMETRES),
      );
    return cheapestWay([
      { point: from, effort: 1 },
      ...water.map((point) => ({ point, effort: 1 })),
      ...guides.map((point) => ({ point, effort: GUIDE_EFFORT })),
      ...straight.slice(1, -1).map((point) => ({ point, effort: STRAIGHT_EFFORT })),
      { point: to, effort: 1 },
    ]);
  });
  return [...waypoints.slice(0, 1), ...stretches.flatMap((stretch) => stretch.slice(1))];
}

function isWithin(from: Point, to: Point): (point: Point) => boolean {
  const [west, east] = [Math.min(from[0], to[0]) - MARGIN_DEGREES, Math.max(from[0], to[0]) + MARGIN_DEGREES];
  const [south, north] = [
    Math.min(from[1], to[1]) - MARGIN_DEGREES,
    Math.max(from[1], to[1]) + MARGIN_DEGREES,
  ];
  return ([lon, lat]) => lon > west && lon < east && lat > south && lat < north;
}

/** Dijkstra from the first node to the last. */
function cheapestWay(nodes: readonly Node[]): Line {
  const costs = nodes.map((_, index) => (index === 0 ? 0 : Infinity));
  const previous = nodes.map(() => -1);
  const open = new Set(nodes.keys());
  while (open.size > 0) {
    const current = [...open].reduce((best, index) =>
      (costs[index] ?? 0) < (costs[best] ?? 0) ? index : best,
    );
    const [node, cost] = [nodes[current], costs[current]];
    if (node === undefined || cost === undefined || cost === Infinity) break;
    open.delete(current);
    for (const index of open) {
      const next = nodes[index];
      if (next === undefined) continue;
      const kilometres = kilometresBetween(node.point, next.point);
      if (kilometres > LONGEST_STEP_KILOMETRES) continue;
      const total = cost + kilometres ** 2 * Math.max(node.effort, next.effort);
      if (total < (costs[index] ?? 0)) {
        costs[index] = total;
        previous[index] = current;
      }
    }
  }
  return wayBack(nodes, previous);
}

function wayBack(nodes: readonly Node[], previous: readonly number[]): Line {
  const way: Point[] = [];
  for (let index = nodes.length - 1; index >= 0; index = previous[index] ?? -1) {
    const node = nodes[index];
    if (node !== undefined) way.push(node.point);
  }
  return way.toReversed();
}
