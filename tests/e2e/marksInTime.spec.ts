import type { Page } from "@playwright/test";
import { EVENT_KINDS } from "../../src/domain/codes";
import { expect, test, type SanadPage } from "./app";
import { curatedFile, drawnSpans, generatedFile, type DatasetFile, type FileEvent } from "./recordSpans";

const DAY = 86_400_000;
/** The publication of the article, to which what has no end is drawn. */
const OPEN_END = Date.UTC(2024, 1, 1) - 1;

/** How far a mark may stand from where its record says, in pixels. */
const SLACK_PX = 1.5;
/** A mark that would be too narrow to be seen is so wide. */
const LEAST_PX = 4;
/** From here on a single day is drawn as the stretch that it is. */
const DAY_AS_BAR_PX = 56;

type Box = { readonly left: number; readonly right: number };
type DrawnMark = {
  readonly id: string;
  readonly icons: readonly Box[];
  /** What else is told of the record. */
  readonly signs: readonly Box[];
  readonly bar:
    (Box & { readonly isMasked: boolean; readonly isSoft: readonly [boolean, boolean] }) | undefined;
  readonly reported: Box | undefined;
  readonly title: Box;
  /** What is painted behind or about the label. */
  readonly paint: readonly string[];
};

/** Every event that the timeline has drawn, in pixels from the earliest edge of the window in the direction of time. */
function marksOf(page: Page, timeDirection: "ltr" | "rtl") {
  return page.evaluate((direction): { readonly widthPx: number; readonly marks: readonly DrawnMark[] } => {
    const panel = document.querySelector<HTMLElement>(".timeline .vis-panel.vis-center");
    if (panel === null) throw new Error("no timeline");
    const origin = panel.getBoundingClientRect().left + panel.clientLeft;
    const widthPx = panel.clientWidth;
    const boxOf = (element: Element): Box => {
      const { left, right } = element.getBoundingClientRect();
      return direction === "ltr"
        ? { left: left - origin, right: right - origin }
        : { left: widthPx - (right - origin), right: widthPx - (left - origin) };
    };
    const paintOf = (element: Element) => {
      const style = getComputedStyle(element);
      const painted = [
        style.backgroundColor === "rgba(0, 0, 0, 0)" ? "" : style.backgroundColor,
        style.backgroundImage === "none" ? "" : style.backgroundImage,
        style.boxShadow === "none" ? "" : style.boxShadow,
        style.borderTopStyle === "none" || style.borderTopWidth === "0px" ? "" : "border",
      ];
      return painted.filter((paint) => paint !== "");
    };
    const marks = [...document.querySelectorAll<HTMLElement>(".timeline-event")].map((button): DrawnMark => {
      const item = button.closest(".timeline-item");
      const title = button.querySelector(".timeline-title");
      if (item === null || title === null) throw new Error("no item");
      const bar = item.querySelector(".timeline-bar");
      const reported = item.querySelector(".timeline-reported");
      return {
        id: button.dataset["eventId"] ?? "",
        icons: [...item.querySelectorAll("svg:not(.timeline-flag, .timeline-told)")].map(boxOf),
        signs: [...item.querySelectorAll(".timeline-flag, .timeline-told")].map(boxOf),
        bar:
          bar === null
            ? undefined
            : {
                ...boxOf(bar),
                isMasked: getComputedStyle(bar).maskImage !== "none",
                isSoft: [bar.classList.contains("is-soft-start"), bar.classList.contains("is-soft-end")],
              },
        reported: reported === null ? undefined : boxOf(reported),
        title: boxOf(title),
        paint: [
          item,
          ...[...item.querySelectorAll(".vis-item-overflow, .vis-item-content")],
          button,
          title,
        ].flatMap(paintOf),
      };
    });
    return { widthPx, marks };
  }, timeDirection);
}

/** Between a mark and its title, or a sign; and what each sign takes of it. */
const GAP_PX = 24;
const SIGN_PX = 20;

