import type { EventRecord } from "../../engine/query";
import { useSanadState } from "../../state/context";
import { parseEmbedding } from "../../state/embedding";
import { useTexts } from "../shared/useTexts";

/** What a reader does with an event: read it in its place, pass it on, cite it. */
export function DetailsActions({ record: { event } }: { readonly record: EventRecord }) {
  const { t } = useTexts("details");
  const { t: tSharing } = useTexts("sharing");
  const showPane = useSanadState((state) => state.showPane);
  const selectEvent = useSanadState((state) => state.selectEvent);
  const share = useSanadState((state) => state.share);
  const readInArticle = () => {
    showPane("article");
    selectEvent(event.id, "elsewhere");
  };
  return (
    <div className="details-actions">
      {event.excerpts.length > 0 && parseEmbedding(location.search) === undefined && (
        <button type="button" className="link-button" onClick={readInArticle}>
          {t("readInArticle")}
        </button>
      )}
      <button
        type="button"
        className="link-button"
        aria-haspopup="dialog"
        onClick={() => share({ type: "event", event: event.id })}
      >
        {tSharing("openEvent")}
      </button>
    </div>
  );
}
