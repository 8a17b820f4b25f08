import { useMemo } from "react";
import { useAnswerPart, useSanad, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { activeFilters, type ActiveFilter } from "../shared/activeFilters";
import { useSettledWindow } from "./useSettledWindow";

/** What the reader asks for at the moment, each by its name. */
export function useActiveFilters(): readonly ActiveFilter[] {
  const { names } = useSanad();
  const { language } = useTexts("filters");
  const dataset = useSanadState((state) => state.dataset);
  const filter = useSanadState((state) => state.filter);
  const boundsFilter = useSanadState((state) => state.boundsFilter);
  const timeWindow = useSettledWindow();
  const isTextUnused = useAnswerPart((answer) => answer?.isTextUnused ?? false);
  return useMemo(
    () => activeFilters({ filter, boundsFilter, timeWindow }, dataset, names, language, isTextUnused),
    [filter, boundsFilter, timeWindow, dataset, names, language, isTextUnused],
  );
}
