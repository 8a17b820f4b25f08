import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import "./states.css";

/** What stands on the screen until the data has come. */
export function LoadingView({ language }: { readonly language: Language }) {
  const t = textsIn(language, "shell");
  return (
    <main className="state-page" aria-busy="true">
      <p className="state-brand">
        Sanad <span lang="ar">سند</span>
      </p>
      <p role="status">{t("loading")}</p>
    </main>
  );
}
