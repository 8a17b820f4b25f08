import { useSanadState } from "../../state/context";
import { roomOf, type ViewId } from "../../state/views";
import { textsIn } from "../../i18n/texts";
import { useTexts } from "../shared/useTexts";

const CORNERS_OUT = "M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5 7 9";
const CORNERS_IN = "M13.5 6.5h-4v-4M9.5 6.5l4-4M2.5 9.5h4v4M6.5 9.5l-4 4";

/** Lets a view fill the screen, and gives the others their room back. */
export function FillButton({ view }: { readonly view: ViewId }) {
  const { t, language } = useTexts("shell");
  const isFilling = useSanadState((state) => state.filling === view);
  const fillScreen = useSanadState((state) => state.fillScreen);
  const label = isFilling ? t("fill.leave") : textsIn(language, view)("view.fill");
  return (
    <button
      type="button"
      className="fill-button"
      data-over-map={roomOf(view) === "map" || undefined}
      aria-label={label}
      title={label}
      onClick={() => fillScreen(isFilling ? undefined : view)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={isFilling ? CORNERS_IN : CORNERS_OUT} />
      </svg>
    </button>
  );
}
