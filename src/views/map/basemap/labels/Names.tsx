import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import type { Language } from "../../../../i18n/languages";
import { createCalm } from "../../../../state/pace";
import { OCCUPIED_CHANGED, occupiedBoxes } from "../../occupied";
import type { Labels } from "../basemapFiles";
import { createMapCanvas, type MapCanvas } from "../mapCanvas";
import { onThemeChange, readPalette } from "../palette";
import { labelItems } from "./labelItems";
import { createBlockMeasure, type Block } from "./labelSizes";
import { layoutLabels, type Obstacle, type PlacedLabel } from "./layoutLabels";
import { paintLabels } from "./paintLabels";

export type NamesWanted = {
  readonly labels: Labels;
  readonly languages: readonly Language[];
  readonly focus: readonly string[];
  readonly named: readonly string[];
};

/** Markers that change are painted first: the names under them make room right after. */
const PAINT_FRAMES = 2;

type Props = { readonly wanted: NamesWanted; readonly pane: string };

/** The names of towns, countries, waters and heights, where no event and no other name stands. */
export function Names({ wanted, pane }: Props) {
  const map = useMap();
  const canvas = useRef<MapCanvas>(undefined);
  const shown = useRef(wanted);
  useEffect(() => {
    let palette = readPalette();
    let measure: ReturnType<typeof createBlockMeasure> | undefined;
    let laidOut: { readonly zoom: number; readonly labels: readonly PlacedLabel<Block>[] } | undefined;

    const created = createMapCanvas(map, pane, (context, frame, zoom) => {
      measure ??= createBlockMeasure(context);
      if (laidOut?.zoom !== zoom) {
        const items = labelItems(shown.current.labels, { ...shown.current, zoom });
        laidOut = { zoom, labels: layoutLabels(items, obstaclesOn(map), zoom, measure) };
      }
      paintLabels(context, laidOut.labels, frame, palette);
    });
    const later = createCalm(() => {
      laidOut = undefined;
      created.redraw();
    });
    const layOut = () => later.offer(undefined, PAINT_FRAMES);
    const onFonts = () => {
      measure = undefined;
      layOut();
    };
    canvas.current = { ...created, redraw: layOut };
    const stop = onThemeChange(() => {
      palette = readPalette();
      created.redraw();
    });
    map.on(OCCUPIED_CHANGED, layOut);
    document.fonts.addEventListener("loadingdone", onFonts);
    return () => {
      stop();
      later.stop();
      map.off(OCCUPIED_CHANGED, layOut);
      document.fonts.removeEventListener("loadingdone", onFonts);
      created.destroy();
      canvas.current = undefined;
    };
  }, [map, pane]);
  useEffect(() => {
    if (shown.current === wanted) return;
    shown.current = wanted;
    canvas.current?.redraw();
  }, [wanted]);
  return null;
}

function obstaclesOn(map: Parameters<typeof occupiedBoxes>[0]): readonly Obstacle[] {
  return occupiedBoxes(map).map(({ x, y, width, height, ...rest }) => ({
    ...rest,
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }));
}
