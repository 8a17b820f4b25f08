import { hasSources } from "../../../domain/shown";
import type { Dataset } from "../../../domain/model";
import { shownText } from "../../../domain/shortText";
import { useSanad } from "../../../state/context";
import { SourceCitation } from "../../shared/record/SourceCitation";
import { LongText } from "../../shared/LongText";
import { useTexts } from "../../shared/useTexts";
import { HelpPart } from "./HelpPart";
import { FURTHER, SOFTWARE, WORKS } from "./works";

/** Whose everything is: the sources, the dataset and its versions, and the works that Sanad is made with. */
export function RightsPage() {
  const { t } = useTexts("help");
  const { dataset } = useSanad().loaded;
  return (
    <>
      {hasSources(dataset) ? <DatasetRights dataset={dataset} /> : <p>{t("rights.openedText")}</p>}
      <HelpPart title={t("rights.made")}>
        <ul className="help-works">
          {[...WORKS, ...SOFTWARE].map(({ name, use, licence }) => (
            <li key={name}>
              <bdi lang="en">{name}</bdi>
              <span>
                {t(`rights.use.${use}`)} ·{" "}
                {licence === "public domain" ? t("rights.publicDomain") : <bdi lang="en">{licence}</bdi>}
              </span>
            </li>
          ))}
        </ul>
        <p>
          {t("rights.further")}{" "}
          <bdi lang="en">{FURTHER.map(({ name, licence }) => `${name} (${licence})`).join(", ")}</bdi>
        </p>
        {/* The development server has no build to make it of. */}
        {import.meta.env.PROD && (
          <p>
            <a href="licences.txt" target="_blank" rel="noreferrer noopener">
              {t("rights.texts")}
            </a>
          </p>
        )}
      </HelpPart>
    </>
  );
}

function DatasetRights({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useTexts("help");
  return (
    <>
      <HelpPart title={t("rights.rights")}>
        <p>{t("rights.rightsText", { licence: dataset.licence })}</p>
      </HelpPart>
      <HelpPart title={t("rights.version")}>
        <p>{t("rights.versionLine", { id: dataset.id, version: shownText(dataset.version) })}</p>
        <ul className="help-points">
          {dataset.changes.map(({ version, date, note }) => (
            <li key={version}>
              <bdi>{shownText(version)}</bdi> · <bdi>{shownText(date)}</bdi> · <LongText of={note} />
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
