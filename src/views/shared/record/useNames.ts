import { useSanad } from "../../../state/context";
import type { Names } from "../../../state/names";

/** The names of the data on screen. */
export function useNames(): Names {
  return useSanad().names;
}
