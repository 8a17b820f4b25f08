/** What a key press in the timeline asks for. */
export type KeyIntent =
  | { readonly type: "walk"; readonly step: 1 | -1 }
  | { readonly type: "end"; readonly step: 1 | -1 }
  | { readonly type: "pan"; readonly share: number }
  | { readonly type: "zoom"; readonly factor: number };

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

const PAN_SHARE = 0.25;
export const ZOOM_FACTOR = 1.5;

/**
 * Arrows walk from event to event, with Shift they move the window; plus and minus zoom; Home and End go to
 * the first and the last event. Where time runs right to left, so do the arrows. Keys that belong to the
 * browser (with Alt, Ctrl or Meta) are left to it.
 */
export function keyIntent(pressed: Pressed, timeDirection: "ltr" | "rtl"): KeyIntent | undefined {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return undefined;
  switch (pressed.key) {
    case "ArrowLeft":
    case "ArrowRight": {
      const step = (pressed.key === "ArrowRight") === (timeDirection === "ltr") ? 1 : -1;
      return pressed.shiftKey ? { type: "pan", share: step * PAN_SHARE } : { type: "walk", step };
    }
    case "Home":
      return { type: "end", step: -1 };
    case "End":
      return { type: "end", step: 1 };
    case "+":
    case "=":
      return { type: "zoom", factor: 1 / ZOOM_FACTOR };
    case "-":
    case "_":
      return { type: "zoom", factor: ZOOM_FACTOR };
    default:
      return undefined;
  }
}
