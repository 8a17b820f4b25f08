import { countryName } from "../../../domain/countryName";
import { KIND_LOOKS } from "../../../theme/kinds";
import { countriesOf, type SketchOutlines } from "../sketch/outlines";
import {
  areaAround,
  createProjection,
  radiusPx,
  type Project,
  type Size,
  type Spot,
} from "../sketch/projection";
import type { Tokens } from "../sketch/readTokens";
import { createSketchPaths, outlinePath } from "../sketch/sketchPaths";
import type { CardContent, CardPlace } from "./cardContent";
import { wrapText } from "./fitText";
import { overlaps, placeLabels, type Rect } from "./mapLabels";

/** Around a single spot the map shows about a country: so many degrees from edge to edge. */
const LEAST_DEGREES = 11;
export const MARKER_PX = 34;

/** Where on a card's map a point of the earth lies. */
export function cardProjection({ places }: CardContent, size: Size): Project {
  return createProjection(areaAround(places, LEAST_DEGREES), size);
}

/** The small map of a card, into its frame at the context's origin. */
export function drawMap(
  context: CanvasRenderingContext2D,
  content: CardContent,
  outlines: SketchOutlines | undefined,
  tokens: Tokens,
  size: Size,
): void {
  const { places, kind } = content;
  const project = cardProjection(content, size);
  context.save();
  context.beginPath();
  context.rect(0, 0, size.width, size.height);
  context.clip();
  context.fillStyle = tokens["map-sea"];
  context.fillRect(0, 0, size.width, size.height);
  const spots = places.map((place) => project(place.center));
  const names = layOutNames(context, places, spots, tokens, size);
  if (outlines !== undefined) {
    const focus = countriesOf(outlines, places);
    const paths = createSketchPaths(outlines, project, size, focus);
    fill(context, paths.land, tokens["map-land"]);
    fill(context, paths.focus, tokens["map-focus"]);
    fill(context, paths.lakes, tokens["map-lake"]);
    stroke(context, paths.rivers, tokens["map-river"], 2);
    stroke(context, paths.borders, tokens["map-border"], 1.5);
    context.setLineDash([6, 4]);
    stroke(context, paths.disputed, tokens["map-border"], 1.5);
    context.setLineDash([]);
    stroke(context, paths.focus, tokens["map-border-focus"], 2.5);
    const markers = spots.map(({ x, y }) => around({ x, y: y + MARKER_PX / 2 }, MARKER_PX, MARKER_PX));
    const taken = [...markers, ...names.flatMap(({ rect }) => rect ?? [])];
    drawCountryNames(context, content, paths, taken, focus, tokens);
  }
  const colour = tokens[`kind-${kind}`];
  for (const place of places) drawReach(context, place, project, outlines, size, colour);
  for (const [index, place] of places.entries()) {
    const spot = spots[index];
    if (spot !== undefined) drawMarker(context, kind, place, spot, tokens);
  }
  context.direction = content.direction;
  for (const { lines, rect } of names) {
    if (rect === undefined) continue;
    context.font = nameFont(tokens);
    context.textAlign = "center";
    for (const [index, line] of lines.entries()) {
      const baseline = rect.y + NAME_PX + index * NAME_LINE_PX;
      drawHaloed(context, line, rect.x + rect.width / 2, baseline, tokens.ink, tokens);
    }
  }
  context.restore();
}

/** All the ground where the place may be: an area's outline or circle, and a ring about what may reach beyond its mark. */
function drawReach(
  context: CanvasRenderingContext2D,
  place: CardPlace,
  project: Project,
  outlines: SketchOutlines | undefined,
  size: Size,
  colour: string,
): void {
  const { x, y } = project(place.center);
  const radius = radiusPx(place, project);
  const outline =
    place.isArea && place.shape !== undefined && outlines
      ? outlinePath(outlines, place.shape, project, size)
      : undefined;
  context.save();
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  if (outline !== undefined) {
    context.globalAlpha = 0.1;
    context.fill(new Path2D(outline), "evenodd");
  } else if (place.isArea) {
    context.globalAlpha = 0.18;
    context.fill();
  } else if (radius > MARKER_PX / 2) {
    context.setLineDash([3, 5]);
    context.stroke();
  }
  context.restore();
}

