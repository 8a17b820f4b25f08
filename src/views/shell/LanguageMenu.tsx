import { isLanguage, LANGUAGES, PACKS } from "../../i18n/languages";
import { useSanadState } from "../../state/context";
import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import "./languageMenu.css";

/** The languages of the interface, each by its own name. */
export function LanguageMenu() {
  const { t, language } = useTexts("shell");
  const speak = useSanadState((state) => state.speak);
  const isCompact = useIsCompact();
  return (
    <select
      className="button language-menu"
      aria-label={t("languages")}
      value={language}
      onChange={({ target: { value } }) => {
        if (isLanguage(value)) speak(value);
      }}
    >
      {LANGUAGES.map((spoken) => (
        <option key={spoken} value={spoken} lang={spoken}>
          {isCompact ? PACKS[spoken].shortName : PACKS[spoken].name}
        </option>
      ))}
    </select>
  );
}
