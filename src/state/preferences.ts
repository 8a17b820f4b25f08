import { isLanguage, type Language } from "../i18n/languages";
import { THEMES, type SanadStore, type Theme } from "./store";

/** What the device remembers of its reader. Nothing else is stored, and nothing is sent. */
type Preferences = { readonly language?: Language; readonly theme?: Theme };

const KEY = "sanad";

/** The remembered language and theme; none where storage is closed (a sandboxed frame) or holds rubbish. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (typeof stored !== "object" || stored === null) return {};
    const { language, theme } = stored as Record<string, unknown>;
    const knownTheme = THEMES.find((value) => value === theme);
    return {
      ...(typeof language === "string" && isLanguage(language) ? { language } : {}),
      ...(knownTheme === undefined ? {} : { theme: knownTheme }),
    };
  } catch {
    return {};
  }
}

/** Remembers language and theme from now on, as the reader changes them. */
export function rememberPreferences(store: SanadStore): () => void {
  return store.subscribe(({ language, theme }, before) => {
    if (language === before.language && theme === before.theme) return;
    try {
      localStorage.setItem(KEY, JSON.stringify({ language, theme }));
    } catch {
      // A sandboxed frame has no storage: the choice lasts as long as the page.
    }
  });
}
