import { KIND_SHAPES } from "../../../theme/kinds";
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
import { createSketchPaths } from "../sketch/sketchPaths";
import type { CardContent, CardPlace } from "./cardContent";
import { wrapText } from "./fitText";

/** Around a single spot the map shows about a country: so many degrees from edge to edge. */
const LEAST_DEGREES = 11;
const MARKER_PX = 34;

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
    drawCountryNames(context, content, paths.names, spots, focus, tokens);
  }
  const colour = tokens[`kind-${kind}`];
  for (const [index, place] of places.entries()) {
    const spot = spots[index];
    if (spot === undefined) continue;
    // A country that is drawn as its outline needs no circle.
    if (place.isArea && place.shape === undefined) {
      context.globalAlpha = 0.18;
      context.fillStyle = colour;
      context.beginPath();
      context.arc(spot.x, spot.y, radiusPx(place, project), 0, 2 * Math.PI);
      context.fill();
      context.globalAlpha = 1;
    }
  }
  for (const [index, place] of places.entries()) {
    const spot = spots[index];
    if (spot !== undefined) drawMarker(context, content, place, spot, tokens, size);
  }
  context.restore();
}

function drawMarker(
  context: CanvasRenderingContext2D,
  { kind, direction }: CardContent,
  place: CardPlace,
  { x, y }: Spot,
  tokens: Tokens,
  size: Size,
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
  context.fill(new Path2D(KIND_SHAPES[kind]), "evenodd");
  context.restore();

  drawName(context, place.name, direction, { x, y }, tokens, size);
}

const NAME_PX = 22;
const NAME_LINE_PX = 27;

/** A place's name in as many lines as it needs, under the marker, or over it where it would fall off the picture. */
function drawName(
  context: CanvasRenderingContext2D,
  name: string,
  direction: "ltr" | "rtl",
  { x, y }: Spot,
  tokens: Tokens,
  size: Size,
): void {
  context.font = `600 ${NAME_PX}px ${tokens["font-interface"]}`;
  context.direction = direction;
  context.textAlign = "center";
  const widest = Math.min(size.width - 40, 300);
  const lines = wrapText(name, widest, (text) => context.measureText(text).width);
  const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2 + 16;
  const at = Math.min(Math.max(x, half), size.width - half);
  const below = y + MARKER_PX / 2 + NAME_PX + 6;
  const isBelow = below + lines.length * NAME_LINE_PX < size.height;
  const first = isBelow ? below : y - MARKER_PX / 2 - 12 - (lines.length - 1) * NAME_LINE_PX;
  for (const [index, line] of lines.entries()) {
    drawHaloed(context, line, at, first + index * NAME_LINE_PX, tokens.ink, tokens);
  }
}

function drawCountryNames(
  context: CanvasRenderingContext2D,
  { language, direction, places }: CardContent,
  names: readonly { readonly code: string; readonly at: Spot }[],
  taken: readonly Spot[],
  focus: readonly string[],
  tokens: Tokens,
): void {
  const regions = new Intl.DisplayNames(language, { type: "region" });
  context.font = `500 18px ${tokens["font-interface"]}`;
  context.direction = direction;
  context.textAlign = "center";
  for (const { code, at } of names) {
    if (places.some(({ shape }) => shape === code)) continue;
    const room = focus.includes(code) ? CLEARANCES : [0];
    const y = room
      .map((shift) => at.y + shift)
      .find((line) => !taken.some((spot) => Math.abs(spot.x - at.x) < 130 && isNear(line, spot.y)));
    if (y !== undefined) drawHaloed(context, regions.of(code) ?? code, at.x, y, tokens["map-label"], tokens);
  }
}

/** The name of a country that the event is in gives way to the place, up or down; others are left out. */
const CLEARANCES = [0, -70, 110, -120] as const;

/** Whether a name's line runs into a marker or into the name under it. */
function isNear(line: number, marker: number): boolean {
  return line > marker - MARKER_PX && line < marker + MARKER_PX + 2 * NAME_LINE_PX;
}

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
