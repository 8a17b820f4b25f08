import { useId, useRef, useState, type ClipboardEvent, type ReactNode } from "react";
import { shownText } from "../../domain/shortText";
import { useTexts } from "../shared/useTexts";

type CopyFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  /** Of a technical text, which reads from left to right in every language. */
  readonly isCode?: boolean;
  /** Of a text that begins with a quote in another language; its own first letter tells it otherwise. */
  readonly direction?: "ltr" | "rtl";
  /** Further things to do with it, beside copying. */
  readonly children?: ReactNode;
};

/** More than anyone looks through here, in UTF-16 units. */
const MOST_SHOWN = 4000;

/**
 * A text to take along, copied by a button. Where the browser refuses the clipboard the text is selected, so that the
 * reader's own keys copy it. Of a very long one the beginning is shown; what is copied is always the whole.
 */
export function CopyField({ label, value, rows, isCode = false, direction, children }: CopyFieldProps) {
  const { t } = useTexts("sharing");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly isCopied: boolean }>();

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome({ of: value, isCopied: true });
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome({ of: value, isCopied: false });
    }
  };
  const said = outcome?.of === value ? outcome : undefined;
  const isCut = value.length > MOST_SHOWN;
  const copyWhole = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value: shown } = event.currentTarget;
    if (!isCut || selectionStart > 0 || selectionEnd < shown.length) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", value);
  };
  return (
    <div className="copy-field">
      <label htmlFor={id} className="choice-label">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className={isCode ? "copy-text is-code" : "copy-text"}
        dir={isCode ? "ltr" : (direction ?? "auto")}
        rows={rows}
        readOnly
        value={isCut ? shownText(value, MOST_SHOWN) : value}
        onCopy={copyWhole}
        onFocus={({ target }) => target.select()}
      />
      <div className="sharing-actions">
        <button type="button" className="button is-main" onClick={() => void copy()}>
          {t("copy")}
        </button>
        {children}
        <span role="status" className={said?.isCopied === false ? "sharing-refused" : "sharing-done"}>
          {said && t(said.isCopied ? "copied" : "refused")}
        </span>
      </div>
    </div>
  );
}
