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

/** Known where the interface's texts have not come. */
const UNREACHABLE: Readonly<Record<Language, { readonly text: string; readonly reload: string }>> = {
  en: {
    text: "A part of the page could not be loaded: either there is no network at the moment, or a newer version of Sanad has just been published.",
    reload: "Reload",
  },
  ar: {
    text: "تعذّر تحميل جزء من الصفحة: إما أن الشبكة غير متاحة الآن، أو أن إصدارًا أحدث من سند نُشر للتوّ.",
    reload: "أعد التحميل",
  },
};

/** Says in what index.html shows that the page cannot go on, and offers to load it anew. */
export function sayUnreachable(language: Language): void {
  const status = document.querySelector<HTMLElement>(".state-loading");
  const { text, reload } = UNREACHABLE[language];
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
