import { useEffect, useMemo, useRef } from "react";
import { useMap } from "react-leaflet";
import { directionOf } from "../../i18n/languages";
import { useTexts } from "../shared/useTexts";
import { Areas } from "./Areas";
import type { Outlines } from "./basemap/outlines";
import { latLngOf } from "./coordinates";
import type { LayerModel } from "./layerModel";
import { createMarkerLayer, type MarkerLayer } from "./markerLayer";
import { createMarkerModels } from "./markerModels";
import { isLabelled, type MapPlace, type Marks } from "./placeModel";
import { useViewport } from "./useViewport";

/** With more places than this in view, pins and labels would cover each other and the map. */
const CROWDED_FROM = 40;

type Props = {
  readonly places: readonly MapPlace[];
  /** They are the few that stand out of a density, which shows all others. */
  readonly isOverDensity: boolean;
  readonly outlines: Outlines | undefined;
  readonly marks: Marks;
  readonly onOpen: (place: MapPlace) => void;
};

/** What stands where: areas under, markers over. */
export function Places({ places, isOverDensity, outlines, marks, onOpen }: Props) {
  const map = useMap();
  const { zoom, bounds } = useViewport(map);
  const isCrowded = useMemo(
    () =>
      !isOverDensity &&
      places.filter(({ center }) => bounds.contains(latLngOf(center))).length > CROWDED_FROM,
    [places, isOverDensity, bounds],
  );
  const { language } = useTexts("map");
  const layer = useRef<MarkerLayer>(undefined);
  const markerOf = useMemo(() => createMarkerModels(language), [language]);
  const model = useMemo((): LayerModel => {
    return {
      direction: directionOf(language),
      markers: places.map((place) =>
        markerOf(
          place,
          isCrowded ? "dot" : isLabelled(place, zoom) ? "area" : "point",
          marks.current === place.id ? "current" : marks.related.has(place.id) ? "related" : "none",
        ),
      ),
    };
  }, [places, isCrowded, zoom, marks, language, markerOf]);

  const open = useRef<(id: string) => void>(undefined);
  useEffect(() => {
    open.current = (id) => {
      const place = places.find((candidate) => candidate.id === id);
      if (place !== undefined) onOpen(place);
    };
  }, [places, onOpen]);

  useEffect(() => {
    const created = createMarkerLayer(map, (id) => open.current?.(id));
    layer.current = created;
    return () => created.destroy();
  }, [map]);
  useEffect(() => layer.current?.update(model), [model]);

  // Of so many, only that of what is selected can be told from the others.
  const areas = useMemo(
    () => (isCrowded ? places.filter(({ id }) => marks.current === id || marks.related.has(id)) : places),
    [places, isCrowded, marks],
  );
  return <Areas places={areas} outlines={outlines} marks={marks} zoom={zoom} />;
}
