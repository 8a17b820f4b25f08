import { expect, it } from "vitest";
import { formatFrame, readHeight } from "../../src/views/sharing/embed/frameCode";
import { EVENT_KINDS } from "../../src/domain/codes";
import { formatNumbers } from "../../src/views/sharing/layout/formatNumbers";
import { printedTicks } from "../../src/views/sharing/layout/printedAxis";
import { printedBars } from "../../src/views/sharing/layout/printedBars";
import { createTimeScale } from "../../src/views/sharing/layout/timeScale";

it.each([
  [[], ""],
  [[4], "4"],
  [[1, 2, 3, 7, 9, 10], "1–3, 7, 9, 10"],
  [[1, 2, 3, 4, 5], "1–5"],
])("numbers %j are written %j", (numbers, written) => {
  expect(formatNumbers(numbers)).toBe(written);
});

it("the code of a frame cannot be broken out of, and lets the frame do little", () => {
  const code = formatFrame({
    address: 'https://a.b/?embed=1#v=1&q="><script>',
    title: '"><img onerror=x>',
    heightPx: 500,
  });
  expect(code.match(/[<>]/g)).toHaveLength(4);
  expect(code).toContain('src="https://a.b/?embed=1#v=1&amp;q=&quot;&gt;&lt;script&gt;"');
  expect(code).not.toContain("allow-same-origin");
});

it.each([
  ["600", 600],
  ["", 560],
  ["tall", 560],
  ["1", 300],
  ["1e9", 2000],
  ["-5", 300],
])("the height %j is taken as %d pixels", (text, height) => {
  expect(readHeight(text)).toBe(height);
});

const days = (texts: readonly string[]) => texts.map((text) => Date.parse(text));

it.each([
  ["2024-01-01", "2024-01-06", 6, "2024-01-01", "2024-01-06", "day"],
  ["2023-10-01", "2024-02-01", 5, "2023-10-01", "2024-02-01", "month"],
  ["2023-10-15", "2024-03-02", 5, "2023-11-01", "2024-03-01", "month"],
  ["1989-03-01", "2024-03-02", 7, "1990-01-01", "2020-01-01", "year"],
  // Every second day; Mondays; half years; the first centuries.
  ["2024-01-01", "2024-01-13", 6, "2024-01-02", "2024-01-12", "day"],
  ["2024-01-03", "2024-02-20", 7, "2024-01-08", "2024-02-19", "day"],
  ["2021-02-01", "2025-01-02", 8, "2021-07-01", "2025-01-01", "month"],
  ["0001-01-01", "0085-01-01", 8, "0010-01-01", "0080-01-01", "year"],
])("the axis from %s to %s has %d ticks, from %s to %s", (from, to, count, first, last, step) => {
  const ticks = printedTicks({ from: Date.parse(from), to: Date.parse(to) });
  expect([ticks.length, ticks[0]?.step]).toEqual([count, step]);
  expect([ticks[0]?.at, ticks.at(-1)?.at]).toEqual(days([first, last]));
});

it("many events are drawn as counts, on one scale, each kind a lane", () => {
  const counts = new Float64Array(4 * EVENT_KINDS.length);
  const lasting = new Uint8Array(4 * EVENT_KINDS.length);
  lasting.fill(1, EVENT_KINDS.length + 1, EVENT_KINDS.length + 2);
  counts[0] = 1000;
  counts[3 * EVENT_KINDS.length + 1] = 1;
  const density = { from: 0, to: 4000, bins: 4, vocabulary: EVENT_KINDS, counts, lasting };
  const { lanes, most } = printedBars(
    density,
    createTimeScale({ from: 0, to: 4000 }, { start: 0, end: 400 }),
  );
  expect(most).toBe(1000);
  expect(lanes.map(({ kind, path }) => [kind, path])).toEqual([
    [EVENT_KINDS[0], "M0.0 26V0.0H100.0V26Z"],
    [EVENT_KINDS[1], "M100.0 26V25.3H200.0V26ZM300.0 26V25.3H400.0V26Z"],
  ]);
  expect(lanes[1]?.topPx).toBeGreaterThan(0);
});
