import { useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/** Opens the help at the page that says what this is; the keys, how to read it and the rest stand beside it. */
export function AboutButton() {
  const { t } = useTexts("shell");
  const openHelp = useSanadState((state) => state.openHelp);
  return (
    <button type="button" className="button" aria-haspopup="dialog" onClick={() => openHelp("about")}>
      {t("about.open")}
    </button>
  );
}
