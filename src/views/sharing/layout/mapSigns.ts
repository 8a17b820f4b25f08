import type { MapLayout } from "./layOutMap";

export const MAP_SIGNS = ["site", "subject", "area", "reach", "leader"] as const;
export type MapSign = (typeof MAP_SIGNS)[number];

/** The signs that a map uses, in the order in which its key explains them. */
export function usedMapSigns({ inSight, areNamed }: MapLayout): readonly MapSign[] {
  // Of many places only those that are points have a mark.
  const marked = inSight.filter(({ isArea }) => areNamed || !isArea);
  const isUsed: Readonly<Record<MapSign, boolean>> = {
    site: marked.some(({ isSubjectOnly }) => !isSubjectOnly),
    subject: marked.some(({ isSubjectOnly }) => isSubjectOnly),
    area: inSight.some(({ isArea }) => isArea),
    reach: inSight.some(({ isArea, reach }) => !isArea && reach !== undefined),
    leader: inSight.some(({ spot, at }) => spot !== at),
  };
  return MAP_SIGNS.filter((sign) => isUsed[sign]);
}
