import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { placedDataset, type PlacedDataset, type PlacedPlace } from "../fixtures/placedDataset";
import { expect, test } from "./app";
import { drawnMarks, type Box, type Drawn, type Point } from "./drawnMarks";

const CURATED = JSON.parse(readFileSync("data/iraq-coalition-2024/dataset.json", "utf8")) as PlacedDataset;

const DATASETS = {
  curated: CURATED,
  "of 200 events": placedDataset(CURATED, { events: 200, towns: 14, areas: 9 }),
  "of 200 events at 150 places": placedDataset(CURATED, { events: 200, towns: 130, areas: 9 }),
} as const;

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const ZOOMS = [5, 6.25, 8] as const;
const CENTRES = [
  [33.6, 42.5],
  [35.6, 38.6],
] as const;

/** Web Mercator, written down once more: 256 pixels hold the world at zoom 0. */
function truePoint([longitude, latitude]: readonly [number, number], zoom: number): Point {
  const world = 256 * 2 ** zoom;
  const turn = (latitude * Math.PI) / 180;
  return {
    x: (world * (longitude + 180)) / 360,
    y: (world * (1 - Math.log(Math.tan(turn) + 1 / Math.cos(turn)) / Math.PI)) / 2,
  };
}

function radiusOf({ center, radiusKm }: PlacedPlace, zoom: number): number {
  const kmOfPixel = (40_075.017 * Math.cos((center[1] * Math.PI) / 180)) / (256 * 2 ** zoom);
  return radiusKm / kmOfPixel;
}

const middle = ({ left, right, top, bottom }: Box): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});
const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const holds = ({ left, right, top, bottom }: Box, { x, y }: Point) =>
  x >= left && x <= right && y >= top && y <= bottom;
const around = ({ x, y }: Point, by: number): Box => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});
const overlap = (a: Box, b: Box) =>
  Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );

/** What is drawn otherwise than the records say. */
function faultsOf(drawn: Drawn, dataset: PlacedDataset, zoom: number, centre: readonly [number, number]) {
  const corner = middle(drawn.map);
  const origin = truePoint([centre[1], centre[0]], zoom);
  const spotOf = ({ center }: PlacedPlace): Point => {
    const { x, y } = truePoint(center, zoom);
    return { x: corner.x + x - origin.x, y: corner.y + y - origin.y };
  };
  const eventsAt = (places: readonly string[]) =>
    dataset.events
      .filter(({ where }) => where.reported.some(({ place }) => places.includes(place)))
      .map(({ id }) => id);
  const placesInView = dataset.places.filter(
    (place) => holds(drawn.map, spotOf(place)) && eventsAt([place.id]).length > 0,
  );

  const moved = placesInView.flatMap((place): string[] => {
    const spot = spotOf(place);
    const marks = drawn.marks.filter(({ places }) => places.includes(place.id));
    const [mark] = marks;
    if (mark === undefined || marks.length > 1) return [`${place.id} has ${marks.length} markers`];
    const at = middle(mark.box);
    const isTied = drawn.leaders.some(
      (leader) => apart(leader.spot, spot) <= 2 && apart(leader.shown, at) <= 2,
    );
    if (isTied) return [];
    if (mark.isLabel) {
      const isInside = holds(mark.box, spot) && apart(at, spot) <= Math.max(2, radiusOf(place, zoom));
      return isInside ? [] : [`the label of ${place.id} is off its area`];
    }
    return apart(at, spot) <= 2
      ? []
      : [`${place.id} is ${Math.round(apart(at, spot))} px off, without a line`];
  });
  const counted = drawn.marks.flatMap(({ places, events }) =>
    [...events].sort().join() === [...eventsAt(places)].sort().join()
      ? []
      : [`${places.join()} stands for ${events.join()}`],
  );
  const discs = placesInView
    .filter(({ kind, shape }) => ["area", "physical", "region"].includes(kind) && shape === undefined)
    .flatMap((place) => {
      const radius = radiusOf(place, zoom);
      // A dot of its own says that it lies somewhere about here.
      if (radius < 16) return [];
      const isDrawn = drawn.discs.some(
        (disc) =>
          apart(disc.middle, spotOf(place)) <= 2 + radius / 100 && Math.abs(disc.radius - radius) <= 2,
      );
      return isDrawn ? [] : [`${place.id} has no disc of ${Math.round(radius)} px`];
    });
  const seen = drawn.marks.filter(({ box }) => holds(drawn.map, middle(box)));
  const over = seen.flatMap((mark, index) =>
    seen
      .slice(index + 1)
      .filter((other) => overlap(mark.box, other.box) > 3)
      .map((other) => `${mark.places.join()} lies over ${other.places.join()}`),
  );
  const hidden = seen.flatMap(({ box, places }) =>
    drawn.covers.some((cover) => overlap(cover, box) > 2) ? [`${places.join()} lies under a button`] : [],
  );
  const names = drawn.names.flatMap(({ text, box }) => [
    ...(drawn.covers.some((cover) => overlap(cover, box) > 2)
      ? [`the name ${text} lies under a button`]
      : []),
    ...seen
      .filter((mark) => overlap(mark.box, box) > 2)
      .map(({ places }) => `the name ${text} lies over ${places.join()}`),
  ]);
  // The end of a line that a label hides leads nowhere.
  const ends = seen
    .filter(({ isLabel }) => isLabel)
    .flatMap(({ box, places }) =>
      drawn.leaders
        .filter(({ spot, shown }) => !holds(box, shown) && overlap(box, around(spot, 2)) > 0)
        .map(
          ({ spot }) =>
            `${places.join()} lies over the end of a line at ${Math.round(spot.x)}, ${Math.round(spot.y)}`,
        ),
    );
  return [...moved, ...ends, ...counted, ...discs, ...over, ...hidden, ...names];
}

