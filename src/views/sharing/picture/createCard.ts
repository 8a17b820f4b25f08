import type { PictureWriter } from "../../../formats/writers/writer";
import { fetchSketchOutlines } from "../sketch/fetchOutlines";
import { factsLine } from "../factWords";
import { readTokens, type Tokens } from "../sketch/readTokens";
import type { CardContent } from "./cardContent";
import { drawCard, mapSizeOf, type CardShape } from "./drawCard";
import { cardProjection } from "./drawMap";

/** The card as a file of the format. Throws where the browser draws none. */
export async function createCard(
  content: CardContent,
  shape: CardShape,
  theme: "light" | "dark",
  { write }: PictureWriter,
): Promise<Blob> {
  const tokens = readTokens(theme);
  const mapSize = mapSizeOf(shape, content);
  const [outlines] = await Promise.all([
    fetchSketchOutlines(cardProjection(content, mapSize), mapSize),
    loadFonts(content, tokens),
  ]);
  const canvas = document.createElement("canvas");
  drawCard(canvas, shape, content, tokens, outlines);
  return write(canvas);
}

/** A canvas waits for no font: each is loaded before, for the very letters that are set in it. */
async function loadFonts(content: CardContent, tokens: Tokens): Promise<void> {
  const small = [
    content.kindWords,
    content.address,
    ...content.sourceLines,
    ...content.facts.map((facts) => factsLine(facts, content.language)),
    ...content.places.map(({ name }) => name),
    content.original?.label ?? "",
  ].join(" ");
  const large = [content.title, content.quote, content.original].map((part) => part?.text ?? "").join(" ");
  const wanted: readonly (readonly [weight: number, family: string, text: string])[] = [
    [400, tokens["font-interface"], small],
    [500, tokens["font-interface"], small],
    [600, tokens["font-interface"], small],
    [400, tokens["font-title"], large],
    [400, tokens["font-quote"], large],
    [600, tokens["font-title"], `${large} Sanad سند`],
    [600, tokens["font-quote"], content.title?.text ?? ""],
  ];
  // A font that does not come leaves the next of its family, as on the page.
  await Promise.allSettled(
    wanted.map(([weight, family, text]) => document.fonts.load(`${weight} 24px ${family}`, text)),
  );
}
