import { lazy, Suspense, useState } from "react";
import { Dialog } from "../shared/Dialog";
import { useTexts } from "../shared/useTexts";

const AboutText = lazy(async () => ({ default: (await import("./AboutText")).AboutText }));

/** Opens the page that says what this is, what it cannot tell, and whose it is. */
export function AboutButton() {
  const { t } = useTexts("shell");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t("about.open")}
      </button>
      {isOpen && (
        <Dialog title={t("about.title")} onClose={() => setIsOpen(false)}>
          <Suspense>
            <AboutText />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
