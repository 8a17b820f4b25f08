import type { EventId } from "../../domain/model";
import { useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { useEventsHere } from "./useEventsHere";

/** "3 of 12,480 here": walks through the events at the selected place or in the area. Nothing where there is only one. */
export function PlacePager() {
  const { t } = useTexts("details");
  const { t: tCommon } = useTexts("common");
  const selection = useSanadState((state) => state.selection);
  const selectPlace = useSanadState((state) => state.selectPlace);
  const selectArea = useSanadState((state) => state.selectArea);
  const at =
    selection.type === "place" ? selection.place : selection.type === "area" ? selection.area : undefined;
  const show = (event: EventId) => {
    if (selection.type === "place") selectPlace(selection.place, event);
    if (selection.type === "area") selectArea(selection.area, event);
  };
  const event = selection.type === "none" ? undefined : selection.event;
  const here = useEventsHere(at, event, show);
  if (here === undefined || here.count < 2) return null;
  const { count, index, isLate, step } = here;
  return (
    <div className="details-pager">
      <button type="button" className="button" aria-label={t("previousHere")} onClick={() => step(-1)}>
        <span aria-hidden="true" className="turns">
          ‹
        </span>
      </button>
      <span aria-live="polite">
        {isLate
          ? tCommon("late.counting")
          : index === undefined
            ? tCommon("hereCount", { count })
            : t("ofHere", { index: index + 1, count })}
      </span>
      <button type="button" className="button" aria-label={t("nextHere")} onClick={() => step(1)}>
        <span aria-hidden="true" className="turns">
          ›
        </span>
      </button>
    </div>
  );
}
