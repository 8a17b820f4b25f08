import { directionOf, type Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import "./states.css";

/** Says in what index.html shows until the data has come that it is being read. */
export function sayLoading(language: Language): void {
  const status = document.querySelector<HTMLElement>(".state-loading");
  if (status === null) return;
  status.dir = directionOf(language);
  status.textContent = textsIn(language, "shell")("loading");
}
