import { createStore, type StoreApi } from "zustand/vanilla";
import { spanOf, type Edtf } from "../domain/dates";
import { FIRST_MS, HOUR_MS, LAST_MS } from "../domain/utcDays";
import type { DrawAs } from "../domain/drawing";
import { isEmptyFilter, NO_FILTER, type Filter, type TimeWindow } from "../domain/filtering";
import type { ShownDataset } from "../domain/shown";
import type { EventId, PlaceId, SourceId } from "../domain/model";
import type { Area, Measure } from "../engine/query";
import { loadTexts } from "../i18n/texts";
import { BASEMAP_LANGUAGES } from "../i18n/languagePack";
import { MEASURE, type Language } from "../i18n/languages";
import { createGuidanceActions, NO_GUIDANCE, type GuidanceActions, type GuidanceState } from "./guidance";
import { OPENING_LAYOUT, parseLayout, type Layout } from "./layout";
import { fetchPart, tellIfMissing } from "./missingPart";
import { NO_SELECTION, roundedArea, shownEvent, type Selection } from "./selection";
import type { Shared } from "./shared";
import {
  createTellingActions,
  halted,
  NOTHING_TOLD,
  type Story,
  type TellingActions,
  type TellingState,
} from "./telling";
import { OPENING_PANE, type Pane, type ViewId } from "./views";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** By what the timeline's lanes are made. */
export const LANES = ["kind", "actor", "place"] as const;
export type Lanes = (typeof LANES)[number];

/** The view in which a selection was made: the popup stands there. */
export type Origin = ViewId | "elsewhere";

/** What the reader is told about an address that named something which is not there. */
export type Notice = { readonly parameter: string; readonly found: string };

/** In which language the map writes its names: the interface's, one of them, or both. */
export const MAP_LABELS = ["interface", ...BASEMAP_LANGUAGES, "both"] as const;
export type MapLabels = (typeof MAP_LABELS)[number];

export type SanadState = TellingState &
  GuidanceState & {
    readonly dataset: ShownDataset;
    /** It is a file of the reader's, which no address leads to. */
    readonly isOpenedFile: boolean;
    readonly selection: Selection;
    readonly origin: Origin;
    /** The place whose marker the reader opened last, and for which event: one with several places is marked there. */
    readonly openedAt: { readonly event: EventId; readonly place: PlaceId } | undefined;
    /** The event whose popup stands, at its place on the screen. The popup alone says so. */
    readonly popupOf: EventId | undefined;
    readonly filter: Filter;
    /** What the map shows, while the reader wants only that; the map keeps it up to date. */
    readonly boundsFilter: Area | undefined;
    readonly timeWindow: TimeWindow;
    /** Who moved the window last: the reader, or what was selected, which it then follows. */
    readonly windowBy: "reader" | "selection";
    readonly drawAs: DrawAs;
    readonly language: Language;
    readonly theme: Theme;
    readonly lanes: Lanes;
    /** What the timeline and the map count where there are too many events to be drawn one by one. */
    readonly measure: Measure;
    /** For so many bars the timeline has room. */
    readonly chartBars: number;
    /** `rtl` only when the reader asks: time runs left to right in every language. */
    readonly timeDirection: "ltr" | "rtl";
    /** The overview of time lays long empty stretches as short breaks. */
    readonly foldsTime: boolean;
    readonly mapLabels: MapLabels;
    /** In front where there is not room for all. */
    readonly pane: Pane;
    readonly layout: Layout;
    /** The one that fills the screen; undefined while all stand beside each other. */
    readonly filling: ViewId | undefined;
    readonly notices: readonly Notice[];
    /** The page of the filters is open, on a screen that holds them no other way. */
    readonly isChoosingFilters: boolean;
    /** What the reader is about to share; undefined while that page is closed. */
    readonly sharing: Shared | undefined;
  };

