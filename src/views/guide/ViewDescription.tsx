import type { Answer } from "../../engine/query";
import { describeView } from "../../i18n/describeView";
import { useIsLate, useSanad } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { VIEW_DESCRIPTION_ID } from "../shared/viewDescription";
import { viewFacts } from "./viewFacts";

/** What timeline and map show, in sentences: their description, which their own elements name by its id. */
export function ViewDescription({ answer }: { readonly answer: Answer | undefined }) {
  const { t, language } = useTexts("guide");
  const { t: tCommon } = useTexts("common");
  const { names } = useSanad();
  const isLate = useIsLate();
  return (
    <section className="unseen" aria-label={t("describe.name")}>
      <p id={VIEW_DESCRIPTION_ID}>
        {isLate
          ? tCommon("late.mark")
          : answer !== undefined && describeView(viewFacts(answer, names), names, language).join(" ")}
      </p>
    </section>
  );
}
