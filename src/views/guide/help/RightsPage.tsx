import type { Dataset } from "../../../domain/model";
import { useSanad } from "../../../state/context";
import { SourceCitation } from "../../shared/record/SourceCitation";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";
import { HelpPart } from "./HelpPart";
import { WORKS } from "./works";

/** Whose everything is: the sources, the dataset and its versions, and the works that Sanad is made with. */
export function RightsPage() {
  const { t } = useTexts("help");
  const { dataset } = useSanad().loaded;
  return (
    <>
      {dataset.sources.length > 0 ? <DatasetRights dataset={dataset} /> : <p>{t("rights.openedText")}</p>}
      <HelpPart title={t("rights.made")}>
        <ul className="help-works">
          {WORKS.map(({ name, use, licence }) => (
            <li key={name}>
              <bdi lang="en">{name}</bdi>
              <span>
                {t(`rights.use.${use}`)} ·{" "}
                {licence === "public domain" ? t("rights.publicDomain") : <bdi lang="en">{licence}</bdi>}
              </span>
            </li>
          ))}
        </ul>
      </HelpPart>
    </>
  );
}

function DatasetRights({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useTexts("help");
  return (
    <>
      <HelpPart title={t("rights.rights")}>
        <p>{t("rights.rightsText", { licence: `\u2068${dataset.licence}\u2069` })}</p>
      </HelpPart>
      <HelpPart title={t("rights.version")}>
        <p>
          {t("rights.versionLine", {
            id: `\u2068${dataset.id}\u2069`,
            version: `\u2068${dataset.version}\u2069`,
          })}
        </p>
        <ul className="help-points">
          {dataset.changes.map(({ version, date, note }) => (
            <li key={version}>
              <bdi>{version}</bdi> · <bdi>{date}</bdi> · <Text of={note} />
            </li>
          ))}
        </ul>
      </HelpPart>
      <HelpPart title={t("rights.source")}>
        <ul className="help-points">
          {dataset.sources.map((source) => (
            <li key={source.id}>
              <SourceCitation id={source.id} />
            </li>
          ))}
        </ul>
      </HelpPart>
    </>
  );
}