export type SanadActions = TellingActions &
  GuidanceActions & {
    /** `at` is the place whose marker stands for this event alone, and was opened. */
    readonly selectEvent: (event: EventId, origin: Origin, at?: PlaceId) => void;
    /** All events at a place, one of them in front. */
    readonly selectPlace: (place: PlaceId, event: EventId | undefined) => void;
    /** All events in an area, one of them in front. */
    readonly selectArea: (area: Area, event: EventId | undefined) => void;
    /** A passage that several events share; `event` once the reader has chosen one. */
    readonly selectPassage: (source: SourceId, start: number, end: number, event?: EventId) => void;
    readonly clearSelection: () => void;
    readonly standPopup: (event: EventId | undefined) => void;
    readonly changeFilter: (change: Partial<Filter>) => void;
    /** The bounds are cleared with it. */
    readonly clearFilter: () => void;
    /** Asks for something else at once: one step for the reader, whatever changes with it. */
    readonly ask: (asking: Partial<Pick<SanadState, "filter" | "boundsFilter" | "timeWindow">>) => void;
    readonly chooseFilters: (areChosen: boolean) => void;
    /** Only events with a place in the area; everywhere again where there is none. */
    readonly keepToBounds: (area: Area | undefined) => void;
    /** Moves the window; it is kept between one hour and the widest that a calendar of four digits holds. */
    readonly showWindow: (window: TimeWindow, by?: SanadState["windowBy"]) => void;
    readonly drawDates: (drawAs: DrawAs) => void;
    /** Fetches the language first where it is not there yet. */
    readonly speak: (language: Language) => void;
    readonly wear: (theme: Theme) => void;
    readonly makeLanes: (lanes: Lanes) => void;
    readonly measureBy: (measure: Measure) => void;
    readonly fitChart: (chartBars: number) => void;
    readonly runTime: (direction: "ltr" | "rtl") => void;
    readonly foldTime: (foldsTime: boolean) => void;
    readonly labelMap: (labels: MapLabels) => void;
    readonly showPane: (pane: Pane) => void;
    /** Divides the screen anew; what is not given stays. */
    readonly arrange: (change: Partial<Layout>) => void;
    readonly fillScreen: (filling: ViewId | undefined) => void;
    readonly dismissNotices: () => void;
    /** Opens the page for sharing the view or an event; without either, closes it. */
    readonly share: (shared: Shared | undefined) => void;
    /** Takes over what an address asks for; the Back button comes in here. */
    readonly restore: (shared: SharedState) => void;
  };

/** The part of the state that an address holds. */
export type SharedState = Pick<
  SanadState,
  "selection" | "filter" | "boundsFilter" | "timeWindow" | "drawAs" | "pane" | "lanes" | "measure"
> &
  Partial<Pick<SanadState, "language" | "theme" | "notices">> & { readonly story?: Story };

export type SanadStore = StoreApi<SanadState & SanadActions>;

