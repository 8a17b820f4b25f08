import type { LatLng } from "leaflet";
import type { PlaceId } from "../../domain/model";
import type { TextDirection } from "../../domain/writing";
import type { KindNames } from "../../i18n/kindNames";
import type { Language } from "../../i18n/languages";
import type { Share } from "./placeModel";

/** A marker, in the words it shows: nothing in it is looked up later. */
export type MarkerModel = {
  readonly id: PlaceId;
  readonly at: LatLng;
  /**
   * How it is drawn: a pin, the label of an area, a small dot where many places stand close, or a number that a row
   * beneath a narrow map explains.
   */
  readonly form: "point" | "area" | "dot" | "number";
  /** It lies somewhere in an area. */
  readonly isArea: boolean;
  /** How far the area reaches; 0 for a point. */
  readonly radiusKm: number;
  readonly shares: readonly Share[];
  readonly count: number;
  /** With the events at places in it, which have markers of their own. */
  readonly inside: number;
  readonly events: readonly string[];
  /** Other reports tell of one of them at least. */
  readonly isTold: boolean;
  readonly name: string;
  readonly nameLanguage: string;
  readonly nameDirection: TextDirection;
  /** The number that it shows: `inside`. */
  readonly countText: string;
  /** The accessible name, made when it is needed. */
  readonly label: () => string;
  readonly mark: "none" | "related" | "current";
  /** The places for which the one marker stands, where they are several. */
  readonly places?: readonly PlaceId[];
  /** What it measures across, where that is not by its count: in pixels. */
  readonly diameterPx?: number;
  /** What a marker of the form "number" shows. */
  readonly numberText?: string;
};

export type LayerModel = {
  readonly markers: readonly MarkerModel[];
  readonly direction: "ltr" | "rtl";
  readonly language: Language;
  readonly names: KindNames;
};

/** All that the node is built from, and nothing else. */
export function contentKey(target: MarkerModel): string {
  const { at, name, nameLanguage, form, isArea, shares, countText, diameterPx, numberText } = target;
  const parts = shares.map(({ kind, role, count }) => `${kind} ${role} ${count}`);
  return `${at.lat} ${at.lng} ${nameLanguage} ${name} ${form} ${isArea} ${countText} ${diameterPx} ${numberText} ${parts.join()}`;
}
