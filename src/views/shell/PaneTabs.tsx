import type { ReactNode } from "react";
import { useSanadState } from "../../state/context";
import type { Pane, ViewId } from "../../state/views";
import { textsIn } from "../../i18n/texts";
import { useTexts } from "../shared/useTexts";

type PaneTabsProps = {
  readonly panes: readonly Pane[];
  readonly shown: ViewId | undefined;
  /** What stands beside the tabs. */
  readonly children?: ReactNode;
};

/** Chooses which of the panes is in front: those beside the map on a wide screen, one of all on a phone. */
export function PaneTabs({ panes, shown, children }: PaneTabsProps) {
  const { t, language } = useTexts("shell");
  const showPane = useSanadState((state) => state.showPane);
  return (
    <nav className="pane-tabs" aria-label={t("panes.label")}>
      {panes.map((pane) => (
        <button
          key={pane}
          type="button"
          aria-current={pane === shown ? "true" : undefined}
          onClick={() => showPane(pane)}
        >
          {textsIn(language, pane)("view.tab")}
        </button>
      ))}
      {children}
    </nav>
  );
}
