import type { Face } from "./scene";

/** In which family of letters a text of the data is set. */
export function faceFamilyOf(direction: "ltr" | "rtl"): Face["family"] {
  return direction === "rtl" ? "font-quote" : "font-title";
}
