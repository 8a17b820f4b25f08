import { isLanguage } from "../i18n/languages";
import { parseLayout } from "./layout";
import { MAP_LABELS, THEMES, type SanadState, type SanadStore } from "./store";
import { halted } from "./telling";

const REMEMBERED = [
  "language",
  "theme",
  "timeDirection",
  "foldsTime",
  "layout",
  "mapLabels",
  "hasShortcuts",
  "isWelcomed",
] as const;

/** What the device remembers of its reader. Nothing else is stored, and nothing is sent. */
type Preferences = Pick<SanadState, (typeof REMEMBERED)[number]>;

const KEY = "sanad";

/** What of a state the device remembers; a dataset that is opened in the place of another takes it over. */
export function preferencesOf({
  language,
  theme,
  timeDirection,
  foldsTime,
  layout,
  mapLabels,
  hasShortcuts,
  isWelcomed,
}: SanadState): Preferences {
  return { language, theme, timeDirection, foldsTime, layout, mapLabels, hasShortcuts, isWelcomed };
}

/** With what the reader looks at: what the same data in the place of this takes over, nothing of it playing. */
export function viewOf(state: SanadState): Partial<SanadState> {
  const { selection, origin, filter, boundsFilter, timeWindow, drawAs } = state;
  const { lanes, measure, pane, filling, story, speed } = state;
  return {
    ...preferencesOf(state),
    ...{ selection, origin, filter, boundsFilter, timeWindow, drawAs },
    ...{ lanes, measure, pane, filling, story, speed },
    ...halted(state),
  };
}

/** What is remembered; nothing where storage is closed (a sandboxed frame) or holds rubbish. */
export function readPreferences(): Partial<Preferences> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (typeof stored !== "object" || stored === null) return {};
    const { language, theme, timeDirection, foldsTime, layout, mapLabels, hasShortcuts, isWelcomed } =
      stored as Record<string, unknown>;
    const knownTheme = THEMES.find((value) => value === theme);
    const knownLabels = MAP_LABELS.find((value) => value === mapLabels);
    return {
      ...(typeof language === "string" && isLanguage(language) ? { language } : {}),
      ...(knownTheme === undefined ? {} : { theme: knownTheme }),
      ...(timeDirection === "ltr" || timeDirection === "rtl" ? { timeDirection } : {}),
      ...(typeof foldsTime === "boolean" ? { foldsTime } : {}),
      ...(knownLabels === undefined ? {} : { mapLabels: knownLabels }),
      ...(typeof hasShortcuts === "boolean" ? { hasShortcuts } : {}),
      ...(typeof isWelcomed === "boolean" ? { isWelcomed } : {}),
      ...(layout === undefined ? {} : { layout: parseLayout(layout) }),
    };
  } catch {
    return {};
  }
}

/** Remembers them from now on, as the reader changes them. */
export function rememberPreferences(store: SanadStore): () => void {
  return store.subscribe((state, before) => {
    if (REMEMBERED.every((name) => state[name] === before[name])) return;
    try {
      localStorage.setItem(KEY, JSON.stringify(preferencesOf(state)));
    } catch {
      // A sandboxed frame has no storage: the choice lasts as long as the page.
    }
  });
}
