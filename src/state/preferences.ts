import { isLanguage } from "../i18n/languages";
import { THEMES, type SanadState, type SanadStore } from "./store";

/** What the device remembers of its reader. Nothing else is stored, and nothing is sent. */
type Preferences = Partial<Pick<SanadState, "language" | "theme" | "timeDirection">>;

const KEY = "sanad";

/** The remembered language, theme and way of time; none where storage is closed (a sandboxed frame) or holds rubbish. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (typeof stored !== "object" || stored === null) return {};
    const { language, theme, timeDirection } = stored as Record<string, unknown>;
    const knownTheme = THEMES.find((value) => value === theme);
    return {
      ...(typeof language === "string" && isLanguage(language) ? { language } : {}),
      ...(knownTheme === undefined ? {} : { theme: knownTheme }),
      ...(timeDirection === "ltr" || timeDirection === "rtl" ? { timeDirection } : {}),
    };
  } catch {
    return {};
  }
}

/** Remembers them from now on, as the reader changes them. */
export function rememberPreferences(store: SanadStore): () => void {
  return store.subscribe(({ language, theme, timeDirection }, before) => {
    const isSame =
      language === before.language && theme === before.theme && timeDirection === before.timeDirection;
    if (isSame) return;
    try {
      localStorage.setItem(KEY, JSON.stringify({ language, theme, timeDirection }));
    } catch {
      // A sandboxed frame has no storage: the choice lasts as long as the page.
    }
  });
}
