import type { KindNames } from "../../i18n/kindNames";
import type { Language } from "../../i18n/languages";
import { areOverlapping, type Rectangle } from "./boxIndex";
import { clusterModel } from "./clusterModel";
import { fanSpots } from "./fan";
import type { LayerModel, MarkerModel } from "./layerModel";
import type { PlacedMark } from "./placingMarks";

/** A marker as it is to be drawn, and where. */
export type ShownMark = Rectangle & {
  /** The same for what stays the same marker. */
  readonly key: string;
  readonly ids: readonly string[];
  readonly isLabel: boolean;
  readonly leaders: PlacedMark["leaders"];
  /** It has come out of a marker that stands for several places. */
  readonly isOut: boolean;
  /** Which of these it is, from 0; undefined for one that has not come out. */
  readonly member?: number;
  /** The key of the marker that it has come out of. */
  readonly outOf?: string;
};

type Sized = { readonly x: number; readonly y: number; readonly size: { width: number; height: number } };

/**
 * The marks, and about the opened one each of its places, tied to its own spot. A marker of several places goes by the
 * first of them, and by another key than that place's own marker.
 */
export function withFan(
  marks: readonly PlacedMark[],
  opened: string | undefined,
  placeOf: (id: string) => Sized | undefined,
  view: Rectangle | undefined,
): readonly ShownMark[] {
  const shown = marks.map((mark): ShownMark => ({ ...mark, key: keyOf(mark.ids), isOut: false }));
  const parent = shown.find(({ key, ids }) => key === opened && ids.length > 1);
  if (parent === undefined) return shown;
  const members = parent.ids.flatMap((id) => {
    const place = placeOf(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const spots = fanSpots(
    parent,
    members.map(({ place }) => place.size),
    view,
  );
  const out = members.map(({ id, place }, index): ShownMark => {
    const spot = spots[index] ?? place;
    const own = { x: place.x, y: place.y };
    return {
      ...spot,
      ...place.size,
      key: id,
      ids: [id],
      isLabel: false,
      leaders: [own],
      isOut: true,
      member: parent.ids.indexOf(id),
      outOf: parent.key,
    };
  });
  return [...shown, ...out];
}

export function keyOf(ids: readonly string[]): string {
  const [first = ""] = ids;
  return ids.length > 1 ? `${first} …` : first;
}

/** The numbers of what is in view, by key: in the order of the places, from 1. */
export function numbersOf(
  marks: readonly ShownMark[],
  rankOf: (id: string) => number,
  view: Rectangle,
): ReadonlyMap<string, number> {
  const first = ({ ids }: ShownMark) => Math.min(...ids.map(rankOf));
  const inView = marks
    .filter((mark) => !mark.isOut && areOverlapping({ ...mark, width: 0, height: 0 }, view))
    .sort((a, b) => first(a) - first(b));
  return new Map(inView.map(({ key }, index) => [key, index + 1]));
}

/** Makes the models of marks from those of their places; what is drawn as before is the same object. */
export function createMarkModels() {
  type Known = { readonly of: readonly MarkerModel[]; readonly how: string; readonly model: MarkerModel };
  let known = new Map<string, Known>();
  let next = new Map<string, Known>();
  return {
    modelOf: (
      mark: ShownMark,
      members: readonly [MarkerModel, ...MarkerModel[]],
      { names, language }: Pick<LayerModel, "names" | "language">,
      numberText: string | undefined,
    ): MarkerModel => {
      const diameterPx = mark.isLabel ? undefined : mark.width;
      const how = `${language} ${mark.isLabel} ${diameterPx} ${numberText}`;
      const before = known.get(mark.key);
      const isSame =
        before?.how === how &&
        before.of.length === members.length &&
        members.every((member, index) => before.of[index] === member);
      const model = isSame ? before.model : make(mark, members, names, language, numberText, diameterPx);
      next.set(mark.key, { of: members, how, model });
      return model;
    },
    /** What has not been made since the last call is forgotten. */
    done: () => {
      known = next;
      next = new Map();
    },
  };
}

function make(
  mark: ShownMark,
  members: readonly [MarkerModel, ...MarkerModel[]],
  names: KindNames,
  language: Language,
  numberText: string | undefined,
  diameterPx: number | undefined,
): MarkerModel {
  const [only] = members;
  const model = members.length > 1 ? clusterModel(members, names, language) : only;
  const form = model.form === "area" && !mark.isLabel ? "point" : model.form;
  return {
    ...model,
    form,
    ...(diameterPx === undefined ? {} : { diameterPx }),
    ...(numberText === undefined ? {} : { numberText }),
  };
}
