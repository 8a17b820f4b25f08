import type { LatLng } from "leaflet";
import type { PlaceId } from "../../domain/model";
import type { TextDirection } from "../../domain/writing";
import type { Share } from "./placeModel";

/** A marker, in the words it shows: nothing in it is looked up later. */
export type MarkerModel = {
  readonly id: PlaceId;
  readonly at: LatLng;
  /** How it is drawn: a pin, the label of an area, or a small dot where many places stand close. */
  readonly form: "point" | "area" | "dot";
  /** It lies somewhere in an area. */
  readonly isArea: boolean;
  readonly shares: readonly Share[];
  readonly count: number;
  readonly events: readonly string[];
  readonly name: string;
  readonly nameLanguage: string;
  readonly nameDirection: TextDirection;
  readonly countText: string;
  /** The accessible name, made when it is needed. */
  readonly label: () => string;
  readonly mark: "none" | "related" | "current";
};

export type LayerModel = {
  readonly markers: readonly MarkerModel[];
  readonly direction: "ltr" | "rtl";
};

/** All that the node is built from, and nothing else. */
export function contentKey(target: MarkerModel): string {
  const { at, name, nameLanguage, form, isArea, shares, countText } = target;
  const parts = shares.map(({ kind, role, count }) => `${kind} ${role} ${count}`);
  return `${at.lat} ${at.lng} ${nameLanguage} ${name} ${form} ${isArea} ${countText} ${parts.join()}`;
}
