import { afterAll, expect, it, vi } from "vitest";
import { DRAW_AS, type DrawAs } from "../../src/domain/drawing";
import type { LoadedDataset } from "../../src/domain/loaded";
import { namesOfDataset } from "../../src/state/names";
import { createCardContent } from "../../src/views/sharing/picture/cardContent";
import { cardProjection, drawMap, MARKER_PX } from "../../src/views/sharing/picture/drawMap";
import type { SketchOutlines } from "../../src/views/sharing/sketch/outlines";
import type { Tokens } from "../../src/views/sharing/sketch/readTokens";
import { outlinePath } from "../../src/views/sharing/sketch/sketchPaths";
import { curatedFile } from "../e2e/recordSpans";
import { answered, loadBesideCurated, regionOutlines } from "../fixtures/picturedDatasets";
import { placedDataset } from "../fixtures/placedDataset";
import { recordedCanvas } from "../fixtures/recordedCanvas";

afterAll(() => vi.unstubAllGlobals());

const SIZES = [
  { width: 340, height: 630 },
  { width: 1080, height: 430 },
];
const KM_PER_DEGREE = 111.2;
const tokens = new Proxy({}, { get: (_, name) => String(name) }) as Tokens;

/** Draws every event's card map and holds what is painted to the records' places; gives how many were held. */
async function holdCards(
  loaded: LoadedDataset,
  outlines: SketchOutlines | undefined,
  drawn: readonly DrawAs[] = ["corroborated"],
): Promise<number> {
  const names = namesOfDataset(loaded.dataset);
  let held = 0;
  for (const drawAs of drawn) {
    const { records } = await answered(loaded, { drawAs });
    for (const [index, record] of records.entries()) {
      const content = createCardContent({
        record,
        excerpt: undefined,
        names,
        language: index % 2 === 0 ? "en" : "ar",
        translation: "",
        address: "",
      });
      // The card has the places that the views draw, no others.
      expect(content.places.map(({ center }) => center)).toEqual(
        record.item.places.map(({ place }) => names.placeEntry(place)?.center),
      );
      if (content.places.length === 0) continue;
      for (const size of SIZES) {
        const project = cardProjection(content, size);
        const { context, painted } = recordedCanvas();
        drawMap(context, content, outlines, tokens, size);
        for (const { center, radiusKm, shape } of content.places) {
          const { x, y } = project(center);
          expect(x > 0 && y > 0 && x < size.width && y < size.height).toBe(true);
          const circles = painted.filter(
            ({ circle }) => circle !== undefined && Math.hypot(circle.x - x, circle.y - y) < 0.01,
          );
          const marker = circles.find(({ how, circle }) => how === "fill" && circle?.r === MARKER_PX / 2);
          expect(marker).toBeDefined();
          const outline = shape !== undefined && outlines && outlinePath(outlines, shape, project, size);
          if (typeof outline === "string") {
            expect(painted.some(({ how, path }) => how === "fill" && path === outline)).toBe(true);
          } else {
            const east = project([center[0] + 1, center[1]]).x - x;
            const radius = (east * radiusKm) / (KM_PER_DEGREE * Math.cos((center[1] * Math.PI) / 180));
            const widest = Math.max(...circles.map(({ circle }) => circle?.r ?? 0));
            expect(widest).toBeGreaterThanOrEqual(radius * 0.95);
          }
          held += 1;
        }
      }
    }
  }
  return held;
}

it.each([
  ["with outlines", regionOutlines()],
  ["without outlines", undefined],
])(
  "the card of each curated event has its places where they are, as wide as they may reach (%s)",
  async (_, outlines) => {
    expect(await holdCards(await loadBesideCurated(curatedFile()), outlines, DRAW_AS)).toBeGreaterThan(100);
  },
);

it("so has the card of each of 200 generated events", async () => {
  const file = placedDataset(curatedFile() as never, { events: 200, towns: 80, areas: 30 });
  expect(await holdCards(await loadBesideCurated(file), regionOutlines())).toBe(400);
});

it("a province is filled as its outline, and a wide site has a ring beyond its marker", async () => {
  const file = curatedFile() as unknown as { places: { kind: string; shape?: string; radiusKm: number }[] };
  for (const place of file.places) {
    place.kind = "region";
    place.shape = "IQ-AN";
  }
  const outlines = regionOutlines();
  expect(outlines.provinces.some(({ code }) => code === "IQ-AN")).toBe(true);
  expect(await holdCards(await loadBesideCurated(file), outlines)).toBeGreaterThan(80);
  for (const place of file.places) {
    place.kind = "city";
    delete place.shape;
    place.radiusKm = 150;
  }
  expect(await holdCards(await loadBesideCurated(file), outlines)).toBeGreaterThan(80);
});
