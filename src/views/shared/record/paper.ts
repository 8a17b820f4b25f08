import { createContext, use } from "react";
import type { LinkedRecords } from "./linkedRecords";

/**
 * Set where records are laid out on paper, which folds nothing out, leads nowhere and does not wait: translations and
 * cards stand open, addresses stand in full, and the linked events are given.
 */
export const PaperContext = createContext<LinkedRecords | undefined>(undefined);

/** The events that those on this paper are linked with; undefined on a screen. */
export function usePaper(): LinkedRecords | undefined {
  return use(PaperContext);
}
