import { useSanad } from "../../state/context";
import { SourceCitation } from "../shared/record/SourceCitation";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import { Legend } from "./Legend";

/** Method, limits, sources, rights and version of the dataset on screen. */
export function AboutText() {
  const { t } = useTexts("shell");
  const { dataset } = useSanad().loaded;
  return (
    <>
      <section>
        <h3>{t("about.what")}</h3>
        <p>
          <Text of={dataset.summary} />
        </p>
      </section>
      <section>
        <h3>{t("about.how")}</h3>
        <p>{t("about.howText")}</p>
        <Legend />
      </section>
      <section>
        <h3>{t("about.limits")}</h3>
        <p>{t("about.limitsText")}</p>
      </section>
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
        <p>{t("about.privacy")}</p>
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
