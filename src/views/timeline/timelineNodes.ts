import { DAY_MS } from "../../domain/dates";
import { directionOf } from "../../i18n/languages";
import { createKindIcon } from "../../theme/kinds";
import type { Placement } from "./placement";
import type { TimelineLane } from "./timelineLanes";
import type { TimelineEvent } from "./timelineModel";

/**
 * The DOM nodes that vis-timeline places. Data goes in as text only, and lengths of time as days, which the
 * style sheet multiplies with --day (the pixels of a day), so that zooming moves no node by hand.
 */

/** The button that stands for an event: its icon and its title. */
export function createEventButton(event: TimelineEvent, placement: Placement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "timeline-event";
  button.dataset["eventId"] = event.id;
  const name = event.name();
  button.title = name;
  button.tabIndex = -1;
  button.setAttribute("aria-label", name);
  button.style.setProperty("--label", `${placement.labelPx}px`);
  if (event.hasIcon || placement.mark === "point") button.append(createKindIcon(event.kind));
  const title = document.createElement("bdi");
  title.className = "timeline-title";
  title.lang = event.language;
  title.dir = directionOf(event.language);
  title.textContent = event.title;
  button.append(title);
  if (event.isFlagged) button.append(createFlag());
  return button;
}

/** The bar of an event that is no point; it fades where nothing says where the span begins or ends. */
export function createBar(event: TimelineEvent): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "timeline-mark timeline-bar";
  bar.classList.toggle("is-soft-start", event.bar.softStart);
  bar.classList.toggle("is-soft-end", event.bar.softEnd);
  bar.style.setProperty("--days", days(event.bar.end - event.bar.start));
  return bar;
}

/** The stretch that the article gives, as a thin line under the mark of what other reports give. */
export function createReportedLine(
  reported: { readonly start: number; readonly end: number },
  placement: Placement,
): HTMLElement {
  const line = document.createElement("div");
  line.className = "timeline-mark timeline-reported";
  line.style.setProperty("--days", days(reported.end - reported.start));
  line.style.setProperty("--after", days(reported.start - placement.start));
  line.style.setProperty("--before", days(placement.end - reported.end));
  return line;
}

/** A lane's label: icon and name. */
export function createLaneLabel(lane: TimelineLane): HTMLElement {
  const label = document.createElement("div");
  label.className = "timeline-lane";
  label.title = lane.name;
  if (lane.kind !== undefined) label.append(createKindIcon(lane.kind));
  const name = document.createElement("bdi");
  name.lang = lane.language;
  name.dir = directionOf(lane.language);
  name.textContent = lane.name;
  label.append(name);
  return label;
}

/** The sign that an event's record is flagged. */
export function createFlag(): Element {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "timeline-flag");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M3 1h10l-2.5 4L13 9H5v6H3Z");
  svg.append(path);
  return svg;
}

function days(milliseconds: number): string {
  return (milliseconds / DAY_MS).toFixed(4);
}
