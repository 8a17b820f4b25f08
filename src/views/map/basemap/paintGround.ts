import type { Ground, Land, Region, Water, World } from "./groundParts";
import { paintRelief } from "./paintRelief";
import type { Palette } from "./palette";
import { areTouching, type Path } from "./shapes";
import { fillRings, strokePaths, type Context } from "./strokes";
import { boxOfFrame, traceCurve, traceLine, traceRing, type Frame } from "./tracing";

/** What the ground is drawn with. */
export type GroundStyle = {
  readonly palette: Palette;
  readonly zoom: number;
  /** ISO codes of the countries that the dataset is about. */
  readonly focus: readonly string[];
};

/** Draws sea, land, heights, water and borders, the lower first. */
export function paintGround(context: Context, ground: Ground, frame: Frame, style: GroundStyle): void {
  const { palette, zoom } = style;
  context.lineJoin = "round";
  context.lineCap = "round";
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, frame.width, frame.height);
  if (ground.world !== undefined) {
    for (const shifted of framesOf(frame)) {
      paintLand(context, ground.world, shifted, style);
      paintGreatRivers(context, ground.world, shifted, style);
      paintLakes(context, ground.world.lakes, shifted, palette);
      paintLines(context, ground.world, shifted, style);
    }
  }
  const { region, water, relief, world } = ground;
  if (region === undefined || !areTouching(region.box, boxOfFrame(frame))) return;
  clearRegion(context, region, frame, palette);
  paintLand(context, region, frame, style);
  if (relief !== undefined) {
    const focus = focusRings(region, style);
    paintRelief(context, { region, relief }, frame, { palette, zoom, focus });
  }
  // Under the water, where a province ends in the middle of a river or of a lake.
  if (zoom >= PROVINCES_FROM_ZOOM) {
    strokePaths(context, region.provinceLines, frame, traceLine, [
      { colour: palette.province, width: zoom < 7 ? 0.9 : 1.1, dash: [1, 3.5] },
    ]);
  }
  if (world !== undefined) paintGreatRivers(context, world, frame, style);
  if (water !== undefined) paintWater(context, water, frame, style);
  paintLines(context, region, frame, style);
}

const PROVINCES_FROM_ZOOM = 5;

/** The world side by side with itself, as far as the frame shows it: beyond the antimeridian it goes on. */
function framesOf(frame: Frame): readonly Frame[] {
  const first = Math.floor(frame.left / frame.worldSize);
  const last = Math.floor((frame.left + frame.width) / frame.worldSize);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...frame,
    left: frame.left - (first + index) * frame.worldSize,
  }));
}

/** The region is drawn from its own file alone. */
function clearRegion(
  context: Context,
  { box }: Region,
  { worldSize, left, top }: Frame,
  palette: Palette,
): void {
  context.fillStyle = palette.sea;
  context.fillRect(
    box.west * worldSize - left,
    box.north * worldSize - top,
    (box.east - box.west) * worldSize,
    (box.south - box.north) * worldSize,
  );
}

/** Shallow water, in pixels: the sea grows lighter towards the land, which covers the inner half of each line. */
const SHELF_WIDTHS = [13, 8, 4];

function paintLand(context: Context, land: Land, frame: Frame, style: GroundStyle): void {
  const { palette } = style;
  const shelf = SHELF_WIDTHS.map((width) => ({ colour: palette.shelf, width }));
  strokePaths(context, land.coast, frame, traceLine, shelf);
  fillRings(context, land.land, frame, palette.land);
  fillRings(context, focusRings(land, style), frame, palette.focus);
}

function focusRings({ countries }: Land, { focus }: GroundStyle): readonly Path[] {
  return countries.flatMap(({ properties, paths }) => (focus.includes(properties.code) ? paths : []));
}

/** Coast and borders: those of the countries in focus strong, with a halo; those that are disputed dashed. */
function paintLines(context: Context, land: Land, frame: Frame, style: GroundStyle): void {
  const { palette, zoom, focus } = style;
  strokePaths(context, land.coast, frame, traceLine, [{ colour: palette.coast, width: 0.8 }]);
  const bordersThat = (keep: (isFocus: boolean, isDisputed: boolean) => boolean) =>
    land.borders.flatMap(({ properties: { status, codes }, paths }) =>
      keep(
        codes.split("-").some((code) => focus.includes(code)),
        status === "disputed",
      )
        ? paths
        : [],
    );
  const thin = { colour: palette.border, width: zoom < 5 ? 0.6 : 0.85 };
  const strong = { colour: palette.borderFocus, width: zoom < 5 ? 0.9 : zoom < 8 ? 1.2 : 1.5 };
  const halo = { colour: palette.borderHalo };
  strokePaths(
    context,
    bordersThat((isFocus, isDisputed) => !isFocus && !isDisputed),
    frame,
    traceLine,
    [thin],
  );
  strokePaths(
    context,
    bordersThat((_, isDisputed) => isDisputed),
    frame,
    traceLine,
    [{ ...thin, dash: [4, 4] }],
  );
  const reach = zoom < 5 ? 0.7 : 1;
  strokePaths(
    context,
    bordersThat((isFocus, isDisputed) => isFocus && !isDisputed),
    frame,
    traceLine,
    [{ ...halo, width: 10 * reach }, { ...halo, width: 5 * reach }, strong],
  );
}

/** Schematic rivers stop here: from nearer they would run beside their beds. */
const SCHEMATIC_TO_ZOOM = 7;
const MINOR_FROM_ZOOM = 5.5;

function paintWater(context: Context, { rivers, lakes }: Water, frame: Frame, style: GroundStyle): void {
  const { palette, zoom } = style;
  const riversThat = (keep: (rank: number, isSchematic: boolean) => boolean) =>
    rivers.flatMap(({ properties: { rank, schematic }, paths }) =>
      keep(rank, schematic === true) ? paths : [],
    );
  const stroke = (paths: readonly Path[], width: number) =>
    strokePaths(context, paths, frame, traceCurve, [{ colour: palette.river, width }]);
  if (zoom >= MINOR_FROM_ZOOM) {
    if (zoom <= SCHEMATIC_TO_ZOOM)
      stroke(
        riversThat((_, isSchematic) => isSchematic),
        0.7,
      );
    stroke(
      riversThat((rank, isSchematic) => rank > 1 && !isSchematic),
      Math.min(2, 0.35 * (zoom - 3.5)),
    );
  }
  stroke(
    riversThat((rank, isSchematic) => rank === 1 && !isSchematic),
    Math.min(4, Math.max(0.8, 0.55 * (zoom - 3.4))),
  );
  paintLakes(context, lakes, frame, palette);
}

function paintLakes(context: Context, lakes: readonly Path[], frame: Frame, palette: Palette): void {
  fillRings(context, lakes, frame, palette.lake);
  strokePaths(context, lakes, frame, traceRing, [{ colour: palette.lakeEdge, width: 0.7 }]);
}

const GREAT_FROM_ZOOM = 3.5;

/** The rivers of the wider region, in few corners. */
function paintGreatRivers(context: Context, { rivers }: World, frame: Frame, style: GroundStyle): void {
  const { palette, zoom } = style;
  if (zoom < GREAT_FROM_ZOOM || zoom > SCHEMATIC_TO_ZOOM) return;
  strokePaths(context, rivers, frame, traceCurve, [{ colour: palette.river, width: 0.3 * (zoom - 1.5) }]);
}
