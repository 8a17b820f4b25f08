import { DRAW_AS } from "../../domain/drawing";
import { useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/** Which dates and places the views draw: what the article says, or what other reports establish. */
export function DrawAsSwitch() {
  const { t } = useTexts("filters");
  const drawAs = useSanadState((state) => state.drawAs);
  const drawDates = useSanadState((state) => state.drawDates);
  return (
    <fieldset className="segmented">
      <legend className="unseen">{t("drawAs.label")}</legend>
      {DRAW_AS.toReversed().map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="draw-as"
            className="unseen"
            checked={drawAs === value}
            onChange={() => drawDates(value)}
          />
          <span>{t(`drawAs.${value}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
