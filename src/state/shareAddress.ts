import { NO_FILTER } from "../domain/filtering";
import type { EventId } from "../domain/model";
import type { Language } from "../i18n/languages";
import { EMBED_SIGN, type EmbeddedViews } from "./embedding";
import type { Shared } from "./shared";
import { openingWindow, type SanadState, type Theme } from "./store";
import { parseMapPosition, printFragment } from "./url";
import { OPENING_PANE } from "./views";

/** What of the sharer's own goes along; by default nothing, and the reader's preferences hold. */
export type Including = { readonly language?: Language | undefined; readonly theme?: Theme | undefined };

/**
 * The address that opens exactly what is shared. `page` is the address of the page as it is now: from it come the
 * place where the app stands and the map's position. An event's own address carries no filter, which could hide it.
 */
export function shareAddress(
  state: SanadState,
  page: string,
  shared: Shared,
  { language, theme }: Including = {},
): string {
  const url = new URL(page);
  const spoken = { ...state, language: language ?? state.language, theme: theme ?? state.theme };
  const include = { language: language !== undefined, theme: theme !== undefined };
  const fragment =
    shared.type === "view"
      ? printFragment(spoken, parseMapPosition(url.hash), include)
      : printFragment(eventAlone(spoken, shared.event), undefined, include);
  // The page may itself be an embedded one: what is shared opens the whole app.
  url.search = "";
  url.hash = fragment;
  return url.href;
}

/** The address of what is shared as an embedded page shows it: fewer views, no tools. */
export function embedAddress(
  state: SanadState,
  page: string,
  shared: Shared,
  views: EmbeddedViews,
  including: Including = {},
): string {
  const url = new URL(shareAddress(state, page, shared, including));
  url.search = new URLSearchParams({
    [EMBED_SIGN]: "1",
    ...(views === "both" ? {} : { show: views }),
  }).toString();
  return url.href;
}

function eventAlone(state: SanadState, event: EventId): SanadState {
  return {
    ...state,
    selection: { type: "event", event },
    filter: NO_FILTER,
    timeWindow: openingWindow(state.dataset),
    pane: OPENING_PANE,
    lanes: "kind",
    measure: "events",
  };
}
