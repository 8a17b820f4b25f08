import { DomUtil, type Map as LeafletMap, type Point, type ZoomAnimEvent } from "leaflet";
import { createCalm } from "../../../state/pace";
import type { Frame } from "./tracing";

/** Draws the frame: the context counts in CSS pixels from the canvas's corner. */
export type Paint = (context: CanvasRenderingContext2D, frame: Frame, zoom: number) => void;

export type MapCanvas = {
  readonly redraw: () => void;
  /**
   * In the colours of another theme: those of the old one go at once, and the drawing comes when the page has been
   * painted in the new one. Paper does not wait.
   */
  readonly recolour: () => void;
  readonly destroy: () => void;
};

/** Drawn beyond each side of the view, as a part of it, so that a drag uncovers the map and not a bare edge. */
const PADDING = 0.3;
/** A canvas of more pixels takes too long to fill: it is drawn coarser. */
const MOST_PIXELS = 14_000_000;
/** In so many frames the page has been painted. */
const PAINT_FRAMES = 2;

/**
 * A canvas larger than the view. It moves and scales with the map, and is drawn anew where the map stands still
 * at another zoom, or where a move came near the edge of what is drawn.
 */
export function createMapCanvas(map: LeafletMap, pane: string, paint: Paint): MapCanvas {
  const canvas = document.createElement("canvas");
  canvas.className = "map-layer leaflet-zoom-animated";
  canvas.setAttribute("aria-hidden", "true");
  map.getPane(pane)?.append(canvas);
  const context = canvas.getContext("2d", { alpha: true });
  let drawn: { readonly frame: Frame; readonly zoom: number; readonly ratio: number } | undefined;

  const redraw = () => {
    const size = map.getSize();
    if (context === null || size.x === 0 || size.y === 0) return;
    const zoom = map.getZoom();
    const view = map.getPixelBounds();
    const padding = size.multiplyBy(PADDING).round();
    const { x: left = 0, y: top = 0 } = view.min?.subtract(padding) ?? {};
    const width = size.x + 2 * padding.x;
    const height = size.y + 2 * padding.y;
    const ratio = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
    const frame: Frame = { worldSize: 256 * 2 ** zoom, left, top, width, height };
    const [pixelsWide, pixelsHigh] = [Math.round(width * ratio), Math.round(height * ratio)];
    const isSized = canvas.width === pixelsWide && canvas.height === pixelsHigh;
    if (isSized && !matchMedia("print").matches) {
      // To set the size clears the canvas too and costs, even where it stays the same.
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, pixelsWide, pixelsHigh);
    } else {
      // A browser prints what it was told to draw for print stroke by stroke, and there to clear is to paint white over
      // all that lies below: only a canvas of another size is clear from the start.
      canvas.width = 0;
      canvas.width = pixelsWide;
      canvas.height = pixelsHigh;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(context, frame, zoom);
    drawn = { frame, zoom, ratio: devicePixelRatio };
    canvas.classList.remove("is-recoloured");
    stand();
  };
  const later = createCalm(redraw);
  const recolour = () => {
    if (matchMedia("print").matches) {
      redraw();
      return;
    }
    canvas.classList.add("is-recoloured");
    later.offer(undefined, PAINT_FRAMES);
  };

  const position = (pixelOrigin: Point, zoom: number) => {
    if (drawn === undefined) return;
    const { left, top } = drawn.frame;
    const scale = map.getZoomScale(zoom, drawn.zoom);
    DomUtil.setTransform(canvas, pixelOrigin.multiplyBy(-1).add([left * scale, top * scale]), scale);
  };
  const stand = () => position(map.getPixelOrigin(), map.getZoom());

  /** Whether the view, grown by so many pixels, is drawn. */
  const isCovered = (room: number) => {
    if (drawn?.zoom !== map.getZoom() || drawn.ratio !== devicePixelRatio) return false;
    const { min, max } = map.getPixelBounds();
    const { left, top, width, height } = drawn.frame;
    return (
      min !== undefined &&
      max !== undefined &&
      min.x - room >= left &&
      min.y - room >= top &&
      max.x + room <= left + width &&
      max.y + room <= top + height
    );
  };
  const onMove = () => {
    if (drawn?.zoom === map.getZoom() && !isCovered(0)) redraw();
  };
  const onMoveEnd = () => {
    const { x, y } = map.getSize();
    if (!isCovered((Math.min(x, y) * PADDING) / 2)) redraw();
  };
  const onZoomAnimation = ({ center, zoom }: ZoomAnimEvent) => {
    const half = map.getSize().divideBy(2);
    const panned = DomUtil.getPosition(map.getPanes().mapPane);
    position(map.project(center, zoom).subtract(half).add(panned).round(), zoom);
  };

  map.on("zoomanim", onZoomAnimation);
  map.on("zoom viewreset", stand);
  map.on("move", onMove);
  map.on("moveend resize", onMoveEnd);
  redraw();
  return {
    redraw,
    recolour,
    destroy: () => {
      later.stop();
      map.off("zoomanim", onZoomAnimation);
      map.off("zoom viewreset", stand);
      map.off("move", onMove);
      map.off("moveend resize", onMoveEnd);
      canvas.remove();
    },
  };
}
