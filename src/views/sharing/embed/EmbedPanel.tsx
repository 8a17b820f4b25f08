import { useState } from "react";
import { labelIn } from "../../../domain/shortText";
import { LANGUAGES, PACKS, type Language } from "../../../i18n/languages";
import { useSanad } from "../../../state/context";
import { EMBEDDED_VIEWS, type EmbeddedViews } from "../../../state/embedding";
import { embedAddress } from "../../../state/shareAddress";
import { useTexts } from "../../shared/useTexts";
import { Choice } from "../Choice";
import { CopyField } from "../CopyField";
import { formatFrame, FRAME_HEIGHTS, readHeight } from "./frameCode";
import type { PanelProps } from "../sharedEvent";

/** The code that shows this view or event in a frame of another page. */
export function EmbedPanel({ shared, dataset, record }: PanelProps) {
  const { t, language } = useTexts("sharing");
  const { store } = useSanad();
  const [views, setViews] = useState<EmbeddedViews>("both");
  const [spoken, setSpoken] = useState<Language | "ofReader">("ofReader");
  const [heightText, setHeightText] = useState(String(FRAME_HEIGHTS.usual));
  if (store.getState().isOpenedFile) return <p className="sharing-warning">{t("embed.notOpened")}</p>;

  const address = embedAddress(store.getState(), location.href, shared, views, {
    language: spoken === "ofReader" ? undefined : spoken,
  });
  const titleLanguage = spoken === "ofReader" ? language : spoken;
  const title = labelIn(record?.event.title ?? dataset.title, titleLanguage).text;
  const code = formatFrame({
    address,
    title: t("embed.frameTitle", { title }),
    heightPx: readHeight(heightText),
  });
  return (
    <>
      <p className="sharing-note">{t("embed.explained")}</p>
      <Choice
        label={t("embed.shows")}
        options={EMBEDDED_VIEWS}
        named={(name) => t(`embed.${name}`)}
        value={views}
        onChange={setViews}
      />
      <div className="sharing-row">
        <Choice
          label={t("embed.language")}
          options={["ofReader", ...LANGUAGES]}
          named={(name) => (name === "ofReader" ? t("embed.ofReader") : PACKS[name].name)}
          value={spoken}
          onChange={setSpoken}
        />
        <label className="choice">
          <span className="choice-label">{t("embed.height")}</span>
          <input
            type="number"
            className="sharing-number"
            min={FRAME_HEIGHTS.least}
            max={FRAME_HEIGHTS.most}
            step={20}
            value={heightText}
            onChange={({ target }) => setHeightText(target.value)}
            onBlur={() => setHeightText(String(readHeight(heightText)))}
          />
        </label>
      </div>
      <CopyField label={t("embed.code")} value={code} rows={5} isCode>
        <a className="button" href={address} target="_blank" rel="noreferrer noopener">
          {t("embed.try")}
        </a>
      </CopyField>
    </>
  );
}
