import { DomUtil, type Map as LeafletMap, type Point, type ZoomAnimEvent } from "leaflet";
import { KIND_IDS } from "../../domain/kinds";
import { KIND_COLOURS, wornTheme } from "../../theme/kinds";
import { onThemeChange } from "./basemap/palette";
import type { PlacedDensity } from "./densityCells";
import { createDensityPainter, type DensityPainter, type Palette } from "./densityPixels";
import "./density.css";

export type DensityLayer = {
  /** Draws a density, or none. */
  readonly update: (placed: PlacedDensity | undefined) => void;
  /** What is on screen; undefined while the map zooms, when nothing stands where it says. */
  readonly shown: () => PlacedDensity | undefined;
  readonly destroy: () => void;
};

/** Above land and country names, below areas and markers (Leaflet's overlay pane is 400). */
const PANE = "density";
/** Pixels of the canvas for one CSS pixel: as many as the screen has, */
const RATIOS = [2, 1.5];
/** but a canvas of more pixels than this would take too much of a frame. */
const MOST_PIXELS = 2_500_000;

/** One canvas in a pane of its own, drawn anew with each density, moved and scaled by Leaflet in between. */
export function createDensityLayer(map: LeafletMap): DensityLayer {
  if (map.getPane(PANE) === undefined) map.createPane(PANE).style.zIndex = "350";
  const canvas = document.createElement("canvas");
  canvas.className = "map-density leaflet-zoom-animated";
  canvas.setAttribute("aria-hidden", "true");
  canvas.hidden = true;
  map.getPane(PANE)?.append(canvas);
  const context = canvas.getContext("2d");

  let placed: PlacedDensity | undefined;
  /** Came while the map was zooming: drawn when it stands. */
  let waiting: { readonly placed: PlacedDensity | undefined } | undefined;
  let isZooming = false;
  let image: ImageData | undefined;
  let painting: { readonly ratio: number; readonly painter: DensityPainter } | undefined;

  const position = (pixelOrigin: Point, zoom: number) => {
    if (placed === undefined) return;
    const { origin, zoom: drawnZoom } = placed.frame;
    const corner = map.project(map.unproject([origin.x, origin.y], drawnZoom), zoom);
    DomUtil.setTransform(canvas, corner.subtract(pixelOrigin), map.getZoomScale(zoom, drawnZoom));
  };
  const stand = () => position(map.getPixelOrigin(), map.getZoom());

  const draw = () => {
    canvas.hidden = placed === undefined;
    map.getContainer().classList.toggle("has-density", placed !== undefined);
    if (placed === undefined || context === null) return;
    const { frame, density, scale } = placed;
    const ratio = ratioFor(frame.width * frame.height);
    const width = Math.round(frame.width * ratio);
    const height = Math.round(frame.height * ratio);
    if (canvas.width !== width || canvas.height !== height || image === undefined) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${frame.width}px`;
      canvas.style.height = `${frame.height}px`;
      image = context.createImageData(width, height);
    }
    if (painting?.ratio !== ratio) painting = { ratio, painter: createDensityPainter(readPalette(), ratio) };
    const pixels = new Uint32Array(image.data.buffer);
    pixels.fill(0);
    painting.painter.paint({ pixels, width, height }, density, scale);
    context.putImageData(image, 0, 0);
    stand();
  };

  const onZoomAnimation = ({ center, zoom }: ZoomAnimEvent) => {
    isZooming = true;
    const half = map.getSize().divideBy(2);
    const panned = DomUtil.getPosition(map.getPanes().mapPane);
    position(map.project(center, zoom).subtract(half).add(panned).round(), zoom);
  };
  const onZoomEnd = () => {
    isZooming = false;
    if (waiting === undefined) return;
    ({ placed } = waiting);
    waiting = undefined;
    draw();
  };
  const stopThemes = onThemeChange(() => {
    painting = undefined;
    draw();
  });

  map.on("zoomanim", onZoomAnimation);
  map.on("zoom viewreset", stand);
  map.on("zoomend", onZoomEnd);
  return {
    update: (next) => {
      if (isZooming) {
        waiting = { placed: next };
        return;
      }
      placed = next;
      draw();
    },
    shown: () => (isZooming || placed?.frame.zoom !== map.getZoom() ? undefined : placed),
    destroy: () => {
      map.off("zoomanim", onZoomAnimation);
      map.off("zoom viewreset", stand);
      map.off("zoomend", onZoomEnd);
      stopThemes();
      map.getContainer().classList.remove("has-density");
      canvas.remove();
    },
  };
}

function ratioFor(area: number): number {
  return RATIOS.find((ratio) => ratio <= devicePixelRatio && area * ratio * ratio <= MOST_PIXELS) ?? 1;
}

function readPalette(): Palette {
  const colours = KIND_COLOURS[wornTheme()];
  return KIND_IDS.map((kind) => [1, 3, 5].map((at) => parseInt(colours[kind].slice(at, at + 2), 16)));
}
