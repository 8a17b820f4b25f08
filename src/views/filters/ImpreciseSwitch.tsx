import { useAnswer, useIsLate, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { COUNTING } from "./counting";

/** Lets in, or keeps out, what is known only roughly; its number is of the events in view and the undated ones. */
export function ImpreciseSwitch() {
  const { t, locale } = useTexts("filters");
  const count = useAnswer()?.imprecise ?? 0;
  const isLate = useIsLate();
  const includeImprecise = useSanadState((state) => state.filter.includeImprecise);
  const changeFilter = useSanadState((state) => state.changeFilter);
  return (
    <label className="imprecise" title={isLate ? undefined : t("impreciseExplained", { count })}>
      <input
        type="checkbox"
        role="switch"
        checked={includeImprecise}
        onChange={(event) => changeFilter({ includeImprecise: event.target.checked })}
      />
      {t("imprecise")}{" "}
      <span className="facet-count">{isLate ? COUNTING : new Intl.NumberFormat(locale).format(count)}</span>
    </label>
  );
}
