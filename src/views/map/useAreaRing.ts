import type { Map as LeafletMap } from "leaflet";
import { useEffect, useRef } from "react";
import { useSanadState } from "../../state/context";
import { createAreaRing, type AreaRing } from "./areaRing";

/** Rings the selected area. */
export function useAreaRing(map: LeafletMap | null): void {
  const selection = useSanadState((state) => state.selection);
  const ring = useRef<AreaRing>(undefined);
  useEffect(() => {
    if (map === null) return;
    const created = createAreaRing(map);
    ring.current = created;
    return () => created.destroy();
  }, [map]);
  useEffect(() => ring.current?.update(selection.type === "area" ? selection : undefined), [map, selection]);
}
