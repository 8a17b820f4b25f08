import type { MapDensity } from "../../../../engine/query";
import type { Language } from "../../../../i18n/languages";
import { textsIn } from "../../../../i18n/texts";
import { densitySquares } from "../../layout/densitySteps";
import { CITY_PX, DOT_PX, largestFirst, type MapLayout, type MappedPlace } from "../../layout/layOutMap";
import { MARK_PX, TRUE_PX, type PlacedName } from "../../layout/mapLayout";
import type { ScaleBar, Size, Spot } from "../../sketch/projection";
import type { SketchPaths } from "../../sketch/sketchPaths";
import type { TokenName } from "../../sketch/readTokens";
import type { Block, Face, Paint, Shape, Stands } from "./scene";

export const NAME_FACE: Face = { weight: 500, family: "font-interface" };
export const NAME_PX = 9;
const LETTER_FACE: Face = { weight: 600, family: "font-interface" };
const ALIGNED = { start: "left", middle: "center", end: "right" } as const;

type Mapped = {
  readonly map: MapLayout;
  readonly size: Size;
  /** Of many places how many events lie where, drawn beneath the marks of areas. */
  readonly density: MapDensity | undefined;
  readonly direction: "ltr" | "rtl";
};

/** The map as it was laid out. */
export function mapShapes({ map, size, density, direction }: Mapped): Block {
  const name = (placed: PlacedName, colour: TokenName, of?: Stands): Shape => ({
    type: "text",
    text: placed.text,
    x: placed.x,
    y: placed.y + 3,
    sizePx: NAME_PX,
    face: NAME_FACE,
    colour,
    align: ALIGNED[placed.anchor],
    direction,
    halo: "map-land",
    ...(of === undefined ? {} : { of }),
  });
  const shapes: readonly Shape[] = [
    { type: "rect", x: 0, y: 0, ...size, fill: "map-sea" },
    ...(map.paths === undefined ? [] : landShapes(map.paths)),
    ...(density === undefined ? [] : densityShapes(density)),
    ...largestFirst(map.inSight).flatMap(reachShapes),
    ...map.countries.map((placed) => name(placed, "map-label")),
    ...map.cities.flatMap(({ spot, name: placed }): readonly Shape[] => [
      { type: "circle", ...spot, r: CITY_PX, fill: "ink-soft" },
      name(placed, "ink-soft"),
    ]),
    ...map.inSight.flatMap(placeShapes),
    ...map.inSight.flatMap(({ place, name: placed }) =>
      placed === undefined ? [] : [name(placed, "ink", { place: place.id, part: "name" })],
    ),
  ];
  return {
    height: size.height,
    shapes: [
      { type: "group", x: 0, y: 0, clip: { x: 0, y: 0, ...size }, shapes },
      { type: "rect", x: 0, y: 0, ...size, stroke: "line-strong", lineWidth: 0.8 },
    ],
  };
}

function landShapes({ land, focus, lakes, rivers, borders, disputed }: SketchPaths): readonly Shape[] {
  return [
    { type: "path", d: land, fill: "map-land" },
    { type: "path", d: focus, fill: "map-focus" },
    { type: "path", d: lakes, fill: "map-lake" },
    { type: "path", d: rivers, stroke: "map-river", lineWidth: 0.9 },
    { type: "path", d: borders, stroke: "map-border", lineWidth: 0.8 },
    { type: "path", d: disputed, stroke: "map-border", lineWidth: 0.8, dash: [3, 2] },
    { type: "path", d: focus, stroke: "map-border-focus", lineWidth: 1 },
  ];
}

function densityShapes(density: MapDensity): readonly Shape[] {
  const { cellPx: side } = density;
  return densitySquares(density).squares.map(({ x, y, step }) => ({
    type: "rect",
    x,
    y,
    width: side,
    height: side,
    fill: "accent",
    fillOpacity: step.opacity,
  }));
}

const AREA_PAINT: Paint = {
  fill: "accent",
  fillOpacity: 0.08,
  stroke: "accent",
  lineWidth: 1.3,
  dash: [0.1, 2.6],
  hasRoundCaps: true,
};
const RING_PAINT: Paint = { stroke: "accent", lineWidth: 0.8, dash: [1, 2] };