const middleOf = ({ left, right }: Box) => (left + right) / 2;

/** What is wrong with a mark, beside its record. */
function faultsOf(
  mark: DrawnMark,
  event: FileEvent,
  pxOf: (instant: number) => number,
  widthPx: number,
): string[] {
  const { span, reported } = drawnSpans(event, OPEN_END);
  if (span === undefined) return ["an undated event stands on the axis"];
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string) => {
    if (!isRight)
      faults.push(`${fault}: ${JSON.stringify({ ...mark, span: [pxOf(span.start), pxOf(span.end + 1)] })}`);
  };
  check(mark.paint.length === 0, "the label is painted");
  const [start, end] = [pxOf(span.start), pxOf(span.end + 1)];
  if (mark.bar === undefined) {
    check(span.isDay && end - start < DAY_AS_BAR_PX + 1, "a stretch is drawn as a point");
    check(mark.icons.length === 1, "a point has one icon");
    const [icon = { left: NaN, right: NaN }] = mark.icons;
    check(Math.abs(middleOf(icon) - (start + end) / 2) <= SLACK_PX, "the icon stands at another time");
    const gap = Math.min(Math.abs(mark.title.left - icon.right), Math.abs(icon.left - mark.title.right));
    check(gap <= GAP_PX + SIGN_PX * mark.signs.length, "the title is not beside its mark");
  } else {
    const { bar } = mark;
    const spare = Math.max(0, LEAST_PX - (end - start)) / 2;
    check(
      bar.left <= start + SLACK_PX && bar.right >= end - SLACK_PX,
      "the bar is shorter than the record's time",
    );
    check(
      bar.left >= start - spare - SLACK_PX && bar.right <= end + spare + SLACK_PX,
      "the bar stands where the record is not",
    );
    check(
      bar.isSoft[0] === span.softStart && bar.isSoft[1] === span.softEnd,
      "an end looks surer or less sure",
    );
    check(bar.isMasked === (span.softStart || span.softEnd), "an end that nobody knows does not fade");
    for (const icon of mark.icons) {
      const at = middleOf(icon);
      check(at >= bar.left - SLACK_PX && at <= bar.right + SLACK_PX, "an icon stands off its bar");
    }
    const gap = Math.min(Math.abs(mark.title.left - bar.right), Math.abs(bar.left - mark.title.right));
    const isIn = mark.title.left >= bar.left - SLACK_PX && mark.title.right <= bar.right + SLACK_PX;
    check(
      isIn || gap <= GAP_PX + SIGN_PX * mark.signs.length,
      "the title is neither in its bar nor beside it",
    );
  }
  // Elsewhere it would be taken for another mark.
  const [own = { left: NaN, right: NaN }] = mark.bar === undefined ? mark.icons : [mark.bar];
  for (const sign of mark.signs) {
    const off = Math.max(own.left - sign.right, sign.left - own.right);
    check(off <= GAP_PX + SIGN_PX, "a sign stands far from its mark");
  }
  if (reported !== undefined && mark.reported !== undefined) {
    const off = [mark.reported.left - pxOf(reported.start), mark.reported.right - pxOf(reported.end + 1)];
    check(
      off.every((px) => Math.abs(px) <= SLACK_PX),
      `the article's own date stands off by ${off.join(", ")}`,
    );
  }
  const isSeen = end >= 0 && start <= widthPx;
  return isSeen ? faults : [];
}

const WINDOWS = {
  curated: ["2023-10-01/2024-01-31", "2020-05-01/2024-02-29", "2024-01-02/2024-01-09"],
  generated: [
    "2021-01-01/2021-03-20",
    "2021-03-21/2021-08-31",
    "2021-09-01/2022-01-31",
    "2022-02-01/2023-01-31",
  ],
} as const;

async function serve(page: Page, file: DatasetFile): Promise<void> {
  await page.route("**/dataset.json", (route) =>
    route.fulfill({ body: JSON.stringify(file), contentType: "application/json" }),
  );
}

