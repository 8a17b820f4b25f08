import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import "./opening.css";

/** What the file chooser offers first; a reader may choose any file, and it is looked at by its content. */
const ACCEPTED = ".csv,.tsv,.txt,.json";

/** Lets the reader choose a file of events. The field itself is reachable by its name. */
export function OpenButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTexts("opening");
  const isCompact = useIsCompact();
  return (
    <label className="button open-button" title={t("accepts")}>
      <span aria-hidden="true">{t(isCompact ? "openShort" : "open")}</span>
      <input
        aria-label={t("open")}
        type="file"
        className="unseen"
        accept={ACCEPTED}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // So that the same file, mended meanwhile, can be chosen again.
          event.target.value = "";
        }}
      />
    </label>
  );
}
