import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTexts } from "./useTexts";
import "./dialog.css";

type DialogProps = {
  readonly title: string;
  /** `pages`: larger, always of the same size, and what is in it scrolls by itself. `wide`: with room for a table. */
  readonly layout?: "page" | "pages" | "wide";
  readonly onClose: () => void;
  readonly children: ReactNode;
};

const CLASSES = { page: "dialog", pages: "dialog has-pages", wide: "dialog is-wide" } as const;

/** A modal page over the app. The browser's own dialog keeps the focus in, closes on Escape and gives it back. */
export function Dialog({ title, layout = "page", onClose, children }: DialogProps) {
  const { t } = useTexts("common");
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // By the browser, which gives the focus back; React then takes the dialog away.
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className={CLASSES[layout]} aria-labelledby={titleId} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="button" aria-label={t("close")} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
