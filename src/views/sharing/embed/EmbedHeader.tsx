import { useSanad } from "../../../state/context";
import { shareAddress } from "../../../state/shareAddress";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";
import "./embed.css";

/** The one line over an embedded view: what it shows, and the way to the whole app. */
export function EmbedHeader() {
  const { t } = useTexts("sharing");
  const { store, loaded } = useSanad();
  const addressNow = () => shareAddress(store.getState(), location.href, { type: "view" });
  return (
    <header className="embed-header">
      <h1>
        <Text of={loaded.dataset.title} />
      </h1>
      <a
        className="button"
        href={addressNow()}
        target="_blank"
        rel="noopener noreferrer"
        // The reader may have moved on since it was drawn.
        onClick={(event) => {
          event.currentTarget.href = addressNow();
        }}
      >
        {t("embed.openWhole")} <span aria-hidden="true">↗</span>
      </a>
    </header>
  );
}
