import type { LatLng } from "leaflet";
import type { PlaceId } from "../../domain/model";
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
  readonly nameDirection: "ltr" | "rtl";
  readonly countText: string;
  /** The accessible name, made when it is needed. */
  readonly label: () => string;
  readonly mark: "none" | "related" | "current";
};

/** A town that helps to find one's way; nothing happened there in the present answer. */
export type TownModel = Pick<MarkerModel, "id" | "at" | "name" | "nameLanguage" | "nameDirection">;

export type LayerModel = {
  readonly markers: readonly MarkerModel[];
  readonly towns: readonly TownModel[];
  readonly direction: "ltr" | "rtl";
};

/** All that the node is built from, and nothing else. */
export function contentKey(target: MarkerModel | TownModel): string {
  const { at, name, nameLanguage } = target;
  const own = `${at.lat} ${at.lng} ${nameLanguage} ${name}`;
  if (!("form" in target)) return own;
  const { form, isArea, shares, countText } = target;
  const parts = shares.map(({ kind, role, count }) => `${kind} ${role} ${count}`);
  return `${own} ${form} ${isArea} ${countText} ${parts.join()}`;
}
