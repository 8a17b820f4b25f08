import { KIND_SHAPES } from "../../../theme/kinds";
import type { SketchOutlines } from "../sketch/outlines";
import type { Tokens } from "../sketch/readTokens";
import type { CardContent, CardText } from "./cardContent";
import type { Size } from "../sketch/projection";
import { drawMap } from "./drawMap";
import { fitParts, heightOf, type Measure, type Part } from "./fitText";

export const CARD_SIZES = {
  wide: { width: 1200, height: 630 },
  tall: { width: 1080, height: 1350 },
} as const;
export type CardShape = keyof typeof CARD_SIZES;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const PAD = 56;
const STRIPE = 12;
const GAP = 22;

/** Where map and words stand: beside each other on a wide card, one over the other on a tall one. */
function layOut(
  shape: CardShape,
  isMapThere: boolean,
  isRtl: boolean,
): { readonly map: Box; readonly words: Box } {
  const { width, height } = CARD_SIZES[shape];
  if (shape === "tall") {
    const mapHeight = isMapThere ? 470 : STRIPE;
    return {
      map: { x: 0, y: 0, width, height: mapHeight },
      words: { x: PAD, y: mapHeight + PAD, width: width - 2 * PAD, height: height - mapHeight - 2 * PAD + 8 },
    };
  }
  const mapWidth = isMapThere ? 380 : STRIPE;
  const wordsWidth = width - mapWidth - PAD - 48;
  return {
    map: { x: isRtl ? 0 : width - mapWidth, y: 0, width: mapWidth, height },
    words: { x: isRtl ? mapWidth + 48 : PAD, y: 48, width: wordsWidth, height: height - 48 - 40 },
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
  const top = drawHead(set, words);
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

type Typesetter = {
  readonly context: CanvasRenderingContext2D;
  readonly content: CardContent;
  readonly tokens: Tokens;
  /** One line from the edge where its direction begins, or towards the other edge; gives its width. */
  readonly line: (
    text: string,
    box: Pick<Box, "x" | "width">,
    baseline: number,
    style: {
      readonly font: string;
      readonly colour: string;
      readonly direction?: "ltr" | "rtl";
      readonly isAtEnd?: boolean;
    },
  ) => number;
};

function createTypesetter(
  context: CanvasRenderingContext2D,
  content: CardContent,
  tokens: Tokens,
): Typesetter {
  return {
    context,
    content,
    tokens,
    line: (
      text,
      { x, width },
      baseline,
      { font, colour, direction = content.direction, isAtEnd = false },
    ) => {
      context.font = font;
      context.fillStyle = colour;
      context.direction = direction;
      const isFromRight = (direction === "rtl") !== isAtEnd;
      context.textAlign = isFromRight ? "right" : "left";
      const measured = context.measureText(text).width;
      // A line that is a little too long is set narrower rather than cut.
      context.fillText(text, isFromRight ? x + width : x, baseline, width);
      return Math.min(measured, width);
    },
  };
}

/** Kind and date; gives where the quote may begin. */
function drawHead({ context, content, tokens, line }: Typesetter, box: Box): number {
  const colour = tokens[`kind-${content.kind}`];
  const icon = 30;
  const isRtl = content.direction === "rtl";
  context.save();
  context.translate(isRtl ? box.x + box.width - icon : box.x, box.y);
  context.scale(icon / 16, icon / 16);
  context.fillStyle = colour;
  context.fill(new Path2D(KIND_SHAPES[content.kind]), "evenodd");
  context.restore();
  const beside = { x: isRtl ? box.x : box.x + icon + 14, width: box.width - icon - 14 };
  const baseline = box.y + 25;
  const taken = line(content.kindWords, beside, baseline, {
    font: `600 26px ${tokens["font-interface"]}`,
    colour,
  });
  const dateFont = `500 24px ${tokens["font-interface"]}`;
  context.font = dateFont;
  const fits = taken + 40 + context.measureText(content.dateWords).width <= beside.width;
  if (fits)
    line(content.dateWords, beside, baseline, { font: dateFont, colour: tokens["ink-soft"], isAtEnd: true });
  else line(content.dateWords, box, baseline + 38, { font: dateFont, colour: tokens["ink-soft"] });
  return box.y + icon + (fits ? 26 : 64);
}

/** Who says it, where it stands, and whose card it is; gives where the quote must end. */
function drawFoot({ context, content, tokens, line }: Typesetter, box: Box): number {
  const bottom = box.y + box.height;
  const brand = `600 34px ${tokens["font-title"]}`;
  const isRtl = content.direction === "rtl";
  const brandWidth = line("Sanad سند", box, bottom, { font: brand, colour: tokens.accent, isAtEnd: true });
  const rest = { x: isRtl ? box.x + brandWidth + 24 : box.x, width: box.width - brandWidth - 24 };
  const [who = "", where = ""] = content.sourceLines;
  if (content.address !== "") {
    drawAddress({ context, content, tokens, line }, rest, bottom);
  }
  line(where, box, bottom - 46, { font: `400 22px ${tokens["font-interface"]}`, colour: tokens["ink-soft"] });
  line(who, box, bottom - 80, { font: `600 23px ${tokens["font-interface"]}`, colour: tokens.ink });
  context.fillStyle = tokens["line-strong"];
  context.fillRect(box.x, bottom - 122, box.width, 2);
  return bottom - 122 - 26;
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

/** Quote and translation, as large as there is room for, in the middle of it. */
function drawQuote({ context, content, tokens, line }: Typesetter, box: Box): void {
  const { quote, translation } = content;
  const measureWith =
    (family: string) =>
    (sizePx: number): Measure => {
      const font = `400 ${sizePx}px ${family}`;
      return (text) => {
        context.font = font;
        return context.measureText(text).width;
      };
    };
  const part = ({ text, direction }: CardText, sizePx: number): Part & { readonly family: string } => {
    const family = tokens[direction === "rtl" ? "font-quote" : "font-title"];
    return {
      text,
      sizePx,
      leading: direction === "rtl" ? 1.65 : 1.3,
      measureAt: measureWith(family),
      family,
    };
  };
  const texts = [quote, ...(translation === undefined ? [] : [translation])];
  const parts = texts.map((text, index) => part(text, index === 0 ? 42 : 28));
  const fitted = fitParts(parts, box, GAP);
  let y = box.y + Math.max(0, (box.height - heightOf(fitted, GAP)) / 2);
  for (const [index, { lines, sizePx, lineHeightPx }] of fitted.entries()) {
    const family = parts[index]?.family ?? tokens["font-title"];
    const direction = texts[index]?.direction ?? "ltr";
    for (const text of lines) {
      line(text, box, y + lineHeightPx * (direction === "rtl" ? 0.68 : 0.78), {
        font: `400 ${sizePx}px ${family}`,
        colour: index === 0 ? tokens.ink : tokens["ink-soft"],
        direction,
      });
      y += lineHeightPx;
    }
    y += GAP;
  }
}
