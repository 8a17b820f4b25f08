import type { Map as LeafletMap } from "leaflet";
import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { createCalm } from "../../../../state/pace";
import { coversOf, measureCovers } from "../../covers";
import { OCCUPIED_CHANGED, occupiedBoxes } from "../../occupied";
import type { Labels } from "../basemapFiles";
import { createMapCanvas, type MapCanvas } from "../mapCanvas";
import { onThemeChange, readPalette, type Palette } from "../palette";
import type { Path } from "../shapes";
import { labelItems } from "./labelItems";
import { createBlockMeasure } from "./labelSizes";
import {
  layoutLabels,
  prepareLabels,
  type Obstacle,
  type PlacedLabel,
  type Prepared,
  type Screen,
} from "./layoutLabels";
import { paintLabels } from "./paintLabels";

export type NamesWanted = {
  readonly labels: Labels;
  readonly rivers: readonly Path[];
  readonly languages: readonly string[];
  readonly focus: readonly string[];
  readonly named: readonly string[];
};

/** Markers that change are painted first: the names under them make room right after. */
const PAINT_FRAMES = 2;

type Props = { readonly wanted: NamesWanted; readonly pane: string };

type LaidOut = {
  readonly zoom: number;
  readonly prepared: readonly Prepared[];
  readonly labels: readonly PlacedLabel[];
};

/** The names of towns, countries, waters and heights, where no event and no other name stands. */
export function Names({ wanted, pane }: Props) {
  const map = useMap();
  const canvas = useRef<{ readonly forget: () => void }>(undefined);
  const shown = useRef(wanted);
  useEffect(() => {
    let palette: Palette | undefined;
    let measure: ReturnType<typeof createBlockMeasure> | undefined;
    let laidOut: LaidOut | undefined;

    const layOut = (prepared: readonly Prepared[], before: readonly PlacedLabel[]) =>
      layoutLabels(prepared, obstaclesOn(map), screenOf(map), before);
    const created: MapCanvas = createMapCanvas(map, pane, (context, frame, zoom) => {
      measure ??= createBlockMeasure(context);
      if (laidOut?.zoom !== zoom) {
        const items = labelItems(shown.current.labels, { ...shown.current, zoom });
        const prepared = prepareLabels(items, shown.current.rivers, zoom, measure);
        laidOut = { zoom, prepared, labels: layOut(prepared, []) };
      }
      palette ??= readPalette();
      paintLabels(context, laidOut.labels, frame, palette);
    });
    const later = createCalm(() => {
      measureCovers(map);
      if (laidOut?.zoom === map.getZoom()) {
        const labels = layOut(laidOut.prepared, laidOut.labels);
        if (areSame(labels, laidOut.labels)) return;
        laidOut = { ...laidOut, labels };
      }
      created.redraw();
    });
    const layOutSoon = () => later.offer(undefined, PAINT_FRAMES);
    const forget = () => {
      laidOut = undefined;
      layOutSoon();
    };
    const onFonts = () => {
      measure = undefined;
      forget();
    };
    canvas.current = { forget };
    const stop = onThemeChange(() => {
      palette = undefined;
      created.recolour();
    });
    map.on(OCCUPIED_CHANGED, layOutSoon);
    map.on("moveend", layOutSoon);
    document.fonts.addEventListener("loadingdone", onFonts);
    layOutSoon();
    return () => {
      stop();
      later.stop();
      map.off(OCCUPIED_CHANGED, layOutSoon);
      map.off("moveend", layOutSoon);
      document.fonts.removeEventListener("loadingdone", onFonts);
      created.destroy();
      canvas.current = undefined;
    };
  }, [map, pane]);
  useEffect(() => {
    if (shown.current === wanted) return;
    shown.current = wanted;
    canvas.current?.forget();
  }, [wanted]);
  return null;
}

function areSame(a: readonly PlacedLabel[], b: readonly PlacedLabel[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, place, dot }, index) => {
      const other = b[index];
      return other?.id === id && other.place === place && (other.dot === undefined) === (dot === undefined);
    })
  );
}

/** In pixels of the world. */
function screenOf(map: LeafletMap): Screen {
  const { x, y } = map.project(map.containerPointToLatLng([0, 0]), map.getZoom());
  const size = map.getSize();
  return {
    view: { left: x, top: y, right: x + size.x, bottom: y + size.y },
    covers: coversOf(map).map(({ left, top, right, bottom }) => ({
      left: x + left,
      top: y + top,
      right: x + right,
      bottom: y + bottom,
    })),
  };
}

function obstaclesOn(map: LeafletMap): readonly Obstacle[] {
  return occupiedBoxes(map).map(({ x, y, width, height, ...rest }) => ({
    ...rest,
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }));
}
