// @vitest-environment jsdom
import moment from "moment";
import { Timeline } from "vis-timeline/esnext";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { axisSteps } from "../../src/views/timeline/axis/axisSteps";

/* The canvas that stands in for vis-timeline's axis while time is moved has the same steps as the installed version. */

const WIDTH_PX = 1000;
const LETTER_PX = 10;
const LETTERS = 7;

const WINDOWS = [
  ["an hour and a half", "2024-01-04T00:10:00Z", "2024-01-04T01:40:00Z"],
  ["half a day", "2024-01-03T21:30:00Z", "2024-01-04T09:30:00Z"],
  ["three days over a month's end", "2024-01-30T05:00:00Z", "2024-02-02T05:00:00Z"],
  ["ten days", "2024-02-24T13:00:00Z", "2024-03-05T13:00:00Z"],
  ["three weeks", "2023-12-20T00:00:00Z", "2024-01-10T00:00:00Z"],
  ["four months", "2023-10-15T00:00:00Z", "2024-02-20T00:00:00Z"],
  ["three years", "2021-05-05T00:00:00Z", "2024-05-05T00:00:00Z"],
  ["forty years", "1984-07-01T00:00:00Z", "2024-02-01T00:00:00Z"],
  ["nine centuries", "1100-07-01T00:00:00Z", "2024-02-01T00:00:00Z"],
] as const;

let timeline: Timeline | undefined;

beforeEach(() => {
  // jsdom lays nothing out. What stands around the items takes no room, a letter ten pixels.
  for (const length of ["offsetWidth", "offsetHeight", "clientWidth", "clientHeight"] as const) {
    vi.spyOn(HTMLElement.prototype, length, "get").mockImplementation(function (this: HTMLElement) {
      if (this.matches(".vis-measure")) return LETTER_PX;
      if (this.closest(".vis-panel:is(.vis-left, .vis-right, .vis-top)") !== null) return 0;
      return length.endsWith("Width") ? WIDTH_PX : 300;
    });
  }
});
afterEach(() => {
  timeline?.destroy();
  document.body.replaceChildren();
});

it.each(WINDOWS)("has the same steps in %s", async (_, from, to) => {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  const element = document.body.appendChild(document.createElement("div"));
  const made = new Timeline(element, [], {
    start: window.from,
    end: window.to,
    moment: (date?: moment.MomentInput) => moment(date).utc(),
    maxMinorChars: LETTERS,
    showCurrentTime: false,
    format: { minorLabels: (date: Date) => `at ${date.valueOf()}` },
  });
  timeline = made;
  const drawn = new Promise<void>((resolve) => made.on("changed", () => resolve()));
  made.redraw();
  await drawn;
  const labels = [...element.querySelectorAll(".vis-text.vis-minor:not(.vis-measure)")];
  const theirs = labels.map(({ textContent }) => Number(textContent.replace("at ", "")));
  const leastMs = ((LETTER_PX * LETTERS) / WIDTH_PX) * (window.to - window.from);
  expect(theirs.length).toBeGreaterThan(3);
  expect(axisSteps(window, leastMs).steps.map(({ at }) => at)).toEqual(theirs);
});
