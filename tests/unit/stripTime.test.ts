import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/domain/utcDays";
import { createFoldedTime, instantOf, shareOf } from "../../src/domain/foldedTime";
import { evenStrip, foldAround, foldedStrip } from "../../src/views/timeline/overview/stripTime";
import { stripTicks } from "../../src/views/timeline/overview/dateTicks";

const day = (date: string) => Date.parse(date);
/** One day of May 2020, and from October 2023 on. */
const PARTS = [
  { from: day("2020-05-17"), to: day("2020-05-18") - 1 },
  { from: day("2023-10-17"), to: day("2024-02-01") - 1 },
];

describe("time along the strip", () => {
  const layouts = {
    even: evenStrip({ from: 0, to: 900 * DAY_MS }),
    "folded once": foldedStrip(PARTS, 0.05),
    "folded several times": createFoldedTime(
      { from: 0, to: 1000 },
      [
        { from: 100, to: 400 },
        { from: 401, to: 500 },
        { from: 600, to: 999 },
      ],
      0.1,
    ),
  };

  it.each(Object.entries(layouts))("fills the strip without a gap: %s", (_, { range, pieces }) => {
    expect([pieces[0]?.startShare, pieces.at(-1)?.endShare]).toEqual([0, 1]);
    expect([pieces[0]?.from, pieces.at(-1)?.to]).toEqual([range.from, range.to]);
    for (const [index, piece] of pieces.slice(1).entries()) {
      expect(piece.from).toBe(pieces[index]?.to);
      expect(piece.startShare).toBe(pieces[index]?.endShare);
      expect(piece.endShare).toBeGreaterThan(piece.startShare);
    }
  });

  it.each(Object.entries(layouts))("finds every instant again, beyond the ends too: %s", (_, time) => {
    const { from, to } = time.range;
    const length = to - from;
    let before = -Infinity;
    for (let step = -20; step <= 120; step += 1) {
      const instant = from + (length * step) / 100;
      const share = shareOf(instant, time);
      expect(share).toBeGreaterThan(before);
      before = share;
      expect((instantOf(share, time) - instant) / length).toBeCloseTo(0, 9);
    }
  });

  it.each(Object.entries(layouts))("runs as fast in all that is not folded: %s", (_, { pieces }) => {
    const paces = pieces
      .filter(({ isFolded }) => !isFolded)
      .map(({ from, to, startShare, endShare }) => (endShare - startShare) / (to - from));
    for (const pace of paces) expect(pace / (paces[0] ?? 0)).toBeCloseTo(1);
  });

  it("folds whole months where they are near, and keeps the events off the fold", () => {
    const [first, fold, last] = layouts["folded once"].pieces;
    expect([fold?.isFolded, (fold?.endShare ?? 0) - (fold?.startShare ?? 0)]).toEqual([
      true,
      expect.closeTo(0.05),
    ]);
    expect([fold?.from, fold?.to]).toEqual([day("2020-06-01"), day("2023-10-01")]);
    expect(first?.from).toBeLessThan(day("2020-05-17"));
    expect(last?.to).toBeGreaterThan(day("2024-02-01"));
  });

  it("leaves a little air where the month is long beside what is shown", () => {
    const { pieces } = foldedStrip(
      [
        { from: day("2020-05-10"), to: day("2020-05-11") },
        { from: day("2023-10-17"), to: day("2023-10-19") },
      ],
      0.05,
    );
    const fold = pieces.find(({ isFolded }) => isFolded);
    expect(fold?.from).toBeGreaterThan(day("2020-05-11"));
    expect(fold?.from).toBeLessThan(day("2020-05-12"));
    expect(fold?.to).toBeGreaterThan(day("2023-10-16"));
    expect(fold?.to).toBeLessThan(day("2023-10-17"));
  });

  it("is not folded where there is one part", () => {
    const whole = { from: day("2020-01-01"), to: day("2024-01-01") };
    expect(foldedStrip([whole], 0.05)).toEqual(evenStrip(whole));
  });

  it("keeps to the line where all that is not folded are single instants", () => {
    const time = createFoldedTime({ from: 0, to: 100 }, [{ from: 0, to: 100 }], 0.5);
    for (const instant of [-1, 0, 50, 100, 101]) expect(Number.isFinite(shareOf(instant, time))).toBe(true);
    for (const share of [-0.1, 0, 0.25, 0.75, 1]) expect(Number.isFinite(instantOf(share, time))).toBe(true);
    expect(instantOf(1, time)).toBe(100);
  });

  it("knows the fold that hides a window", () => {
    const time = layouts["folded several times"];
    expect(foldAround({ from: 150, to: 350 }, time)).toMatchObject({ from: 100, to: 400 });
    expect(foldAround({ from: 100, to: 400 }, time)).toBeDefined();
    expect(foldAround({ from: 350, to: 450 }, time)).toBeUndefined();
    expect(foldAround({ from: 400, to: 400 }, time)).toBeUndefined();
    expect(foldAround({ from: 20, to: 30 }, time)).toBeUndefined();
  });
});

describe("the dates along the strip", () => {
  const look = { leastStepPx: 56, widthOf: (label: string) => 5.6 * label.length + 8 };
  const labelsAt = (widthPx: number, time = foldedStrip(PARTS, 0.05)) =>
    stripTicks(time, widthPx, "en", look).flatMap(({ label }) => (label === "" ? [] : [label]));

  it("begin each piece with a whole date", () => {
    expect(labelsAt(1200)).toEqual(["May 2020", "Oct 2023", "Nov", "Dec", "2024", "Feb"]);
  });

  it("are fewer and shorter where there is less room", () => {
    expect(labelsAt(300, foldedStrip(PARTS, 0.15))).toEqual(["2020", "Oct 2023", "2024"]);
    expect(labelsAt(0)).toEqual([]);
    expect(labelsAt(20)).toEqual([]);
  });

  it("stand where their time lies", () => {
    const time = foldedStrip(PARTS, 0.05);
    const january = stripTicks(time, 1200, "en", look).find(({ label }) => label === "2024");
    expect(instantOf(january?.share ?? 0, time)).toBeCloseTo(day("2024-01-01"), -3);
  });

  it("are years over a long range, the first one written where there is room", () => {
    const from1988 = evenStrip({ from: day("1988-01-01"), to: day("2023-05-01") });
    expect(labelsAt(700, from1988).slice(0, 3)).toEqual(["1986", "1990", "1995"]);
    const from1990 = evenStrip({ from: day("1990-05-01"), to: day("2023-05-01") });
    expect(labelsAt(700, from1990).slice(0, 3)).toEqual(["1990", "1995", "2000"]);
  });
});
