import { DAY_MS } from "../../domain/utcDays";
import { directionOf } from "../../i18n/languages";
import { createKindIcon } from "../../theme/kinds";
import type { Placement } from "./placement";
import type { TimelineLane } from "./timelineLanes";
import type { TimelineEvent } from "./timelineModel";
import "./timelineItems.css";

/**
 * The DOM nodes that vis-timeline places. Data goes in as text only, and lengths of time as days, which the
 * style sheet multiplies with --day (the pixels of a day), so that zooming moves no node by hand.
 */

/** Tells an item's box how long its mark is, and how far from the box's end the mark ends. */
export function layOnBox(box: HTMLElement, { start, end }: Placement, tailMs: number): void {
  box.style.setProperty("--length", days(end - start));
  box.style.setProperty("--tail", days(tailMs));
}

/**
 * The button that stands for an event: its title in plain words, and the icon where that is the mark itself or stands
 * on the bar with the title. What else is told of the record stands next to the mark: no sign is where another date is.
 */
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
  const isMark = placement.mark === "point";
  if (isMark || (event.hasIcon && placement.label === "inside")) button.append(createKindIcon(event.kind));
  if (event.isFlagged) button.append(createFlag());
  if (event.isCorroborated) button.append(createToldSign());
  const title = document.createElement("bdi");
  title.className = "timeline-title";
  title.lang = event.language;
  title.dir = directionOf(event.language);
  title.textContent = event.title;
  button.append(title);
  return button;
}

/** The bar of an event that is no point; it fades where nothing says where the span begins or ends. */
export function createBar(event: TimelineEvent): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "timeline-mark timeline-bar";
  bar.classList.toggle("is-soft-start", event.bar.softStart);
  bar.classList.toggle("is-soft-end", event.bar.softEnd);
  return bar;
}

/** The kind's icon on a bar whose title stands beside it, in the middle of what is in sight. */
export function createBarIcon({ kind }: TimelineEvent, { start, end, middle }: Placement): Element {
  const icon = createKindIcon(kind);
  icon.classList.add("timeline-mark", "timeline-bar-icon");
  icon.style.setProperty("--after", days(middle - start));
  icon.style.setProperty("--before", days(end - middle));
  return icon;
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
  return createSign("timeline-flag", "M3 1h10l-2.5 4L13 9H5v6H3Z");
}

/** The sign that other reports tell of the event too. */
export function createToldSign(): Element {
  return createSign("timeline-told", "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M8 5v6M5 8h6");
}

function createSign(className: string, d: string): Element {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", className);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", d);
  svg.append(path);
  return svg;
}

function days(milliseconds: number): string {
  return (milliseconds / DAY_MS).toFixed(4);
}
