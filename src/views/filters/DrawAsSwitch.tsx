import { DRAW_AS } from "../../domain/drawing";
import { useSanadState } from "../../state/context";
import { SegmentedSwitch } from "../shared/SegmentedSwitch";
import { useTexts } from "../shared/useTexts";

const CHOICES = DRAW_AS.toReversed();

/** Which dates and places the views draw: what the article says, or what other reports establish. */
export function DrawAsSwitch() {
  const { t } = useTexts("filters");
  const drawAs = useSanadState((state) => state.drawAs);
  const drawDates = useSanadState((state) => state.drawDates);
  return (
    <SegmentedSwitch
      legend={t("drawAs.label")}
      name="draw-as"
      choices={CHOICES}
      nameOf={(value) => t(`drawAs.${value}`)}
      chosen={drawAs}
      onChoose={drawDates}
    />
  );
}