function drawMarker(
  context: CanvasRenderingContext2D,
  kind: CardContent["kind"],
  place: CardPlace,
  { x, y }: Spot,
  tokens: Tokens,
): void {
  const colour = tokens[`kind-${kind}`];
  const isSite = place.role === "site";
  context.beginPath();
  context.arc(x, y, MARKER_PX / 2, 0, 2 * Math.PI);
  context.fillStyle = isSite ? colour : tokens.surface;
  context.fill();
  context.lineWidth = 3;
  context.strokeStyle = isSite ? tokens.surface : colour;
  context.stroke();
  context.save();
  context.translate(x - MARKER_PX * 0.29, y - MARKER_PX * 0.29);
  context.scale((MARKER_PX * 0.58) / 16, (MARKER_PX * 0.58) / 16);
  context.fillStyle = isSite ? tokens.surface : colour;
  context.fill(new Path2D(KIND_LOOKS[kind].shape), "evenodd");
  context.restore();
}

const COUNTRY_PX = 18;
const NAME_PX = 20;
const NAME_LINE_PX = 24;
const nameFont = (tokens: Tokens) => `600 ${NAME_PX}px ${tokens["font-interface"]}`;

/** The places' names, each in as many lines as it needs, narrower where several share the map, and where they stand. */
function layOutNames(
  context: CanvasRenderingContext2D,
  places: readonly CardPlace[],
  spots: readonly Spot[],
  tokens: Tokens,
  size: Size,
) {
  context.font = nameFont(tokens);
  const measure = (text: string) => context.measureText(text).width;
  const widest = places.length > 1 ? Math.min(size.width / 2, 220) : Math.min(size.width - 40, 300);
  const names = places.map(({ name }) => wrapText(name, widest, measure));
  const sizes = names.map((lines) => ({
    width: Math.max(0, ...lines.map(measure)),
    height: lines.length * NAME_LINE_PX,
  }));
  const rects = placeLabels(spots, sizes, size, MARKER_PX);
  return names.map((lines, index) => ({ lines, rect: rects[index] }));
}

/** The ground of a text whose last line ends at the middle of `at`. */
function around({ x, y }: Spot, width: number, height: number): Rect {
  return { x: x - width / 2, y: y - height, width, height };
}

function drawCountryNames(
  context: CanvasRenderingContext2D,
  { language, direction, places }: CardContent,
  paths: Pick<ReturnType<typeof createSketchPaths>, "names" | "focus">,
  taken: readonly Rect[],
  focus: readonly string[],
  tokens: Tokens,
): void {
  context.font = `500 ${COUNTRY_PX}px ${tokens["font-interface"]}`;
  context.direction = direction;
  context.textAlign = "center";
  const ground = new Path2D(paths.focus);
  const { e: left, f: top } = context.getTransform();
  /** A name that gives way must not come to stand on a neighbour. */
  const isAtHome = (x: number, y: number) => context.isPointInPath(ground, left + x, top + y, "evenodd");
  for (const { code, at } of paths.names) {
    if (places.some(({ shape }) => shape === code)) continue;
    const room = focus.includes(code) ? CLEARANCES : [0];
    const name = countryName(code, language);
    const width = context.measureText(name).width;
    const y = room
      .map((shift) => at.y + shift)
      .find((line) => {
        const rect = around({ x: at.x, y: line + 8 }, width + 16, COUNTRY_PX + 16);
        return (
          !taken.some((other) => overlaps(rect, other)) &&
          (line === at.y || isAtHome(at.x, line - COUNTRY_PX / 3))
        );
      });
    if (y !== undefined) drawHaloed(context, name, at.x, y, tokens["map-label"], tokens);
  }
}

/** The name of a country that the event is in gives way to the place, up or down; others are left out. */
const CLEARANCES = [0, -70, 110, -120] as const;

function drawHaloed(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  tokens: Tokens,
): void {
  context.lineWidth = 5;
  context.lineJoin = "round";
  context.strokeStyle = tokens["map-land"];
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function fill(context: CanvasRenderingContext2D, path: string, colour: string): void {
  context.fillStyle = colour;
  context.fill(new Path2D(path), "evenodd");
}

function stroke(context: CanvasRenderingContext2D, path: string, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.stroke(new Path2D(path));
}
