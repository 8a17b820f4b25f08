import { isPlainStanding, type Extent } from "../../domain/codes";
import type { KindId } from "../../domain/kinds";
import type { EpochMs } from "../../domain/dateSpan";
import type { DrawnBar } from "../../domain/drawing";
import type { EventId } from "../../domain/model";
import { labelIn } from "../../domain/shortText";
import type { EventItem } from "../../engine/query";
import type { Language } from "../../i18n/languages";
import type { Lanes } from "../../state/store";
import { eventName } from "../shared/eventName";
import { laneIdOf, lanesOf, OTHERS_LANE, type LaneNames, type TimelineLane } from "./timelineLanes";

/** One event as the timeline draws it. */
export type TimelineEvent = {
  readonly id: EventId;
  readonly lane: string;
  readonly kind: KindId;
  readonly title: string;
  /** The language that the title is in. */
  readonly language: string;
  /** The full name for screen readers and the tooltip; its words take longer than all else, so only what is drawn anew asks. */
  readonly name: () => string;
  readonly bar: DrawnBar;
  readonly extent: Extent;
  /** What the article says, where another date is drawn. */
  readonly reported: { readonly start: EpochMs; readonly end: EpochMs } | undefined;
  /** Its standing is plainly "reported". */
  readonly isPlain: boolean;
  readonly isFlagged: boolean;
  readonly isCorroborated: boolean;
  /** Bars carry the kind's icon only where their lane does not. */
  readonly hasIcon: boolean;
};

export type TimelineModel = {
  readonly lanes: readonly TimelineLane[];
  /** In time order. */
  readonly events: readonly TimelineEvent[];
};

/** The one lane of what stands over a chart; its axis is where a name would be. */
const CHART_LANE: TimelineLane = { id: "chart", kind: undefined, name: "", language: "" };

/** What is drawn over a chart: the selected event alone, with its mark at its time. */
export function createModelOverChart(
  items: readonly EventItem[],
  selected: EventId | undefined,
  names: LaneNames,
  language: Language,
): TimelineModel {
  const drawn = items.filter(({ id }) => id === selected);
  const { events } = createTimelineModel(drawn, drawn, "actor", names, language);
  return { lanes: [CHART_LANE], events: events.map((event) => ({ ...event, lane: CHART_LANE.id })) };
}

/**
 * What the timeline draws: the window's events, and around them those that come into sight while the reader
 * drags. Only the window's own events make lanes.
 */
export function createTimelineModel(
  inWindow: readonly EventItem[],
  around: readonly EventItem[],
  lanes: Lanes,
  names: LaneNames,
  language: Language,
): TimelineModel {
  const drawnLanes = lanesOf(inWindow, lanes, names, language);
  const laneIds = new Set(drawnLanes.map(({ id }) => id));
  const events = around.flatMap((item): readonly TimelineEvent[] => {
    const own = laneIdOf(item, lanes);
    const lane = laneIds.has(own) ? own : OTHERS_LANE;
    const { bar } = item;
    if (bar === undefined || !laneIds.has(lane)) return [];
    const { text, language: titleLanguage } = labelIn(item.title, language);
    const { reportedBar } = item;
    return [
      {
        id: item.id,
        lane,
        kind: item.kind,
        title: text,
        language: titleLanguage,
        name: () => eventName(item, names, language),
        bar,
        extent: item.date.extent,
        reported: reportedBar && { start: reportedBar.start, end: reportedBar.end },
        isPlain: isPlainStanding(item.standing),
        isFlagged: item.isFlagged,
        isCorroborated: item.isCorroborated,
        hasIcon: bar.isPoint || lanes !== "kind",
      },
    ];
  });
  return { lanes: drawnLanes, events };
}
