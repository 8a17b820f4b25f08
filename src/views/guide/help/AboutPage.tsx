import { hasSources } from "../../../domain/shown";
import { useSanad } from "../../../state/context";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";
import { HelpPart, Points } from "./HelpPart";

/** What is on screen, how it was made, and what it cannot tell. */
export function AboutPage() {
  const { t } = useTexts("help");
  const { dataset } = useSanad().loaded;
  // A table of events that the reader opened tells nothing about itself.
  const isSourced = hasSources(dataset);
  return (
    <>
      <HelpPart title={t("about.what")}>
        <p>{isSourced ? <Text of={dataset.summary} /> : t("about.openedText")}</p>
      </HelpPart>
      {isSourced && (
        <HelpPart title={t("about.how")}>
          <Points of={[t("about.howList.quote"), t("about.howList.both"), t("about.howList.notes")]} />
        </HelpPart>
      )}
      <HelpPart title={t("about.limits")}>
        <p>{t(isSourced ? "about.limitsText" : "about.openedLimits")}</p>
        {isSourced && (
          <Points
            of={[
              t("about.limitsList.selection"),
              t("about.limitsList.truth"),
              t("about.limitsList.precision"),
              t("about.limitsList.translation"),
            ]}
          />
        )}
      </HelpPart>
      <HelpPart title={t("about.privacyTitle")}>
        <p>{t("about.privacy")}</p>
      </HelpPart>
    </>
  );
}
