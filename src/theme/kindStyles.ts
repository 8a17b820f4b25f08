import { KIND_IDS } from "../domain/kinds";
import { KIND_COLOURS, type Theme } from "./kinds";

/**
 * The style sheet of the kinds. `--kind-<kind>` is a kind's colour in the theme around it; what says of which kind it is,
 * by `data-kind` or, where a library takes nothing but class names, by `of-kind-<kind>`, has its colour as `--kind`.
 */
export function kindStyles(): string {
  const coloursOf = (theme: Theme) =>
    KIND_IDS.map((kind) => `--kind-${kind}:${KIND_COLOURS[theme][kind]}`).join(";");
  return [
    // The themes go by the same selectors as the tokens (tokens.css).
    `:root,[data-theme="light"]{${coloursOf("light")}}`,
    `[data-theme="dark"]{${coloursOf("dark")}}`,
    ...KIND_IDS.map((kind) => `[data-kind="${kind}"],.of-kind-${kind}{--kind:var(--kind-${kind})}`),
  ].join("\n");
}

/** Puts the style sheet of the kinds into the page: once, before anything is drawn. */
export function dressKinds(): void {
  const sheet = document.createElement("style");
  sheet.textContent = kindStyles();
  document.head.append(sheet);
}
