import { useSanadState } from "../../state/context";
import type { Filling } from "../../state/store";
import { useTexts } from "../shared/useTexts";

const CORNERS_OUT = "M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5 7 9";
const CORNERS_IN = "M13.5 6.5h-4v-4M9.5 6.5l4-4M2.5 9.5h4v4M6.5 9.5l-4 4";

/** Lets a pane fill the screen, and gives the others their room back. */
export function FillButton({ pane }: { readonly pane: Filling }) {
  const { t } = useTexts("shell");
  const isFilling = useSanadState((state) => state.filling === pane);
  const fillScreen = useSanadState((state) => state.fillScreen);
  const label = t(isFilling ? "fill.leave" : `fill.${pane}`);
  return (
    <button
      type="button"
      className="fill-button"
      data-over-map={pane === "map" || undefined}
      aria-label={label}
      title={label}
      onClick={() => fillScreen(isFilling ? undefined : pane)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={isFilling ? CORNERS_IN : CORNERS_OUT} />
      </svg>
    </button>
  );
}