/** Waits until vis-timeline stands still with all its items. */
async function settled(page: Page): Promise<void> {
  let before = "";
  await expect
    .poll(async () => {
      const now = await page.evaluate(() =>
        [...document.querySelectorAll(".timeline-item")]
          .map((item) => item.getBoundingClientRect().left)
          .join(" "),
      );
      const isSame = now === before && now !== "";
      before = now;
      return isSame;
    })
    .toBe(true);
}

const directionButton = (page: Page) => page.locator(".timeline-tools > .timeline-tool").last();

async function openIn(
  sanad: SanadPage,
  lanes: string,
  window: string,
  direction: "ltr" | "rtl",
  lang: string,
) {
  const [from = "", to = ""] = window.split("/");
  await sanad.page.goto("about:blank");
  await sanad.open(`v=1&lang=${lang}&lanes=${lanes}&from=${from}&to=${to}`);
  const stage = sanad.page.locator(".timeline-stage");
  if ((await stage.getAttribute("dir")) !== direction) await directionButton(sanad.page).click();
  await expect(stage).toHaveAttribute("dir", direction);
  await expect(stage).not.toHaveClass(/is-drawing/);
  await settled(sanad.page);
  return { from: Date.parse(from), to: Date.parse(to) + DAY };
}

for (const set of ["curated", "generated"] as const) {
  for (const lanes of ["kind", "actor", "place"] as const) {
    for (const [direction, lang] of [
      ["ltr", "en"],
      ["rtl", "ar"],
    ] as const) {
      test(`every ${set} event stands at its time, lanes by ${lanes}, ${direction}`, async ({
        sanad,
        page,
      }) => {
        const file = set === "curated" ? curatedFile() : generatedFile(200);
        if (set === "generated") await serve(page, file);
        const byId = new Map(file.events.map((event) => [event.id, event]));
        const seen = new Set<string>();
        for (const asked of WINDOWS[set]) {
          const window = await openIn(sanad, lanes, asked, direction, lang);
          const { widthPx, marks } = await marksOf(page, direction);
          const pxOf = (instant: number) => ((instant - window.from) / (window.to - window.from)) * widthPx;
          const faults = marks.flatMap((mark) => {
            const event = byId.get(mark.id);
            return event === undefined ? [`no record ${mark.id}`] : faultsOf(mark, event, pxOf, widthPx);
          });
          expect(faults).toEqual([]);
          for (const { id } of marks) seen.add(id);
        }
        const dated = file.events.filter((event) => drawnSpans(event, OPEN_END).span !== undefined);
        expect(dated.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
      });
    }
  }
}

test("selected, under the pointer or focused, a label is not painted either: the mark wears the ring", async ({
  sanad,
  page,
}) => {
  await sanad.open("v=1&lanes=actor&event=austin-warns-attacks-must-stop");
  await settled(page);
  const button = page.locator('.timeline-event[data-event-id="austin-warns-attacks-must-stop"]');
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(button.locator(".timeline-title")).toHaveCSS("font-weight", "600");
  await expect(button.locator(".kind-icon")).toHaveCSS("outline-style", "solid");
  const painted = async () =>
    (await marksOf(page, "ltr")).marks.filter(({ paint }) => paint.length > 0).map(({ id }) => id);
  expect(await painted()).toEqual([]);
  await button.focus();
  await page.keyboard.press("ArrowRight");
  const focused = page.locator(".timeline-event:focus-visible");
  await expect(focused).toHaveCSS("outline-style", "solid");
  await focused.hover();
  await expect(focused.locator(".timeline-title")).toHaveCSS("text-decoration-line", "underline");
  expect(await painted()).toEqual([]);
});

/** Of each column of pixels how many are painted, from the earliest. */
function stripHeights(page: Page, timeDirection: "ltr" | "rtl") {
  return page.evaluate((direction) => {
    const canvas = document.querySelector<HTMLCanvasElement>(".overview-histogram");
    const context = canvas?.getContext("2d");
    if (!canvas || !context) throw new Error("no strip");
    const { width, height } = canvas;
    const { data } = context.getImageData(0, 0, width, height);
    const heights = Array.from({ length: width }, (_, x) => {
      let painted = 0;
      for (let y = 0; y < height; y += 1) if ((data[(y * width + x) * 4 + 3] ?? 0) > 0) painted += 1;
      return painted;
    });
    return { height, heights: direction === "ltr" ? heights : heights.reverse() };
  }, timeDirection);
}

/** Few lines that say how high the strip is in each bin: a weight of 1 an event over its time, and what lasts a line. */
function expectedStrip(file: DatasetFile, heightPx: number) {
  const spans = file.events.flatMap((event) => drawnSpans(event, OPEN_END).span ?? []);
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  const days = [1, 2, 3, 4, 6, 8].find((wide) => wide * DAY >= (to - from) / 450) ?? NaN;
  const first = Math.floor(from / (days * DAY));
  const bins = Array.from({ length: Math.ceil(to / (days * DAY)) - first }, (_, index) => {
    const [begin, end] = [(first + index) * days * DAY, (first + index + 1) * days * DAY];
    const shares = spans.map((span) => {
      const ms = Math.min(span.end + 1, end) - Math.max(span.start, begin);
      return { lasts: span.lasts, share: Math.max(0, ms) / (span.end + 1 - span.start) };
    });
    const weight = shares.reduce((sum, { lasts, share }) => sum + (lasts ? 0 : share), 0);
    return { begin, end, weight, lasts: shares.some(({ lasts, share }) => lasts && share > 0) };
  });
  const peak = Math.max(...bins.map(({ weight }) => weight));
  const total = bins.reduce((sum, { weight }) => sum + weight, 0);
  const air = 0.03 * (to - from);
  return {
    total,
    counted: spans.filter(({ lasts }) => !lasts).length,
    range: { from: from - air, to: to + air },
    bins: bins.map((bin) => ({
      ...bin,
      px: Math.max(
        bin.weight === 0 ? 0 : Math.max(2, Math.sqrt(bin.weight / peak) * heightPx),
        bin.lasts ? 2 : 0,
      ),
    })),
  };
}

for (const set of ["curated", "generated"] as const) {
  for (const direction of ["ltr", "rtl"] as const) {
    test(`the strip spreads every ${set} event over its time, ${direction}`, async ({ sanad, page }) => {
      const file = set === "curated" ? curatedFile() : generatedFile(200);
      if (set === "generated") await serve(page, file);
      await openIn(sanad, "kind", "2021-01-01/2024-02-01", direction, "en");
      const fold = page.getByRole("button", { name: "Fold long stretches without events" });
      if ((await fold.count()) > 0 && (await fold.getAttribute("aria-pressed")) === "true")
        await fold.click();
      await page.waitForTimeout(300);
      const { height, heights } = await stripHeights(page, direction);
      const { bins, range, total, counted } = expectedStrip(file, height);
      expect(total).toBeCloseTo(counted, 6);
      const pxOf = (instant: number) => ((instant - range.from) / (range.to - range.from)) * heights.length;
      const wrong = bins.flatMap(({ begin, end, px }, index) => {
        const middle = Math.floor(pxOf((begin + end) / 2));
        const found = heights[middle] ?? NaN;
        // Several kinds of lines have a height each.
        const isRight = found >= px - 1.5 && found <= px + (px === 0 ? 0 : EVENT_KINDS.length + 2);
        return isRight ? [] : [`${new Date(begin).toISOString()} (bin ${index}): ${found} px, not ${px}`];
      });
      expect(wrong).toEqual([]);
      const before = heights.slice(0, Math.floor(pxOf(bins[0]?.begin ?? 0)) - 1);
      const after = heights.slice(Math.ceil(pxOf(bins.at(-1)?.end ?? 0)) + 1);
      expect([...before, ...after].filter((painted) => painted > 0)).toEqual([]);
    });
  }
}
