import { useTexts } from "../../shared/useTexts";
import { HelpPart, Points } from "./HelpPart";

const DONE = ["keyboard", "list", "names", "live", "language", "colour", "motion", "size"] as const;
const TESTED = ["axe", "keyboard", "looks", "browsers"] as const;
const UNTESTED = ["reader", "touch", "browsers", "people"] as const;
const LIMITS = ["map", "density", "foreign"] as const;

/** The accessibility statement, with what was not tested. */
export function AccessPage() {
  const { t } = useTexts("help");
  return (
    <>
      <HelpPart title={t("access.aim")}>
        <p>{t("access.aimText")}</p>
      </HelpPart>
      <HelpPart title={t("access.done")}>
        <Points of={DONE.map((point) => t(`access.doneList.${point}`))} />
      </HelpPart>
      <HelpPart title={t("access.tested")}>
        <Points of={TESTED.map((point) => t(`access.testedList.${point}`))} />
      </HelpPart>
      <HelpPart title={t("access.untested")}>
        <Points of={UNTESTED.map((point) => t(`access.untestedList.${point}`))} />
      </HelpPart>
      <HelpPart title={t("access.limits")}>
        <Points of={LIMITS.map((point) => t(`access.limitsList.${point}`))} />
      </HelpPart>
      <HelpPart title={t("access.report")}>
        <p>{t("access.reportText")}</p>
      </HelpPart>
    </>
  );
}
