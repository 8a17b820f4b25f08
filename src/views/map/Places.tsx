import { useEffect, useMemo, useRef } from "react";
import { useMap } from "react-leaflet";
import { directionOf } from "../../i18n/languages";
import { useSanad } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { Areas } from "./Areas";
import type { Outlines } from "./basemap/outlines";
import { latLngOf } from "./coordinates";
import type { LayerModel } from "./layerModel";
import { createMarkerLayer, type MarkerLayer, type NumberedPlaces } from "./markerLayer";
import { createMarkerModels } from "./markerModels";
import { isLabelled, type MapPlace, type Marks } from "./placeModel";
import { useViewport } from "./useViewport";

/** With more places than this in view, pins and labels would cover each other and the map. */
const CROWDED_FROM = 40;
/** Small numbers without names leave room for more; with more still, their list would be too long to look through. */
const CROWDED_FROM_NUMBERED = 80;

type Props = {
  readonly places: readonly MapPlace[];
  /** They are the few that stand out of a density, which shows all others. */
  readonly isOverDensity: boolean;
  readonly outlines: Outlines | undefined;
  readonly marks: Marks;
  /** The map is too narrow for names: numbers stand on it. */
  readonly isNumbered: boolean;
  readonly onOpen: (place: MapPlace) => void;
  readonly onNumbers: (numbers: readonly NumberedPlaces[] | undefined) => void;
};

/** What stands where: areas under, markers over. */
export function Places({ places, isOverDensity, outlines, marks, isNumbered, onOpen, onNumbers }: Props) {
  const map = useMap();
  const { zoom, bounds } = useViewport(map);
  const isCrowded = useMemo(
    () =>
      !isOverDensity &&
      places.filter(({ center }) => bounds.contains(latLngOf(center))).length >
        (isNumbered ? CROWDED_FROM_NUMBERED : CROWDED_FROM),
    [places, isOverDensity, bounds, isNumbered],
  );
  const { language } = useTexts("map");
  const { names } = useSanad();
  const layer = useRef<MarkerLayer>(undefined);
  const markerOf = useMemo(() => createMarkerModels(names, language), [names, language]);
  const model = useMemo((): LayerModel => {
    return {
      direction: directionOf(language),
      language,
      names,
      markers: places.map((place) =>
        markerOf(
          place,
          isCrowded ? "dot" : isNumbered ? "number" : isLabelled(place, zoom) ? "area" : "point",
          marks.current === place.id ? "current" : marks.related.has(place.id) ? "related" : "none",
        ),
      ),
    };
  }, [places, isCrowded, isNumbered, zoom, marks, language, names, markerOf]);

  const open = useRef<(id: string) => void>(undefined);
  useEffect(() => {
    open.current = (id) => {
      const place = places.find((candidate) => candidate.id === id);
      if (place !== undefined) onOpen(place);
    };
  }, [places, onOpen]);

  useEffect(() => {
    const created = createMarkerLayer(map, { onOpen: (id) => open.current?.(id), onNumbers });
    layer.current = created;
    return () => created.destroy();
  }, [map, onNumbers]);
  useEffect(() => layer.current?.update(model), [model]);

  const areas = useMemo(
    () =>
      isCrowded
        ? places.filter(
            (place) => isLabelled(place, zoom) || marks.current === place.id || marks.related.has(place.id),
          )
        : places,
    [places, isCrowded, marks, zoom],
  );
  return <Areas places={areas} outlines={outlines} marks={marks} zoom={zoom} isCrowded={isCrowded} />;
}