/** One store for one dataset, made only once the data is there. */
export function createSanadStore(dataset: ShownDataset, initial: Partial<SanadState>): SanadStore {
  return createStore((set, get) => {
    // Choosing the same again is a choice: views bring it back into sight.
    const select = (selection: Selection, origin: Origin, at?: PlaceId) => {
      const event = shownEvent(selection);
      const openedAt = event === undefined || at === undefined ? get().openedAt : { event, place: at };
      set({ selection, origin, openedAt, ...halted(get()) });
    };
    let wanted: Language | undefined;
    return {
      dataset,
      isOpenedFile: false,
      selection: NO_SELECTION,
      origin: "elsewhere",
      openedAt: undefined,
      popupOf: undefined,
      filter: NO_FILTER,
      boundsFilter: undefined,
      windowBy: "reader",
      drawAs: "corroborated",
      language: MEASURE,
      theme: "system",
      lanes: "kind",
      measure: "events",
      chartBars: 160,
      timeDirection: "ltr",
      foldsTime: true,
      mapLabels: "interface",
      pane: OPENING_PANE,
      layout: OPENING_LAYOUT,
      filling: undefined,
      notices: [],
      isChoosingFilters: false,
      sharing: undefined,
      ...NOTHING_TOLD,
      ...NO_GUIDANCE,
      ...initial,
      timeWindow: initial.timeWindow === undefined ? openingWindow(dataset) : clampWindow(initial.timeWindow),

      selectEvent: (event, origin, at) => select({ type: "event", event }, origin, at),
      selectPlace: (place, event) => select({ type: "place", place, event }, "map", place),
      selectArea: (area, event) => select({ type: "area", area: roundedArea(area), event }, "map"),
      selectPassage: (source, start, end, event) =>
        select({ type: "passage", source, start, end, event }, "article"),
      clearSelection: () => select(NO_SELECTION, "elsewhere"),
      standPopup: (popupOf) => set({ popupOf }),
      changeFilter: (change) => set({ filter: { ...get().filter, ...change } }),
      clearFilter: () => set({ filter: NO_FILTER, boundsFilter: undefined }),
      ask: (asking) =>
        set({
          ...asking,
          ...(asking.timeWindow && { timeWindow: clampWindow(asking.timeWindow), windowBy: "reader" }),
        }),
      chooseFilters: (isChoosingFilters) => set({ isChoosingFilters }),
      keepToBounds: (area) => set({ boundsFilter: area && roundedArea(area) }),
      showWindow: (window, windowBy = "reader") => set({ timeWindow: clampWindow(window), windowBy }),
      drawDates: (drawAs) => set({ drawAs }),
      speak: (language) => {
        wanted = language;
        fetchPart(() => loadTexts(language)).then(
          () => {
            // A language that comes late must not undo a later choice.
            if (language === wanted) set({ language });
          },
          (error: unknown) => tellIfMissing(error, () => get().speak(language)),
        );
      },
      wear: (theme) => set({ theme }),
      makeLanes: (lanes) => set({ lanes }),
      measureBy: (measure) => set({ measure }),
      fitChart: (chartBars) => set({ chartBars }),
      runTime: (timeDirection) => set({ timeDirection }),
      foldTime: (foldsTime) => set({ foldsTime }),
      labelMap: (mapLabels) => set({ mapLabels }),
      // Another pane in front would stand behind the one that fills the screen.
      showPane: (pane) => set({ pane, filling: get().filling && pane }),
      arrange: (change) => set({ layout: parseLayout({ ...get().layout, ...change }) }),
      fillScreen: (filling) => set({ filling }),
      ...createTellingActions(set, get),
      ...createGuidanceActions(set),
      dismissNotices: () => set({ notices: [] }),
      share: (sharing) => set({ sharing }),
      restore: (shared) =>
        set({
          ...halted(get()),
          notices: [],
          story: undefined,
          // No address says that time runs, and while it does the undated are left out.
          playback: undefined,
          ...shared,
          timeWindow: clampWindow(shared.timeWindow),
          origin: "elsewhere",
        }),
    };
  });
}

/** True where nothing that the reader asked for keeps events out, the window apart. */
export function isUnfiltered({ filter, boundsFilter }: SanadState): boolean {
  return isEmptyFilter(filter) && boundsFilter === undefined;
}

/** The window that the dataset's curator chose to open on. */
export function openingWindow({ view }: ShownDataset): TimeWindow {
  return clampWindow(windowOf(view.from, view.to));
}

/** From the first instant of one date to the last of another, whichever way round they come. */
export function windowOf(from: Edtf, to: Edtf): TimeWindow {
  const [one, other] = [spanOf(from), spanOf(to)];
  const [first, last] = one.earliest > other.latest ? [other, one] : [one, other];
  const start = finiteOr(first.earliest, first.latest);
  const end = finiteOr(last.latest, last.earliest);
  return { from: Math.min(start, end), to: Math.max(start, end) };
}

function clampWindow({ from, to }: TimeWindow): TimeWindow {
  const first = Math.min(Math.max(finiteOr(from, 0), FIRST_MS), LAST_MS - HOUR_MS);
  return { from: first, to: Math.min(Math.max(finiteOr(to, 0), first + HOUR_MS), LAST_MS) };
}

function finiteOr(ms: number, otherwise: number): number {
  return Number.isFinite(ms) ? ms : otherwise;
}
