import type { SketchOutlines } from "../sketch/outlines";
import type { Tokens } from "../sketch/readTokens";
import type { CardContent, CardText } from "./cardContent";
import type { Size } from "../sketch/projection";
import { drawHead } from "./drawHead";
import { drawMap } from "./drawMap";
import { fitParts, heightOf } from "./fitText";
import { createTypesetter, faceOf, type Box, type Typesetter } from "./typesetter";

export const CARD_SIZES = {
  wide: { width: 1200, height: 630 },
  tall: { width: 1080, height: 1350 },
} as const;
export type CardShape = keyof typeof CARD_SIZES;

const PAD = 56;
const STRIPE = 12;
const GAP = 12;
const LABEL_PX = 17;
/** An original that is set smaller can be read by nobody. */
const LEAST_ORIGINAL_PX = 15;

/** Where map and words stand: beside each other on a wide card, one over the other on a tall one. */
function layOut(
  shape: CardShape,
  isMapThere: boolean,
  isRtl: boolean,
): { readonly map: Box; readonly words: Box } {
  const { width, height } = CARD_SIZES[shape];
  if (shape === "tall") {
    const mapHeight = isMapThere ? 430 : STRIPE;
    return {
      map: { x: 0, y: 0, width, height: mapHeight },
      words: { x: PAD, y: mapHeight + PAD, width: width - 2 * PAD, height: height - mapHeight - 2 * PAD + 8 },
    };
  }
  const mapWidth = isMapThere ? 340 : STRIPE;
  const wordsWidth = width - mapWidth - PAD - 48;
  return {
    map: { x: isRtl ? 0 : width - mapWidth, y: 0, width: mapWidth, height },
    words: { x: isRtl ? mapWidth + 48 : PAD, y: 40, width: wordsWidth, height: height - 40 - 36 },
  };
}

/** How large the map on a card is. */
export function mapSizeOf(shape: CardShape, { places, direction }: CardContent): Size {
  return layOut(shape, places.length > 0, direction === "rtl").map;
}

/** Draws the card onto the canvas, which takes the card's size. Its fonts must have been loaded. */
export function drawCard(
  canvas: HTMLCanvasElement,
  shape: CardShape,
  content: CardContent,
  tokens: Tokens,
  outlines: SketchOutlines | undefined,
): void {
  const { width, height } = CARD_SIZES[shape];
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas to draw on");
  const { map, words } = layOut(shape, content.places.length > 0, content.direction === "rtl");
  context.fillStyle = tokens.paper;
  context.fillRect(0, 0, width, height);
  context.save();
  context.translate(map.x, map.y);
  if (content.places.length > 0) drawMap(context, content, outlines, tokens, map);
  context.restore();
  drawStripe(context, map, shape, content, tokens);
  const set = createTypesetter(context, content, tokens);
  const top = drawHead(set, shape, words);
  const bottom = drawFoot(set, words);
  drawQuote(set, { ...words, y: top, height: bottom - top });
}

/** The kind's colour, between map and words. */
function drawStripe(
  context: CanvasRenderingContext2D,
  map: Box,
  shape: CardShape,
  { kind, direction }: CardContent,
  tokens: Tokens,
): void {
  context.fillStyle = tokens[`kind-${kind}`];
  if (shape === "tall") context.fillRect(0, map.height - STRIPE, map.width, STRIPE);
  else context.fillRect(direction === "rtl" ? map.width - STRIPE : map.x, 0, STRIPE, map.height);
}

/** Who says it, where it stands, and whose card it is; gives where the quote must end. */
function drawFoot(set: Typesetter, box: Box): number {
  const { context, content, tokens, line } = set;
  const bottom = box.y + box.height;
  const brand = `600 34px ${tokens["font-title"]}`;
  const isRtl = content.direction === "rtl";
  const brandWidth = line("Sanad سند", box, bottom, { font: brand, colour: tokens.accent, isAtEnd: true });
  const rest = { x: isRtl ? box.x + brandWidth + 24 : box.x, width: box.width - brandWidth - 24 };
  const [who = "", where = ""] = content.sourceLines;
  if (content.address !== "") {
    drawAddress(set, rest, bottom);
  }
  line(where, box, bottom - 44, { font: `400 22px ${tokens["font-interface"]}`, colour: tokens["ink-soft"] });
  line(who, box, bottom - 76, { font: `600 23px ${tokens["font-interface"]}`, colour: tokens.ink });
  context.fillStyle = tokens["line-strong"];
  context.fillRect(box.x, bottom - 112, box.width, 2);
  return bottom - 112 - 12;
}

/** The link, from left to right in every language; shortened in the middle where there is no room. */
function drawAddress(
  { context, content, tokens, line }: Typesetter,
  box: Pick<Box, "x" | "width">,
  baseline: number,
) {
  const font = `400 18px ${tokens["font-interface"]}`;
  context.font = font;
  let shown = content.address;
  for (let cut = 4; context.measureText(shown).width > box.width && cut < content.address.length; cut += 2) {
    const kept = content.address.length - cut;
    shown = `${content.address.slice(0, Math.ceil(kept * 0.4))}…${content.address.slice(-Math.floor(kept * 0.6))}`;
  }
  line(shown, box, baseline - 2, {
    font,
    colour: tokens["ink-faint"],
    direction: "ltr",
    isAtEnd: content.direction === "rtl",
  });
}

/**
 * The quote in the reader's language large, under it who translated it and the original smaller: as large as there is
 * room for, in the middle of it.
 */
function drawQuote({ content, tokens, lines, part }: Typesetter, box: Box): void {
  const { quote, original } = content;
  const colour = tokens["ink-soft"];
  const label = { weight: 500, family: tokens["font-interface"] } as const;
  const set = (text: CardText, sizePx: number, shade: string, leastPx = 0) => {
    const { family, leading } = faceOf(text, tokens);
    const face = { weight: 400, family } as const;
    return {
      part: { ...part(text.text, sizePx, leading, face), leastPx },
      style: { ...face, colour: shade, direction: text.direction },
    };
  };
  const texts = [
    set(quote, 42, tokens.ink),
    ...(original === undefined
      ? []
      : [
          {
            part: { ...part(original.label, LABEL_PX, 1.3, label), leastPx: LABEL_PX },
            style: { ...label, colour, direction: content.direction },
          },
          set(original, 25, colour, LEAST_ORIGINAL_PX),
        ]),
  ];
  const fitted = fitParts(
    texts.map((text) => text.part),
    box,
    GAP,
  );
  let y = box.y + Math.max(0, (box.height - heightOf(fitted, GAP)) / 2);
  for (const [index, text] of texts.entries()) {
    const lined = fitted[index];
    if (lined !== undefined) y = lines(lined, box, y, text.style) + GAP;
  }
}
