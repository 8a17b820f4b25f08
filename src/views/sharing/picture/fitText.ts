/** How wide a text is when set, in pixels. */
export type Measure = (text: string) => number;

/**
 * The text in lines no wider than `widthPx`. A word that is wider by itself is broken. Line breaks of the text stay.
 */
export function wrapText(text: string, widthPx: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\n+/)) {
    let line = "";
    for (const word of paragraph.split(/[ \t\r]+/).filter((part) => part !== "")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (measure(longer) <= widthPx) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(line);
      const pieces = breakWord(word, widthPx, measure);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? "";
    }
    if (line !== "") lines.push(line);
  }
  return lines;
}

function breakWord(word: string, widthPx: number, measure: Measure): readonly string[] {
  if (measure(word) <= widthPx) return [word];
  const pieces = [""];
  for (const character of word) {
    const longer = `${pieces.at(-1) ?? ""}${character}`;
    if (measure(longer) > widthPx && longer.length > 1) pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

/** One text of a block: its size and the height of its lines come from the block's scale. */
export type Part = {
  readonly text: string;
  readonly sizePx: number;
  /** Set no smaller than this, whatever the scale. */
  readonly leastPx?: number;
  readonly leading: number;
  readonly measureAt: (sizePx: number) => Measure;
};

export type FittedPart = {
  readonly lines: readonly string[];
  readonly sizePx: number;
  readonly lineHeightPx: number;
};

const SCALES = Array.from({ length: 38 }, (_, step) => 1.5 - step * 0.03);

/**
 * The parts one under another, as large as the space allows, at most half again their own size. What does not fit
 * at the smallest size either is cut, with a mark that says so.
 */
export function fitParts(
  parts: readonly Part[],
  { width, height }: { readonly width: number; readonly height: number },
  gapPx: number,
): readonly FittedPart[] {
  const fitAt = (scale: number) => parts.map((part) => fitPart(part, scale, width));
  for (const scale of SCALES) {
    const fitted = fitAt(scale);
    if (heightOf(fitted, gapPx) <= height) return fitted;
  }
  return cutParts(fitAt(SCALES.at(-1) ?? 1), height, gapPx);
}

export function heightOf(parts: readonly FittedPart[], gapPx: number): number {
  const gaps = Math.max(parts.length - 1, 0) * gapPx;
  return parts.reduce((sum, { lines, lineHeightPx }) => sum + lines.length * lineHeightPx, gaps);
}

/** A part as large as `scale` times its own size. */
export function fitPart(
  { text, sizePx, leastPx = 0, leading, measureAt }: Part,
  scale: number,
  width: number,
): FittedPart {
  const size = Math.max(sizePx * scale, leastPx);
  return { lines: wrapText(text, width, measureAt(size)), sizePx: size, lineHeightPx: size * leading };
}

/** The last part is cut first, down to one line; the last line that is left of a part ends in `[…]`. */
function cutParts(parts: readonly FittedPart[], height: number, gapPx: number): readonly FittedPart[] {
  let excess = heightOf(parts, gapPx) - height;
  return parts.reduceRight<readonly FittedPart[]>((done, part) => {
    const cut = Math.min(part.lines.length - 1, Math.ceil(Math.max(0, excess) / part.lineHeightPx));
    if (cut <= 0) return [part, ...done];
    excess -= cut * part.lineHeightPx;
    const lines = part.lines.slice(0, -cut);
    const last = (lines.pop() ?? "").split(" ").slice(0, -1).join(" ");
    return [{ ...part, lines: [...lines, `${last} […]`] }, ...done];
  }, []);
}
