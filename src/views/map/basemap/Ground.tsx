import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import type { Ground as GroundParts } from "./groundParts";
import { createMapCanvas, type MapCanvas } from "./mapCanvas";
import { paintGround } from "./paintGround";
import { onThemeChange, readPalette, type Palette } from "./palette";

type Props = { readonly ground: GroundParts; readonly focus: readonly string[]; readonly pane: string };

/** Sea, land, heights, water and borders on one canvas. */
export function Ground({ ground, focus, pane }: Props) {
  const map = useMap();
  const canvas = useRef<MapCanvas>(undefined);
  const drawn = useRef({ ground, focus });
  useEffect(() => {
    let palette: Palette | undefined;
    const created = createMapCanvas(map, pane, (context, frame, zoom) => {
      const { ground: parts, focus: codes } = drawn.current;
      palette ??= readPalette();
      paintGround(context, parts, frame, { palette, zoom, focus: codes });
    });
    canvas.current = created;
    const stop = onThemeChange(() => {
      palette = undefined;
      created.recolour();
    });
    return () => {
      stop();
      created.destroy();
      canvas.current = undefined;
    };
  }, [map, pane]);
  useEffect(() => {
    if (drawn.current.ground === ground && drawn.current.focus === focus) return;
    drawn.current = { ground, focus };
    canvas.current?.redraw();
  }, [ground, focus]);
  return null;
}
