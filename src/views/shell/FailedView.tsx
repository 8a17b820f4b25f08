import { useEffect } from "react";
import type { Issue } from "../../domain/issues";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import { IssueList } from "../shared/IssueList";
import "./states.css";

type FailedProps = { readonly language: Language; readonly issues: readonly Issue[] };

/** What stands on the screen when there is no dataset to show: what was wrong, where, and how to mend it. */
export function FailedView({ language, issues }: FailedProps) {
  const t = textsIn(language, "shell");
  useEffect(() => {
    document.documentElement.dataset["ready"] = "failed";
  }, []);
  return (
    <main className="state-page">
      <p className="state-brand">
        Sanad <span lang="ar">سند</span>
      </p>
      <div role="alert">
        <h1>{t("failed.title")}</h1>
        <p>{t("failed.explanation")}</p>
      </div>
      <IssueList issues={issues} language={language} />
      <button type="button" className="button" onClick={() => location.reload()}>
        {t("failed.retry")}
      </button>
    </main>
  );
}
