import { useSanadState } from "../../state/context";
import { useTexts } from "./useTexts";
import "./partMessage.css";

/** Where a part would stand: in a pane of its own, or over the page. */
export type PartPlace = "pane" | "over";

type PartMessageProps = {
  readonly place: PartPlace;
  /** The part is here and has stopped with this error; undefined where it has not come. */
  readonly stoppedBy?: string | undefined;
  readonly onAgain: () => void;
  readonly onGiveUp: () => void;
};

/**
 * Stands in the place of a part of the app that has not come, with the ways on. It comes with the page itself: a
 * message that has to be fetched could be missing, too.
 */
export function PartMessage({ place, stoppedBy, onAgain, onGiveUp }: PartMessageProps) {
  const { t } = useTexts("shell");
  const isOpenedFile = useSanadState((state) => state.isOpenedFile);
  return (
    <div className={`part-message is-${place}`} role="alert">
      <p className="part-message-title">{t(stoppedBy === undefined ? "part.missing" : "part.stopped")}</p>
      <p>{stoppedBy === undefined ? t("part.why") : t("part.reason", { reason: stoppedBy })}</p>
      <p>{t(isOpenedFile ? "part.fileIsLost" : "part.viewIsKept")}</p>
      <div className="part-message-choices">
        <button type="button" className="button" onClick={onAgain}>
          {t("part.again")}
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t("part.reload")}
        </button>
        {place === "over" && (
          <button type="button" className="button" onClick={onGiveUp}>
            {t("part.giveUp")}
          </button>
        )}
      </div>
    </div>
  );
}
