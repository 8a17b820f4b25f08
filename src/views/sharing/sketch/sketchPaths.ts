import type { Position } from "geojson";
import type { Country, SketchOutlines } from "./outlines";
import type { Project, Size, Spot } from "./projection";

/** A small map as SVG paths: a canvas draws them through `Path2D`, print as they are. */
export type SketchPaths = {
  readonly land: string;
  /** The countries that the map is about. */
  readonly focus: string;
  readonly borders: string;
  /** Borders that not all states acknowledge. */
  readonly disputed: string;
  readonly lakes: string;
  readonly rivers: string;
  /** Where there is room for the names of countries. */
  readonly names: readonly { readonly code: string; readonly at: Spot }[];
};

/** Points nearer to the one before are left out, in pixels. */
const LEAST_STEP = 0.6;

/** The countries and borders that the picture shows. */
export function createSketchPaths(
  { countries, borders, disputed, lakes, rivers }: SketchOutlines,
  project: Project,
  size: Size,
  focus: readonly string[],
): SketchPaths {
  const drawn = countries.map((country) => ({ country, rings: ringsInSight(country, project, size) }));
  const linesInSight = (lines: readonly (readonly Position[])[]) =>
    lines.map((line) => line.map(project)).filter((line) => isInSight(line, size));
  const pathAlong = (lines: readonly (readonly Position[])[]) => linesInSight(lines).map(lineTo).join("");
  return {
    land: drawn.map(({ rings }) => pathOf(rings)).join(""),
    focus: drawn
      .filter(({ country }) => focus.includes(country.code))
      .map(({ rings }) => pathOf(rings))
      .join(""),
    borders: pathAlong(borders),
    disputed: pathAlong(disputed),
    lakes: pathOf(linesInSight(lakes)),
    rivers: pathAlong(rivers),
    names: drawn.flatMap(({ country: { code }, rings }) => {
      const at = middleOf(rings);
      return code === "" || at === undefined || !isWellInside(at, size) ? [] : [{ code, at }];
    }),
  };
}

/** The outline of a country or province as an SVG path; undefined where the outlines do not have it. */
export function outlinePath(
  { countries, provinces }: SketchOutlines,
  code: string,
  project: Project,
  size: Size,
): string | undefined {
  const found = [...countries, ...provinces].find((country) => country.code === code);
  return found && pathOf(ringsInSight(found, project, size));
}

function pathOf(rings: readonly (readonly Spot[])[]): string {
  return rings.map((ring) => `${lineTo(ring)}Z`).join("");
}

function ringsInSight({ polygons }: Country, project: Project, size: Size): readonly (readonly Spot[])[] {
  return polygons
    .flat()
    .map((ring) => ring.map(project))
    .filter((ring) => isInSight(ring, size));
}

function isInSight(line: readonly Spot[], { width, height }: Size): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of line) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right >= 0 && left <= width && bottom >= 0 && top <= height;
}

function lineTo(line: readonly Spot[]): string {
  let last: Spot | undefined;
  let path = "";
  for (const spot of line) {
    if (last !== undefined && Math.hypot(spot.x - last.x, spot.y - last.y) < LEAST_STEP) continue;
    path += `${last === undefined ? "M" : "L"}${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`;
    last = spot;
  }
  return path;
}

/** A name needs a country of about so many square pixels. */
const LEAST_NAMED_AREA = 4000;

/** The centre of gravity of the largest ring; undefined for what is too small to name. */
function middleOf(rings: readonly (readonly Spot[])[]): Spot | undefined {
  let best: { readonly area: number; readonly at: Spot } | undefined;
  for (const ring of rings) {
    let [area, sumX, sumY] = [0, 0, 0];
    for (const [index, spot] of ring.entries()) {
      const before = ring.at(index - 1) ?? spot;
      const cross = before.x * spot.y - spot.x * before.y;
      area += cross / 2;
      sumX += (before.x + spot.x) * cross;
      sumY += (before.y + spot.y) * cross;
    }
    const size = Math.abs(area);
    if (size >= LEAST_NAMED_AREA && size > (best?.area ?? 0)) {
      best = { area: size, at: { x: sumX / (6 * area), y: sumY / (6 * area) } };
    }
  }
  return best?.at;
}

function isWellInside({ x, y }: Spot, { width, height }: Size): boolean {
  return x > width * 0.1 && x < width * 0.9 && y > height * 0.06 && y < height * 0.94;
}
