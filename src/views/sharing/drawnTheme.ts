import type { Theme } from "../../state/store";

/** The colours that are on screen: those that the reader wears, else those of the device. */
export function drawnTheme(theme: Theme): "light" | "dark" {
  if (theme !== "system") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
