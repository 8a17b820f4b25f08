import { useEffect, useState } from "react";

/** Below this width names beside markers would hide the map: numbers stand on it, and what they mean beneath. */
const NARROW_PX = 480;
/** A lower pane has no room for a list beneath its map. */
const LEAST_HEIGHT_PX = 240;

/** True where the view is so narrow that its map shows numbers with a list beneath. */
export function useIsNarrow(view: HTMLElement | null): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useEffect(() => {
    if (view === null) return;
    const look = () => {
      const { clientWidth, clientHeight } = view;
      // A view that is not shown measures nothing, and stays as it was.
      if (clientWidth > 0) setIsNarrow(clientWidth < NARROW_PX && clientHeight >= LEAST_HEIGHT_PX);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(view);
    return () => observer.disconnect();
  }, [view]);
  return isNarrow;
}
