import type { PictureWriter } from "../../../../formats/writers/writer";
import { readTokens, type Tokens } from "../../sketch/readTokens";
import { measureOn, paintScene } from "./paintScene";
import type { Shape, TextShape } from "./scene";
import { createViewScene, type DrawnView } from "./viewScene";

/** Pixels of the picture for each of the scene. */
const SCALE = 2;

export type ViewPicture = {
  readonly picture: Blob;
  readonly writer: PictureWriter;
  readonly width: number;
  readonly height: number;
};

/** The picture of a view as a file of the format, 1600 pixels wide. Throws where the browser draws none. */
export async function createViewPicture(
  view: DrawnView,
  theme: "light" | "dark",
  writer: PictureWriter,
): Promise<ViewPicture> {
  const tokens = readTokens(theme);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas to draw on");
  const measure = measureOn(context, tokens);
  // Fonts come for the letters that are set, and with them the lines are broken anew.
  await loadFonts(textsOf(createViewScene(view, measure).shapes), tokens);
  const { width, height, shapes } = createViewScene(view, measure);
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  paintScene(context, shapes, tokens);
  const picture = await writer.write(canvas);
  return { picture, writer, width: canvas.width, height: canvas.height };
}

function textsOf(shapes: readonly Shape[]): readonly TextShape[] {
  return shapes.flatMap((shape) =>
    shape.type === "text" ? [shape] : shape.type === "group" ? textsOf(shape.shapes) : [],
  );
}

/** A canvas waits for no font: each is loaded before, for the very letters that are set in it. */
async function loadFonts(texts: readonly TextShape[], tokens: Tokens): Promise<void> {
  const letters = new Map<string, Set<string>>();
  for (const { text, face } of texts) {
    const font = `${face.weight} 24px ${tokens[face.family]}`;
    const set = letters.get(font) ?? new Set();
    for (const letter of text) set.add(letter);
    letters.set(font, set);
  }
  // A font that does not come leaves the next of its family, as on the page.
  await Promise.allSettled([...letters].map(([font, set]) => document.fonts.load(font, [...set].join(""))));
}
