import { useId, useRef, useState, type ReactNode } from "react";
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

/**
 * A text to take along: shown whole, copied by a button. Where the browser refuses the clipboard the text is
 * selected, so that the reader's own keys copy it.
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
        value={value}
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
