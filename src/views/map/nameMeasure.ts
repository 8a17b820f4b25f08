export type Size = { readonly width: number; readonly height: number };

/** What is measured: how the style sheet writes it. */
export type NameStyle = "beside" | "label";

export type NameMeasure = {
  /** The room that a name beside a marker takes, on as many lines as it needs. */
  readonly nameSize: (name: string, language: string) => Size;
  /** The width of an area's label: its ring, its name, and its count in figures where it has one. */
  readonly labelWidth: (name: string, language: string, count: string | undefined) => number;
  /** Another font has come: everything is measured anew. */
  readonly forget: () => void;
  readonly destroy: () => void;
};

/** As in MapView.css: the widest line of a name, its padding, and the parts of a label. */
const NAME = { mostWidth: 152, padding: 4, lineHeight: 1.2 } as const;
const LABEL = { padding: 15, ring: 18, gap: 6, mostName: 192 } as const;

/**
 * Measures names on a canvas, which touches no layout, and each one once. Fonts are read from hidden elements of the
 * map's style sheet.
 */
export function createNameMeasure(container: HTMLElement): NameMeasure {
  const holder = document.createElement("div");
  holder.className = "map-measure";
  holder.setAttribute("aria-hidden", "true");
  container.append(holder);
  const context = document.createElement("canvas").getContext("2d");
  const fonts = new Map<string, { readonly font: string; readonly sizePx: number }>();
  const widths = new Map<string, number>();
  const sizes = new Map<string, Size>();

  const fontOf = (language: string, style: NameStyle) => {
    const key = `${style} ${language}`;
    const known = fonts.get(key);
    if (known !== undefined) return known;
    const sample = document.createElement("bdi");
    sample.className = `map-name map-measure-${style}`;
    sample.lang = language;
    holder.replaceChildren(sample);
    const { font, fontSize } = getComputedStyle(sample);
    const read = { font, sizePx: Number.parseFloat(fontSize) };
    holder.replaceChildren();
    fonts.set(key, read);
    return read;
  };
  const widthOf = (text: string, language: string, style: NameStyle): number => {
    const key = `${style} ${language} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const { font, sizePx } = fontOf(language, style);
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
      const { width, lines } = wrapWords(words, space, NAME.mostWidth - NAME.padding);
      const size = {
        width: Math.ceil(width) + NAME.padding,
        height: Math.ceil(lines * NAME.lineHeight * fontOf(language, "beside").sizePx),
      };
      sizes.set(key, size);
      return size;
    },
    labelWidth: (name, language, count) => {
      const nameWidth = Math.min(LABEL.mostName, Math.ceil(widthOf(name, language, "label")));
      const countWidth =
        count === undefined ? 0 : LABEL.gap + Math.ceil(widthOf(`· ${count}`, language, "label"));
      return LABEL.padding + LABEL.ring + LABEL.gap + nameWidth + countWidth;
    },
    forget: () => {
      fonts.clear();
      widths.clear();
      sizes.clear();
    },
    destroy: () => holder.remove(),
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
