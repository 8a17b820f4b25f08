import { PLACE_ROLES } from "../../domain/codes";
import { KIND_IDS } from "../../domain/kinds";
import { isolatedKind, type KindNames } from "../../i18n/kindNames";
import { localeOf, type Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import type { MarkerModel } from "./layerModel";
import { withTold } from "./markerName";
import type { Share } from "./placeModel";

/** So many places of a marker are named to a screen reader; more are counted. */
const NAMED = 5;

/**
 * The one marker of several places, which stands on the first one's spot. An event that is known to stand at several of
 * them is counted once; of a place that names only some of its events, the others are counted as they are.
 */
export function clusterModel(
  members: readonly [MarkerModel, ...MarkerModel[]],
  kindNames: KindNames,
  language: Language,
): MarkerModel {
  const [first] = members;
  const places = members.map(({ id }) => id);
  const events = [...new Set(members.flatMap((member) => member.events))];
  const named = members.reduce((sum, member) => sum + member.events.length, 0);
  const count = members.reduce((sum, member) => sum + member.count, 0) - (named - events.length);
  const shares = mergedShares(members);
  const isTold = members.some((member) => member.isTold);
  const { name } = first;
  const others = members.filter((member) => member.name !== name).length;
  const number = new Intl.NumberFormat(localeOf(language));
  return {
    ...first,
    form: first.form === "area" ? "point" : first.form,
    isArea: members.every(({ isArea }) => isArea),
    radiusKm: 0,
    name: others === 0 ? name : `${name} +${number.format(others)}`,
    shares,
    count,
    inside: count,
    countText: number.format(count),
    events,
    isTold,
    places,
    label: () => withTold(clusterName(members, shares, count, kindNames, language), count, isTold, language),
    mark: members.some(({ mark }) => mark === "current")
      ? "current"
      : members.some(({ mark }) => mark === "related")
        ? "related"
        : "none",
  };
}

function mergedShares(members: readonly MarkerModel[]): readonly Share[] {
  const all = members.flatMap((member) => member.shares);
  return KIND_IDS.flatMap((kind) =>
    PLACE_ROLES.flatMap((role) => {
      const same = all.filter((share) => share.kind === kind && share.role === role);
      const count = same.reduce((sum, share) => sum + share.count, 0);
      return count === 0 ? [] : [{ kind, role, count }];
    }),
  );
}

function clusterName(
  members: readonly MarkerModel[],
  shares: readonly Share[],
  count: number,
  kindNames: KindNames,
  language: Language,
): string {
  const common = textsIn(language, "common");
  const texts = textsIn(language, "map");
  const list = new Intl.ListFormat(localeOf(language), { type: "conjunction" });
  const names = members.map(({ name }) => name);
  const kinds = [...new Set(shares.map(({ kind }) => kind))].map((kind) =>
    isolatedKind(kind, kindNames, language),
  );
  return texts("marker", {
    place:
      names.length <= NAMED
        ? list.format(names)
        : list.format([
            ...names.slice(0, NAMED - 1),
            texts("morePlaces", { count: names.length - NAMED + 1 }),
          ]),
    events: common("eventCount", { count }),
    kinds: new Intl.ListFormat(localeOf(language), { type: "unit" }).format(kinds),
  });
}
