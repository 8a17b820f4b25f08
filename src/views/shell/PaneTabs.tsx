import type { ReactNode } from "react";
import { useSanadState } from "../../state/context";
import type { Pane } from "../../state/store";
import { useTexts } from "../shared/useTexts";

type PaneTabsProps = {
  readonly panes: readonly Pane[];
  readonly shown: Pane;
  /** What stands beside the tabs. */
  readonly children?: ReactNode;
};

/** Chooses which of the panes is in front: article or events on a wide screen, one of all three on a phone. */
export function PaneTabs({ panes, shown, children }: PaneTabsProps) {
  const { t } = useTexts("shell");
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
          {t(`panes.${pane}`)}
        </button>
      ))}
      {children}
    </nav>
  );
}
