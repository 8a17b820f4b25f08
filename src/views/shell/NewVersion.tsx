import { useEffect, useSyncExternalStore } from "react";
import { newVersion, serveOffline } from "../../state/offline";
import { focusAround } from "../shared/focusAround";
import { useTexts } from "../shared/useTexts";
import "./newVersion.css";

/** Keeps the app for when there is no network, and says when a newer version waits: it never comes by itself. */
export function NewVersion() {
  const { t } = useTexts("shell");
  const take = useSyncExternalStore(newVersion.subscribe, newVersion.current);
  useEffect(() => void serveOffline(), []);
  return (
    <div role="status" className="new-version">
      {take !== undefined && (
        <div className="new-version-card">
          <p>{t("newVersion.ready")}</p>
          <span className="new-version-choices">
            <button type="button" className="button" onClick={take}>
              {t("newVersion.take")}
            </button>
            <button
              type="button"
              className="button"
              onClick={({ currentTarget }) => {
                focusAround(currentTarget);
                newVersion.putOff();
              }}
            >
              {t("newVersion.putOff")}
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
