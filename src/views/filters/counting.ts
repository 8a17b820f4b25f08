/** Stands in the place of a number that belongs to another question. */
export const COUNTING = "…";
