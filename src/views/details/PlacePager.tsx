import type { EventId } from "../../domain/model";
import { labelIn } from "../../domain/shortText";
import { useSanadState } from "../../state/context";
import { useNames } from "../shared/record/useNames";
import { useTexts } from "../shared/useTexts";
import { useEventsHere } from "./useEventsHere";

/**
 * "3 of 12,480 here": walks through the events in the selected place or area, and says where it takes in the places
 * within, whose marks stand elsewhere. Nothing where there is only one.
 */
export function PlacePager() {
  const { t, language } = useTexts("details");
  const names = useNames();
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
  const { count, atPlace, speaking, index, isLate, step } = here;
  const place = selection.type === "place" ? names.place(selection.place) : undefined;
  return (
    <>
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
      {place !== undefined && !isLate && (atPlace < count || speaking > 0) && (
        <p className="details-within">
          {[
            atPlace < count && t("withPlacesIn", { place: labelIn(place, language).text }),
            atPlace < count && atPlace > 0 && t("noCloser", { count: atPlace }),
            speaking > 0 && tCommon("happenedAndSpeaking", { happened: count - speaking, speaking }),
          ]
            .filter((part) => part !== false)
            .join(tCommon("record.separator"))}
        </p>
      )}
    </>
  );
}
