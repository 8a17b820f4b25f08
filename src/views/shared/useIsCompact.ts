import { useMediaQuery } from "./useMediaQuery";

/** Whether the screen is a phone's, upright or lying. The style sheets ask the same in words of their own. */
export function useIsCompact(): boolean {
  return useMediaQuery("(max-width: 799px), (max-height: 499px)");
}
