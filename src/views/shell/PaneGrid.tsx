import { useEffect, type CSSProperties, type ReactNode } from "react";
import { useSanad, useSanadState } from "../../state/context";
import { lazyPart } from "../shared/lazyPart";
import { useIsCompact } from "../shared/useIsCompact";
import "./panes.css";

// The panes stand without it.
const Splitter = lazyPart(async () => (await import("./Splitter")).Splitter);

/** Where the panes stand: divided as the reader likes, or one of them over the whole room. */
export function PaneGrid({ children }: { readonly children: ReactNode }) {
  const layout = useSanadState((state) => state.layout);
  const filling = useSanadState((state) => state.filling);
  const isCompact = useIsCompact();
  useLeavingByEscape();
  const shares = {
    "--side-share": `${layout.side * 100}%`,
    "--timeline-share": `${layout.timeline * 100}%`,
  } as CSSProperties;
  return (
    <main id="events" tabIndex={-1} className="app-main" style={shares} data-filling={filling}>
      {children}
      {filling === undefined && (
        <>
          {!isCompact && <Splitter of="side" />}
          <Splitter of="timeline" />
        </>
      )}
    </main>
  );
}

function useLeavingByEscape() {
  const { store } = useSanad();
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const { filling, fillScreen } = store.getState();
      // Whatever stands over the panes closes first.
      const isElsewhere =
        document.querySelector('dialog[open], [popover]:popover-open, [role="dialog"]') !== null;
      if (event.key !== "Escape" || filling === undefined || event.defaultPrevented || isElsewhere) return;
      fillScreen(undefined);
    };
    // In the capturing phase: what closes a popup on the same key has not taken it away yet.
    addEventListener("keydown", leave, true);
    return () => removeEventListener("keydown", leave, true);
  }, [store]);
}
