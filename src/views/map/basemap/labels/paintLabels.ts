import type { Palette } from "../palette";
import type { Frame } from "../tracing";
import { ROLE_STYLES } from "./faces";
import { dress, type Context } from "./labelSizes";
import type { PlacedLabel } from "./layoutLabels";
import type { Run } from "./riverNames";

/** How wide the halo reaches about the letters, in pixels. */
const HALO = 1.7;

/** Writes the names that the frame shows, halos first, so that none lies on a neighbour's letters. */
export function paintLabels(
  context: Context,
  labels: readonly PlacedLabel[],
  frame: Frame,
  palette: Palette,
): void {
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  const seen = labels.filter(
    ({ box }) =>
      box.right > frame.left &&
      box.left < frame.left + frame.width &&
      box.bottom > frame.top &&
      box.top < frame.top + frame.height,
  );
  for (const label of seen) {
    writeLines(context, label, frame, (text, x, y) => {
      context.strokeStyle = haloOf(label, palette);
      context.lineWidth = 2 * HALO;
      context.strokeText(text, x, y);
    });
  }
  for (const label of seen) {
    const { item, dot } = label;
    if (dot !== undefined)
      paintDot(context, dot.x - frame.left, dot.y - frame.top, dot.form, item.role, palette);
    writeLines(context, label, frame, (text, x, y, index) => {
      const { ink } = ROLE_STYLES[item.role];
      context.fillStyle = index > 0 && ink === "city" ? palette.country : palette[ink];
      context.fillText(text, x, y);
    });
  }
}

function haloOf({ item: { role } }: PlacedLabel, palette: Palette): string {
  return role === "sea" ? palette.sea : role === "lake" ? palette.lake : palette.labelHalo;
}

type Write = (text: string, x: number, y: number, index: number) => void;

function writeLines(context: Context, label: PlacedLabel, frame: Frame, write: Write): void {
  if (label.runs === undefined) writeBlock(context, label, frame, write);
  else writeRuns(context, label.runs, frame, write);
}

function writeRuns(context: Context, runs: readonly Run[], { left, top }: Frame, write: Write): void {
  for (const [index, { font, language, marks }] of runs.entries()) {
    dress(context, { font, language, spacingPx: 0 });
    context.textAlign = "left";
    for (const { text, x, y, angle, width } of marks) {
      context.save();
      context.translate(x - left, y - top);
      context.rotate(angle);
      write(text, -width / 2, 0, index);
      context.restore();
    }
  }
}

function writeBlock(
  context: Context,
  { block, box, side }: PlacedLabel,
  { left, top }: Frame,
  write: Write,
): void {
  const middle = (box.left + box.right) / 2 - left;
  let y = (box.top + box.bottom - block.height) / 2 - top;
  for (const [index, line] of block.lines.entries()) {
    dress(context, line);
    // Whatever the script's direction, the line is put by its left edge.
    context.textAlign = "left";
    const slack = (block.width - line.width) / 2;
    const shift = side === "right" ? -slack : side === "left" ? slack : 0;
    write(line.text, middle - line.width / 2 + shift, y + line.height * 0.79, index);
    y += line.height;
  }
}

function paintDot(
  context: Context,
  x: number,
  y: number,
  form: "ring" | "spot",
  role: string,
  palette: Palette,
): void {
  const radius = form === "ring" ? 3.2 : role === "city1" || role === "city2" ? 2.5 : 2;
  context.beginPath();
  context.arc(x, y, radius + 1.4, 0, 2 * Math.PI);
  context.fillStyle = palette.labelHalo;
  context.fill();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  if (form === "spot") {
    context.fillStyle = palette.city;
    context.fill();
    return;
  }
  context.fillStyle = palette.focus;
  context.fill();
  context.strokeStyle = palette.city;
  context.lineWidth = 2;
  context.stroke();
}
