import type { Dataset } from "../../domain/model";
import { useSanad } from "../../state/context";
import { SourceCitation } from "../shared/record/SourceCitation";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import { Legend } from "./Legend";

/** Method, limits, sources, rights and version of the dataset on screen. */
export function AboutText() {
  const { t } = useTexts("shell");
  const { dataset } = useSanad().loaded;
  // A table of events that the reader opened tells nothing about itself.
  const hasSources = dataset.sources.length > 0;
  return (
    <>
      <section>
        <h3>{t("about.what")}</h3>
        <p>{hasSources ? <Text of={dataset.summary} /> : t("about.openedText")}</p>
      </section>
      <section>
        <h3>{t("about.how")}</h3>
        <p>{t("about.howText")}</p>
        <Legend />
      </section>
      <section>
        <h3>{t("about.limits")}</h3>
        <p>{t(hasSources ? "about.limitsText" : "about.openedLimits")}</p>
      </section>
      {hasSources && <SourcesAndRights dataset={dataset} />}
      <p>{t("about.privacy")}</p>
    </>
  );
}

function SourcesAndRights({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useTexts("shell");
  return (
    <>
      <section>
        <h3>{t("about.source")}</h3>
        <ul className="about-sources">
          {dataset.sources.map((source) => (
            <li key={source.id}>
              <SourceCitation id={source.id} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t("about.rights")}</h3>
        <p>{t("about.rightsText", { licence: dataset.licence })}</p>
      </section>
      <section>
        <h3>{t("about.version")}</h3>
        <p>{t("about.versionLine", { id: dataset.id, version: dataset.version })}</p>
        <ul className="about-sources">
          {dataset.changes.map(({ version, date, note }) => (
            <li key={version}>
              {version} · {date} · <Text of={note} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
