import "../../i18n/importingTexts";
import "../../i18n/troubleTexts";
import { shownText } from "../../domain/shortText";
import { useTrouble } from "../../state/context";
import type { Trouble } from "../../state/engineWatch";
import type { Session } from "../../state/session";
import { useTexts } from "../shared/useTexts";
import { Refused } from "./FailureReport";
import { FileInput } from "./FileInput";
import "../shared/partMessage.css";
import "./report.css";

type EngineMessageProps = {
  readonly session: Session;
  readonly onFiles: (files: readonly File[]) => void;
  /** To the curated dataset. */
  readonly onBack: () => void;
};

/** Says that the engine does not answer, what still stands on the screen, and the ways on. It goes when answers come. */
export function EngineMessage({ session, onFiles, onBack }: EngineMessageProps) {
  const { t } = useTexts("trouble");
  const trouble = useTrouble(session);
  const { watch, opened } = session;
  if (trouble === undefined) return null;
  const name = opened && shownText(opened.chosen.main.name);
  const isRestarting = trouble.type === "restarting";
  return (
    <div
      className="part-message is-over"
      data-trouble={trouble.type}
      role={isRestarting ? "status" : "alert"}
    >
      {isRestarting ? (
        <Restarting share={trouble.share} name={name ?? ""} />
      ) : (
        <Reason trouble={trouble} name={name ?? ""} />
      )}
      <p>{t("stands")}</p>
      {!isRestarting && trouble.type !== "lost" && name !== undefined && <p>{t("readsAnew", { name })}</p>}
      {trouble.type === "lost" && <p>{t("chooseHint")}</p>}
      <div className="part-message-choices">
        {!isRestarting && (
          <button type="button" className="button" onClick={() => void watch.restart()}>
            {t("again")}
          </button>
        )}
        {trouble.type === "lost" && (
          <label className="button open-button">
            <span aria-hidden="true">{t("choose")}</span>
            <FileInput name={t("choose")} onFiles={onFiles} />
          </label>
        )}
        {opened !== undefined && (
          <button type="button" className="button" onClick={onBack}>
            {t("back")}
          </button>
        )}
      </div>
    </div>
  );
}

function Reason({
  trouble,
  name,
}: {
  readonly trouble: Exclude<Trouble, { readonly type: "restarting" }>;
  readonly name: string;
}) {
  const { t } = useTexts("trouble");
  if (trouble.type === "lost") {
    return (
      <>
        <p className="part-message-title">{t("lost", { name })}</p>
        <Refused refusal={trouble.refusal} />
      </>
    );
  }
  const { type } = trouble;
  const reason = type === "silent" ? "" : trouble.reason;
  return (
    <>
      <p className="part-message-title">{t(type)}</p>
      {type === "silent" && <p>{t("silentWhy")}</p>}
      {reason !== "" && <p>{t("reason", { reason })}</p>}
    </>
  );
}

function Restarting({ share, name }: { readonly share: number; readonly name: string }) {
  const { t, locale } = useTexts("trouble");
  // Nothing is whole before it is.
  const percentage = new Intl.NumberFormat(locale, { style: "percent" }).format(
    Math.floor(100 * share) / 100,
  );
  const said = t("restarting", { name, percentage });
  return (
    <>
      <p className="part-message-title">{said}</p>
      <progress value={share} max={1} aria-label={said} />
    </>
  );
}
