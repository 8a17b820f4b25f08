import { useAnswer, useIsLate, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/** How many events only speak of the places that are asked for, and the way to take them in. */
export function OnlySpeaking() {
  const { t } = useTexts("filters");
  const answer = useAnswer();
  const isLate = useIsLate();
  const changeFilter = useSanadState((state) => state.changeFilter);
  if (answer === undefined || isLate || answer.onlySpeaking === 0) return null;
  return (
    <button
      type="button"
      className="button filter-besides"
      onClick={() => changeFilter({ placePart: "any" })}
    >
      {t("onlySpeaking", { count: answer.onlySpeaking })}
    </button>
  );
}
