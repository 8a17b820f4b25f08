import { MEASURES } from "../../engine/query";
import { useSanadState } from "../../state/context";
import { SegmentedSwitch } from "../shared/SegmentedSwitch";
import { useTexts } from "../shared/useTexts";

/** What the bars and the map's dots count: events, or how many were killed in them. */
export function MeasureSwitch() {
  const { t } = useTexts("timeline");
  const measure = useSanadState((state) => state.measure);
  const measureBy = useSanadState((state) => state.measureBy);
  return (
    <SegmentedSwitch
      className="timeline-measure-by"
      legend={t("chart.measure")}
      name="measure"
      choices={MEASURES}
      nameOf={(value) => t(`chart.${value}.name`)}
      chosen={measure}
      onChoose={measureBy}
    />
  );
}
