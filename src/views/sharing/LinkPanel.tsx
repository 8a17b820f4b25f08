import { useState } from "react";
import { labelIn } from "../../domain/shortText";
import { PACKS } from "../../i18n/languages";
import { useSanad, useSanadState } from "../../state/context";
import { shareAddress } from "../../state/shareAddress";
import { useTexts } from "../shared/useTexts";
import { CopyField } from "./CopyField";
import { drawnTheme } from "./drawnTheme";
import { SendButton } from "./SendButton";
import type { PanelProps } from "./sharedEvent";
import { Tick } from "./Tick";

/** A link to exactly this view or this event; the sharer's language and colours only where the sharer asks. */
export function LinkPanel({ shared, dataset, record }: PanelProps) {
  const { t, language } = useTexts("sharing");
  const { store } = useSanad();
  const wornTheme = useSanadState((state) => state.theme);
  const isOpenedFile = useSanadState((state) => state.isOpenedFile);
  const [withLanguage, setWithLanguage] = useState(false);
  const [withTheme, setWithTheme] = useState(false);
  const theme = drawnTheme(wornTheme);
  const address = shareAddress(store.getState(), location.href, shared, {
    language: withLanguage ? language : undefined,
    theme: withTheme ? theme : undefined,
  });
  const title = labelIn(record?.event.title ?? dataset.title, language).text;
  return (
    <>
      <p className="sharing-note">{t(shared.type === "view" ? "link.ofView" : "link.ofEvent")}</p>
      {isOpenedFile && <p className="sharing-warning">{t("openedFile")}</p>}
      <CopyField label={t("link.address")} value={address} rows={2} isCode>
        <SendButton data={{ title, url: address }} />
      </CopyField>
      <div className="sharing-ticks">
        <Tick isTicked={withLanguage} onChange={setWithLanguage}>
          {t("link.withLanguage", { language: PACKS[language].name })}
        </Tick>
        <Tick isTicked={withTheme} onChange={setWithTheme}>
          {t(`link.withTheme.${theme}`)}
        </Tick>
      </div>
    </>
  );
}
