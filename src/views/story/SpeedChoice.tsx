import { useSanadState } from "../../state/context";
import { SPEEDS } from "../../state/telling";
import { useTexts } from "../shared/useTexts";
import { Choice } from "./Choice";

/** How fast the story is told or time runs. */
export function SpeedChoice() {
  const { t } = useTexts("story");
  const speed = useSanadState((state) => state.speed);
  const chooseSpeed = useSanadState((state) => state.chooseSpeed);
  return (
    <Choice
      label={t("speed")}
      value={String(speed)}
      options={SPEEDS.map((value) => ({ id: String(value), text: t("times", { speed: value }) }))}
      onChoose={(chosen) => {
        const known = SPEEDS.find((value) => String(value) === chosen);
        if (known !== undefined) chooseSpeed(known);
      }}
    />
  );
}
