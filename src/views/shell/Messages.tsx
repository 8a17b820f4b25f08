import { useState } from "react";
import { isolated } from "../../domain/isolate";
import { shownText } from "../../domain/shortText";
import { useSanad, useSanadState } from "../../state/context";
import { Dialog } from "../shared/Dialog";
import { focusAround } from "../shared/focusAround";
import { useTexts } from "../shared/useTexts";
import { IssueList } from "../shared/IssueList";

/** What the reader should know before reading: parts of the address that name nothing, problems in the data. */
export function Messages() {
  return (
    <>
      <Notices />
      <Problems />
    </>
  );
}

function Notices() {
  const { t } = useTexts("shell");
  const notices = useSanadState((state) => state.notices);
  const dismissNotices = useSanadState((state) => state.dismissNotices);
  if (notices.length === 0) return null;
  const what = notices
    .map(({ parameter, found }) => isolated(shownText(`${parameter}=${found}`)))
    .join(" · ");
  return (
    <div className="message" role="alert">
      <p>{t("notice", { what })}</p>
      <button
        type="button"
        className="button"
        onClick={({ currentTarget }) => {
          focusAround(currentTarget);
          dismissNotices();
        }}
      >
        {t("dismiss")}
      </button>
    </div>
  );
}

function Problems() {
  const { t, language } = useTexts("shell");
  const { loaded } = useSanad();
  const issues = "issues" in loaded ? loaded.issues : [];
  const [isOpen, setIsOpen] = useState(false);
  if (issues.length === 0) return null;
  const title = t("problems", { count: issues.length });
  return (
    <div className="message">
      <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {title}
      </button>
      {isOpen && (
        <Dialog title={title} onClose={() => setIsOpen(false)}>
          <p>{t("problemsExplained")}</p>
          <IssueList issues={issues} language={language} />
        </Dialog>
      )}
    </div>
  );
}
