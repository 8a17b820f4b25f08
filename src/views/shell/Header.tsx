import type { ReactNode } from "react";
import { LANGUAGES, PACKS, type Language } from "../../i18n/languages";
import { useSanadState } from "../../state/context";
import { THEMES } from "../../state/store";
import { lazyPart } from "../shared/lazyPart";
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
      <LanguageChoice />
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

const LanguageMenu = lazyPart(async () => (await import("./LanguageMenu")).LanguageMenu);

/** Of two languages a button changes to the other, of more there is a menu. */
function LanguageChoice() {
  const { language } = useTexts("shell");
  const others = LANGUAGES.filter((other) => other !== language);
  const [other] = others;
  if (other === undefined) return null;
  return others.length === 1 ? <LanguageButton other={other} /> : <LanguageMenu />;
}

function LanguageButton({ other }: { readonly other: Language }) {
  const speak = useSanadState((state) => state.speak);
  const isCompact = useIsCompact();
  const { name, shortName, invitation } = PACKS[other];
  return (
    <button
      type="button"
      className="button"
      lang={other}
      aria-label={invitation}
      onClick={() => speak(other)}
    >
      {isCompact ? shortName : name}
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
