import type { ReactNode } from "react";
import { useSanadState } from "../../state/context";
import { THEMES } from "../../state/store";
import { Text } from "../shared/Text";
import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import { AboutButton } from "./AboutButton";
import "./header.css";

/** The top line: what this is, what the reader asks with (`children`, as far as there is room), language, colours, about. */
export function Header({ children }: { readonly children?: ReactNode }) {
  const { t } = useTexts("shell");
  const title = useSanadState((state) => state.dataset.title);
  return (
    <header className="header">
      <a className="skip-link" href="#events" onClick={focusEvents}>
        {t("skip")}
      </a>
      <h1 className="header-brand">
        <span lang="en">Sanad</span> <span lang="ar">سند</span>
      </h1>
      <p className="header-title">
        <Text of={title} />
      </p>
      {children}
      <ShareButton />
      <LanguageButton />
      <ThemeButton />
      <AboutButton />
    </header>
  );
}

/** The address holds the state, so the skip link moves the focus itself. */
function focusEvents(event: React.MouseEvent) {
  event.preventDefault();
  document.querySelector<HTMLElement>("#events")?.focus();
}

function ShareButton() {
  const { t } = useTexts("sharing");
  const share = useSanadState((state) => state.share);
  return (
    <button
      type="button"
      className="button"
      aria-label={t("open")}
      aria-haspopup="dialog"
      onClick={() => share({ type: "view" })}
    >
      <svg className="share-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.5v9M4.5 4.5 8 1.5l3.5 3M3 8v6h10V8" />
      </svg>
      <span className="share-word">{t("open")}</span>
    </button>
  );
}

function LanguageButton() {
  const { t, language } = useTexts("shell");
  const speak = useSanadState((state) => state.speak);
  const other = language === "en" ? "ar" : "en";
  const isCompact = useIsCompact();
  return (
    <button
      type="button"
      className="button"
      lang={other}
      aria-label={t("languageLabel")}
      onClick={() => speak(other)}
    >
      {t(isCompact ? "languageShort" : "language")}
    </button>
  );
}

const THEME_SIGNS = { system: "◐", light: "☀", dark: "☾" } as const;

function ThemeButton() {
  const { t } = useTexts("shell");
  const theme = useSanadState((state) => state.theme);
  const wear = useSanadState((state) => state.wear);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const label = t("theme.label", { theme: t(`theme.${theme}`) });
  return (
    <button type="button" className="button" aria-label={label} title={label} onClick={() => wear(next)}>
      <span aria-hidden="true">{THEME_SIGNS[theme]}︎</span>
    </button>
  );
}
