import { lengthPx, watchTextSize } from "../shared/textSize";
import "./markerNames.css";

export type Size = { readonly width: number; readonly height: number };

/** What is measured: how the style sheet writes it. */
export type NameStyle = "beside" | "label";

export type NameMeasure = {
  /** The room that a name beside a marker takes, on as many lines as it needs. */
  readonly nameSize: (name: string, language: string) => Size;
  /** The room of an area's label: its ring, its name, and its count in figures where it has one. */
  readonly labelSize: (name: string, language: string, count: string | undefined) => Size;
  /** Another font has come: everything is measured anew. */
  readonly forget: () => void;
  readonly destroy: () => void;
};

/** What the style sheet says of a text, in pixels as the browser has them: they follow the reader's size of text. */
type Face = {
  readonly font: string;
  readonly sizePx: number;
  readonly lineHeightPx: number;
  /** The widest that its text gets before it wraps or is cut. */
  readonly mostWidthPx: number;
  /** All beside the text: its padding, and of a label the ring and the gaps too. */
  readonly besidesPx: number;
  readonly gapPx: number;
  /** Of a label, whatever stands in it. */
  readonly heightPx: number;
};

/**
 * Measures names on a canvas, which touches no layout, and each one once. How they are set is read from hidden elements
 * of the map's style sheet; `onChange` is called when that has become another: the reader's size of text, a narrow screen.
 */
export function createNameMeasure(container: HTMLElement, onChange: () => void): NameMeasure {
  const holder = document.createElement("div");
  holder.className = "map-measure";
  holder.setAttribute("aria-hidden", "true");
  const watched = createSample("label", "en");
  holder.append(watched.root);
  container.append(holder);
  let isFirst = true;
  // It is set as the screen's width asks for.
  const observer = new ResizeObserver(() => {
    if (!isFirst) onChange();
    isFirst = false;
  });
  observer.observe(watched.root);
  const stopWatching = watchTextSize(onChange);
  const context = document.createElement("canvas").getContext("2d");
  const faces = new Map<string, Face>();
  const widths = new Map<string, number>();
  const sizes = new Map<string, Size>();

  const faceOf = (language: string, style: NameStyle): Face => {
    const key = `${style} ${language}`;
    const known = faces.get(key);
    if (known !== undefined) return known;
    const sample = createSample(style, language);
    holder.append(sample.root);
    const read = readFace(sample);
    sample.root.remove();
    faces.set(key, read);
    return read;
  };
  const widthOf = (text: string, language: string, style: NameStyle): number => {
    const key = `${style} ${language} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const { font, sizePx } = faceOf(language, style);
    if (context !== null) context.font = font;
    const width = context?.measureText(text).width ?? 0.6 * sizePx * text.length;
    widths.set(key, width);
    return width;
  };

  return {
    nameSize: (name, language) => {
      const key = `${language} ${name}`;
      const known = sizes.get(key);
      if (known !== undefined) return known;
      const space = widthOf(" ", language, "beside");
      const words = name.split(" ").map((word) => widthOf(word, language, "beside"));
      const { mostWidthPx, besidesPx, lineHeightPx } = faceOf(language, "beside");
      const { width, lines } = wrapWords(words, space, mostWidthPx);
      const size = { width: Math.ceil(width) + besidesPx, height: Math.ceil(lines * lineHeightPx) };
      sizes.set(key, size);
      return size;
    },
    labelSize: (name, language, count) => {
      const { mostWidthPx, besidesPx, gapPx, heightPx } = faceOf(language, "label");
      const nameWidth = Math.min(mostWidthPx, Math.ceil(widthOf(name, language, "label")));
      const countWidth =
        count === undefined ? 0 : gapPx + Math.ceil(widthOf(`· ${count}`, language, "label"));
      return { width: besidesPx + nameWidth + countWidth, height: heightPx };
    },
    forget: () => {
      faces.clear();
      widths.clear();
      sizes.clear();
    },
    destroy: () => {
      observer.disconnect();
      stopWatching();
      holder.remove();
    },
  };
}

type Sample = { readonly root: HTMLElement; readonly name: HTMLElement; readonly ring?: HTMLElement };

/** A name as the map sets it, with what stands beside it. */
function createSample(style: NameStyle, language: string): Sample {
  const name = document.createElement("bdi");
  name.lang = language;
  name.className = `map-name map-measure-${style}`;
  if (style === "beside") return { root: name, name };
  name.textContent = "x";
  const ring = document.createElement("span");
  ring.className = "map-disc";
  const root = document.createElement("span");
  root.className = "map-area-label";
  root.append(ring, name);
  return { root, name, ring };
}

function readFace({ root, name, ring }: Sample): Face {
  const { font, fontSize, lineHeight, maxInlineSize, paddingInlineStart, paddingInlineEnd } =
    getComputedStyle(name);
  const [sizePx, ownPadding] = [
    lengthPx(fontSize),
    lengthPx(paddingInlineStart) + lengthPx(paddingInlineEnd),
  ];
  const around = getComputedStyle(root);
  const gapPx = ring === undefined ? 0 : lengthPx(around.columnGap);
  const besides =
    ring === undefined
      ? ownPadding
      : lengthPx(around.paddingInlineStart) +
        lengthPx(around.paddingInlineEnd) +
        lengthPx(getComputedStyle(ring).inlineSize) +
        gapPx;
  return {
    font,
    sizePx,
    lineHeightPx: lengthPx(lineHeight) || sizePx * 1.2,
    mostWidthPx: (lengthPx(maxInlineSize) || Infinity) - ownPadding,
    besidesPx: besides,
    gapPx,
    heightPx: lengthPx(around.blockSize),
  };
}

/**
 * The width and number of the lines of words of some widths, each line as full as it gets: [30, 30, 30] with spaces
 * of 5 in 70 give two lines, 65 wide. A word wider than a line stands on one of its own.
 */
export function wrapWords(
  words: readonly number[],
  space: number,
  mostWidth: number,
): { readonly width: number; readonly lines: number } {
  let width = 0;
  let lines = 1;
  let line = 0;
  for (const word of words) {
    const longer = line === 0 ? word : line + space + word;
    if (line > 0 && longer > mostWidth) {
      lines += 1;
      line = word;
    } else {
      line = longer;
    }
    width = Math.max(width, Math.min(line, mostWidth));
  }
  return { width, lines };
}
