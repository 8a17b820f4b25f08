import { directionOf, PACKS, type Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import { describeDocument } from "./document";
import "./states.css";

/** Says in what index.html shows until the data has come that it is being read. */
export function sayLoading(language: Language): void {
  describeDocument(language);
  const status = document.querySelector<HTMLElement>(".state-loading");
  if (status === null) return;
  status.dir = directionOf(language);
  status.textContent = textsIn(language, "shell")("loading");
}

/** Says in what index.html shows that the page cannot go on, and offers to load it anew. */
export function sayUnreachable(language: Language): void {
  const status = document.querySelector<HTMLElement>(".state-loading");
  const { text, reload } = PACKS[language].unreachable;
  document.documentElement.dataset["ready"] = "failed";
  if (status === null) return;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button", textContent: reload });
  button.addEventListener("click", () => location.reload());
  status.dir = directionOf(language);
  status.lang = language;
  status.textContent = text;
  status.after(button);
  status.closest("[aria-busy]")?.removeAttribute("aria-busy");
}
