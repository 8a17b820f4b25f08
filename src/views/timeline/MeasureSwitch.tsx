import { MEASURES } from "../../engine/query";
import { useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/** What the bars and the map's dots count: events, or how many were killed in them. */
export function MeasureSwitch() {
  const { t } = useTexts("timeline");
  const measure = useSanadState((state) => state.measure);
  const measureBy = useSanadState((state) => state.measureBy);
  return (
    <fieldset className="segmented timeline-measure-by">
      <legend className="unseen">{t("chart.measure")}</legend>
      {MEASURES.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="measure"
            className="unseen"
            checked={measure === value}
            onChange={() => measureBy(value)}
          />
          <span>{t(`chart.${value}.name`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
