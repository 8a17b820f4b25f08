import moment from "moment";
import type { TimelineOptions } from "vis-timeline/esnext";
import { DAY_MS, HOUR_MS, MAX_YEAR } from "../../domain/utcDays";
import { PACKS, type Language } from "../../i18n/languages";
import { axisLabel } from "./axis/axisLabels";

const LONGEST_WINDOW_MS = DAY_MS * 366 * MAX_YEAR;

/** Gives vis-timeline the node of an item or of a lane's label, in its present content element. */
export type DrawNode = (id: string, content: HTMLElement) => HTMLElement | undefined;

/** How vis-timeline is set: UTC, our own words and nodes, nothing to edit, the plain wheel left to the page. */
export function createVisOptions(
  language: Language,
  timeDirection: "ltr" | "rtl",
  draw: { readonly item: DrawNode; readonly lane: DrawNode; readonly onReady: () => void },
): TimelineOptions {
  // The import has set moment's locale to the browser's; all words come from Intl.
  moment.locale("en");
  return {
    rtl: timeDirection === "rtl",
    moment: (date?: moment.MomentInput) => moment(date).utc(),
    height: "100%",
    orientation: { axis: "bottom", item: "top" },
    margin: { axis: 1.5, item: { horizontal: 6, vertical: 3 } },
    groupOrder: "order",
    selectable: false,
    showCurrentTime: false,
    showTooltips: false,
    zoomKey: "ctrlKey",
    zoomMin: HOUR_MS,
    zoomMax: LONGEST_WINDOW_MS,
    verticalScroll: true,
    horizontalScroll: true,
    maxMinorChars: PACKS[language].axisLabelLength,
    format: {
      minorLabels: (date, scale) => axisLabel("minor", date.valueOf(), scale, language),
      majorLabels: (date, scale) => axisLabel("major", date.valueOf(), scale, language),
    },
    template: (item: { readonly id: string } | null, content: HTMLElement) =>
      (item && draw.item(item.id, content)) ?? "",
    groupTemplate: (group: { readonly id: string } | null, content: HTMLElement) =>
      (group && draw.lane(group.id, content)) ?? "",
    onInitialDrawComplete: draw.onReady,
  };
}