/** An area as it lies on the earth, and the ring of a place that may reach farther than its mark. */
function reachShapes({ place, spot, reach }: MappedPlace): readonly Shape[] {
  if (reach === undefined) return [];
  const of: Stands = { place: place.id, part: "reach" };
  const paint: Paint = { ...(reach.isArea ? AREA_PAINT : RING_PAINT), of };
  return [
    reach.outline === undefined
      ? { type: "circle", ...spot, r: reach.radius, ...paint }
      : { type: "path", d: reach.outline, ...paint },
  ];
}

function placeShapes(mapped: MappedPlace): readonly Shape[] {
  const { place, letter, spot, at, isArea, isSubjectOnly } = mapped;
  if (letter !== undefined) return placeMark({ letter, spot, at, isArea, isSubjectOnly, place: place.id });
  if (isArea) return [];
  return [dot(spot, isSubjectOnly, { place: place.id, part: "mark" })];
}

/** Of many places each point. */
export function dot(spot: Spot, isSubjectOnly: boolean, of?: Stands): Shape {
  return {
    type: "circle",
    ...spot,
    r: DOT_PX,
    fill: isSubjectOnly ? "surface" : "accent",
    fillOpacity: isSubjectOnly ? 1 : 0.6,
    stroke: "accent",
    lineWidth: 0.8,
    ...(of === undefined ? {} : { of }),
  };
}

type PlaceMark = Pick<MappedPlace, "spot" | "at" | "isArea" | "isSubjectOnly"> & {
  readonly letter: string;
  /** Undefined of an example in a key. */
  readonly place?: string;
};

/** A place's letter: round for a point, square for an area; with a line to the place where it stands beside it. */
export function placeMark({ letter, spot, at, isArea, isSubjectOnly, place }: PlaceMark): readonly Shape[] {
  const of = (part: "mark" | "true" | "leader") => (place === undefined ? {} : { of: { place, part } });
  const paint = { fill: isSubjectOnly ? "surface" : "accent", stroke: "accent", lineWidth: 1.2 } as const;
  const side = 2 * MARK_PX;
  return [
    ...(at === spot
      ? []
      : ([
          {
            type: "path",
            d: `M${spot.x} ${spot.y}L${at.x} ${at.y}`,
            stroke: "accent",
            lineWidth: 0.9,
            ...of("leader"),
          },
          {
            type: "circle",
            ...spot,
            r: TRUE_PX,
            fill: "accent",
            stroke: "surface",
            lineWidth: 0.6,
            ...of("true"),
          },
        ] as const)),
    isArea
      ? {
          type: "rect",
          x: at.x - MARK_PX,
          y: at.y - MARK_PX,
          width: side,
          height: side,
          radius: 2,
          ...paint,
          ...of("mark"),
        }
      : { type: "circle", ...at, r: MARK_PX, ...paint, ...of("mark") },
    {
      type: "text",
      text: letter,
      x: at.x,
      y: at.y + 3.4,
      sizePx: 9.5,
      face: LETTER_FACE,
      colour: isSubjectOnly ? "accent" : "surface",
      align: "center",
      direction: "ltr",
    },
  ];
}

/** The scale bar with its length and where it holds, to be set under the map. */
export function scaleShapes(
  { km, px }: ScaleBar,
  width: number,
  language: Language,
  direction: "ltr" | "rtl",
): Block {
  const isRtl = direction === "rtl";
  const left = isRtl ? width - px : 0;
  const length = textsIn(language, "common")("distance", { count: km });
  return {
    height: 14,
    shapes: [
      { type: "path", d: `M${left} 5V9.5H${left + px}V5`, stroke: "ink", lineWidth: 1.2 },
      {
        type: "text",
        text: textsIn(language, "picturing")("scale", { length }),
        x: isRtl ? left - 8 : left + px + 8,
        y: 10.5,
        sizePx: NAME_PX,
        face: NAME_FACE,
        colour: "ink-soft",
        align: isRtl ? "right" : "left",
        direction,
      },
    ],
  };
}
