// The languages that the interface speaks, by BCP 47 tag: one line each, and a folder of the same name.
export { pack as ar } from "./ar/pack";
export { pack as en } from "./en/pack";

/** The tag of a language that the interface speaks. */
export type Language = keyof typeof import("./registry");
