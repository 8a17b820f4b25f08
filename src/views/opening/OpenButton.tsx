import { useState } from "react";
import { lazyPart } from "../shared/lazyPart";
import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import { FileInput } from "./FileInput";
import "./opening.css";

const FilesHelp = lazyPart(async () => (await import("./FilesHelp")).FilesHelp);

type OpenButtonProps = { readonly onFiles: (files: readonly File[]) => void };

/** Lets the reader choose a file of events, and says what such a file needs. The field itself is reachable by its name. */
export function OpenButton({ onFiles }: OpenButtonProps) {
  const { t } = useTexts("opening");
  const isCompact = useIsCompact();
  const [isHelping, setIsHelping] = useState(false);
  const endHelp = () => setIsHelping(false);
  return (
    <span className="open-tools">
      <label className="button open-button" title={t("accepts")}>
        <span aria-hidden="true">{t(isCompact ? "openShort" : "open")}</span>
        <FileInput name={t("open")} onFiles={onFiles} />
      </label>
      <button
        type="button"
        className="button open-help"
        aria-label={t("needs")}
        title={t("needs")}
        aria-haspopup="dialog"
        onClick={() => setIsHelping(true)}
      >
        {/* Not a question mark: the key ? opens the help. */}
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.25" />
          <path d="M8 7.25v3.5M8 5v.1" />
        </svg>
      </button>
      {isHelping && <FilesHelp onFiles={onFiles} onClose={endHelp} onGiveUp={endHelp} />}
    </span>
  );
}
