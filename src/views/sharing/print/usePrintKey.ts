import { useEffect } from "react";

/**
 * Ctrl or ⌘ and P print what the button for printing prints. The browser's menu tells a page too late to prepare
 * anything: from there it prints the screen (screen.css).
 */
export function usePrintKey(print: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPrintKey = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      // By its place where the layout has no such letter, as an Arabic one.
      const isP = event.key.toLowerCase() === "p" || (event.code === "KeyP" && !/^[a-z]$/i.test(event.key));
      if (!isPrintKey || !isP || event.repeat) return;
      event.preventDefault();
      print();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [print]);
}
