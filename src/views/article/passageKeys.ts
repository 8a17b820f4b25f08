import type { Piece } from "./articleBlocks";

/**
 * The passage that a key leads to from another one, undefined where it leads nowhere. Left and right follow
 * the text: in Arabic, left is onwards.
 */
export function passageAfterKey(
  key: string,
  pieces: readonly Piece[],
  from: Piece,
  direction: "ltr" | "rtl",
): Piece | undefined {
  const here = pieces.indexOf(from);
  const onwards = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  switch (key) {
    case onwards:
    case "ArrowDown":
      return pieces[here + 1];
    case "ArrowLeft":
    case "ArrowRight":
    case "ArrowUp":
      return pieces[here - 1];
    case "Home":
      return pieces[0];
    case "End":
      return pieces.at(-1);
    default:
      return undefined;
  }
}
