import type { FacetChoice } from "../../engine/query";

/** A choice where it stands among the others. */
export type TreeChoice<Choice> = Choice & {
  /** 0 for one that stands in no other. */
  readonly depth: number;
  /** A place that contains it is chosen: it is let through without being chosen itself. */
  readonly isIncluded: boolean;
};

/**
 * Choices in the order of their tree: each before those in it, those side by side in the order that is given. One whose
 * container is not among them stands at the top.
 */
export function placeTree<Choice extends Pick<FacetChoice, "id" | "partOf">>(
  choices: readonly Choice[],
  chosen: readonly string[],
  compare: (a: Choice, b: Choice) => number,
): readonly TreeChoice<Choice>[] {
  const ids = new Set(choices.map(({ id }) => id));
  const inside = new Map<string | undefined, Choice[]>();
  for (const choice of choices) {
    const parent = choice.partOf !== undefined && ids.has(choice.partOf) ? choice.partOf : undefined;
    inside.set(parent, [...(inside.get(parent) ?? []), choice]);
  }
  const placed = new Set<string>();
  const branch = (
    parent: string | undefined,
    depth: number,
    isIncluded: boolean,
  ): readonly TreeChoice<Choice>[] =>
    (inside.get(parent) ?? []).toSorted(compare).flatMap((choice) => {
      placed.add(choice.id);
      const below = branch(choice.id, depth + 1, isIncluded || chosen.includes(choice.id));
      return [{ ...choice, depth, isIncluded }, ...below];
    });
  const tree = branch(undefined, 0, false);
  // A circle hangs on nothing.
  const rest = choices.filter(({ id }) => !placed.has(id));
  return [...tree, ...rest.map((choice) => ({ ...choice, depth: 0, isIncluded: false }))];
}
