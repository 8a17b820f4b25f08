/** The pixels of the screen that a canvas covers. */
export type CanvasSize = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of them to one CSS pixel. */
  readonly ratio: number;
};

export type Paint = (context: CanvasRenderingContext2D, size: CanvasSize) => void;

/**
 * Keeps a canvas as fine as the screen: `paint` draws on it, in pixels of the screen, when it is asked to and after
 * each change of its size. The size is not asked of the document, which would lay the page out in each frame.
 */
export function createSharpCanvas(
  canvas: HTMLCanvasElement,
  paint: Paint,
): { readonly repaint: () => void; readonly destroy: () => void } {
  const context = canvas.getContext("2d");
  let width = 0;
  let height = 0;
  const repaint = () => {
    const ratio = devicePixelRatio;
    const widthPx = Math.round(width * ratio);
    const heightPx = Math.round(height * ratio);
    if (context === null || widthPx === 0 || heightPx === 0) return;
    if (canvas.width !== widthPx) canvas.width = widthPx;
    if (canvas.height !== heightPx) canvas.height = heightPx;
    context.clearRect(0, 0, widthPx, heightPx);
    paint(context, { widthPx, heightPx, ratio });
  };
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    ({ width, height } = entry.contentRect);
    repaint();
  });
  observer.observe(canvas);
  return { repaint, destroy: () => observer.disconnect() };
}
