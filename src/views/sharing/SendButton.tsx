import { useState } from "react";
import { useTexts } from "../shared/useTexts";

/**
 * Hands something to the device's own sharing (other apps, people nearby), where it has one. Nothing where it has
 * none or does not take this.
 */
export function SendButton({ data }: { readonly data: ShareData }) {
  const { t } = useTexts("sharing");
  const [isRefused, setIsRefused] = useState(false);
  if (!("share" in navigator && "canShare" in navigator && navigator.canShare(data))) return null;
  const send = async () => {
    try {
      await navigator.share(data);
      setIsRefused(false);
    } catch (error) {
      // To change one's mind is no failure.
      setIsRefused(!(error instanceof DOMException && error.name === "AbortError"));
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void send()}>
        {t("send")}
      </button>
      {isRefused && (
        <span role="alert" className="sharing-refused">
          {t("notSent")}
        </span>
      )}
    </>
  );
}
