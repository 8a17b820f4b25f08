import type { LatLng } from "leaflet";
import type { Place, PlaceId } from "../../domain/model";
import { labelIn } from "../../domain/shortText";
import type { KindNames } from "../../i18n/kindNames";
import { directionOf, localeOf, type Language } from "../../i18n/languages";
import { latLngOf } from "./coordinates";
import type { MarkerModel } from "./layerModel";
import { markerName } from "./markerName";
import { isTold, type MapPlace } from "./placeModel";

/** Of so many places is kept what does not change: more are not drawn in a while. */
const MOST_KEPT = 5000;

/**
 * Makes the models of markers. A place that is drawn as before gets the same object, so that the layer passes it over.
 */
export function createMarkerModels(
  names: KindNames,
  language: Language,
): (place: MapPlace, form: MarkerModel["form"], mark: MarkerModel["mark"]) => MarkerModel {
  const known = new Map<PlaceId, { readonly key: string; readonly model: MarkerModel }>();
  const fixed = new Map<PlaceId, ReturnType<typeof nameIn> & { readonly at: LatLng }>();
  const number = new Intl.NumberFormat(localeOf(language));
  const fixedOf = (place: MapPlace) => {
    const found = fixed.get(place.id) ?? { ...nameIn(place, language), at: latLngOf(place.center) };
    fixed.set(place.id, found);
    return found;
  };
  return (place, form, mark) => {
    if (known.size > MOST_KEPT) {
      known.clear();
      fixed.clear();
    }
    const { id, shares, count } = place;
    const events = place.events.map((event) => event.id);
    const told = isTold(place);
    const parts = shares.map((share) => `${share.kind} ${share.role} ${share.count}`);
    // All that the marker shows and says: its name tells of the places in it too, whose events may change alone.
    const key = `${form} ${mark} ${place.inside} ${place.speaking} ${told} ${parts.join()} ${events.join(" ")}`;
    const before = known.get(id);
    if (before?.key === key) return before.model;
    const model: MarkerModel = {
      ...fixedOf(place),
      id,
      form,
      isArea: place.form === "area",
      radiusKm: place.form === "area" ? place.radiusKm : 0,
      shares,
      count,
      inside: place.inside,
      events,
      isTold: told,
      countText: number.format(place.inside),
      label: () => markerName(place, names, language),
      mark,
    };
    known.set(id, { key, model });
    return model;
  };
}

/** A place's name as it is written for a reader of the language. */
export function nameIn({ name }: Pick<Place, "name">, language: Language) {
  const { text, language: nameLanguage } = labelIn(name, language);
  return { name: text, nameLanguage, nameDirection: directionOf(nameLanguage) };
}
