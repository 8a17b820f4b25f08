// The formats that data goes out in, by id: one line each, and a file.
export { bibtex } from "./bibtex";
export { csl } from "./csl";
export { csv } from "./csv";
export { markdown } from "./markdown";
export { png } from "./png";
export { ris } from "./ris";
export { text } from "./text";

/** The id of a format that data goes out in. */
export type WriterId = keyof typeof import("./registry");