async function serve(page: Page, dataset: PlacedDataset): Promise<void> {
  await page.route("**/iraq-coalition-2024/dataset.json", (route) => route.fulfill({ json: dataset }));
}

for (const [name, dataset] of Object.entries(DATASETS)) {
  for (const size of WIDTHS) {
    test(`each marker of the dataset ${name} stands at its place, or is tied to it, on ${size.width} pixels`, async ({
      sanad,
      page,
    }) => {
      await page.setViewportSize(size);
      if (dataset !== CURATED) await serve(page, dataset);
      for (const zoom of ZOOMS) {
        for (const centre of CENTRES) {
          await page.goto("about:blank");
          await sanad.open(`as=reported&from=1900-01-01&to=2100-01-01&map=${zoom}/${centre.join("/")}`);
          const faults = async () => faultsOf(await page.evaluate(drawnMarks), dataset, zoom, centre);
          await expect
            .poll(faults, { message: `zoom ${zoom} at ${centre.join()}`, timeout: 4000 })
            .toEqual([]);
        }
      }
      // As many events as the records have: none is lost on the way.
      const drawn = await page.evaluate(drawnMarks);
      expect(new Set(drawn.marks.flatMap(({ events }) => events)).size).toBe(
        dataset.events.filter(({ where }) => where.reported.length > 0).length,
      );
    });
  }
}

test("a marker of several places opens to a fan by key, and Escape closes it", async ({ sanad, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await serve(page, DATASETS["of 200 events"]);
  await sanad.open("as=reported&from=1900-01-01&to=2100-01-01&map=7/35.6/38.6");
  const map = page.locator('[data-view="map"]');
  const idlib = map.locator('[data-place-ids~="idlib-0"]');
  await expect(idlib).toHaveAttribute("aria-label", /^Idlib, Idlib, Idlib, Idlib and Idlib: \d+ events: /);
  await expect(idlib).toHaveAttribute("aria-expanded", "false");
  await idlib.press("Enter");
  await expect(idlib).toHaveAttribute("aria-expanded", "true");
  for (let index = 0; index < 5; index += 1) {
    await expect(map.locator(`[data-place-id="idlib-${index}"]`)).toBeInViewport();
  }
  await expect(map.locator(".map-marker:focus")).toHaveAttribute("data-place-id", /^idlib-\d$/);
  await page.keyboard.press("Escape");
  await expect(map.locator('[data-place-id="idlib-0"]')).toHaveCount(0);
  await expect(idlib).toBeFocused();
  // By a click too, and one of them opens as any marker does.
  await idlib.click();
  await map.locator('[data-place-id="idlib-3"]').click();
  await expect(sanad.popup).toContainText("Idlib");
});

for (const [language, name] of [
  ["en", "Al-Bukamal"],
  ["ar", "البوكمال"],
] as const) {
  test(`a narrow map has numbers, and beneath it what they stand for (${language})`, async ({
    sanad,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await sanad.open(`lang=${language}`);
    const map = page.locator('[data-view="map"]');
    const row = map.locator('[data-row-of="al-bukamal"]');
    const dot = map.locator('[data-place-id="al-bukamal"]');
    await expect(row).toContainText(name);
    await expect(dot).toHaveAccessibleName(new RegExp(`^${name}`));
    const drawn = await page.evaluate(drawnMarks);
    // The same number on the map and beneath it, and a row for each place that is in view.
    const inView = drawn.marks.filter(({ box }) => holds(drawn.map, middle(box)));
    for (const { places, number } of inView) {
      for (const place of places) {
        const text = drawn.rows.find((candidate) => candidate.place === place)?.text ?? "no row";
        expect(text.startsWith(number ?? "no number")).toBe(true);
      }
    }
    expect(drawn.rows.map(({ place }) => place).sort()).toEqual(
      inView.flatMap(({ places }) => places).sort(),
    );
    const list = (await map.locator(".map-numbered").boundingBox()) ?? { y: 0 };
    expect(list.y).toBeGreaterThanOrEqual(drawn.map.bottom - 1);

    await row.press("Enter");
    await expect(dot).toHaveAttribute("aria-current", "true");
    await expect(sanad.popup).toBeVisible();
  });
}

test("in a frame on a phone the details leave the map to see", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto("./?embed=1#event=us-strike-pmf-hq&lang=en");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true", { timeout: 30_000 });
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  await expect.poll(async () => (await sheet.boundingBox())?.height).toBeLessThanOrEqual(640 / 2);
  await expect
    .poll(async () => {
      const { map } = await page.evaluate(drawnMarks);
      return ((await sheet.boundingBox())?.y ?? 0) - map.bottom;
    })
    .toBeGreaterThanOrEqual(0);
});
