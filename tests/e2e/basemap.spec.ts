import type { Page } from "@playwright/test";
import { expect, test } from "./app";

/** The middle of the map, to be compared between land, sea and themes. */
const LAND = "map=6/32.5000/42.0000";
const SEA = "map=6/33.8000/31.5000";

/** The colour of the ground in the middle of the map, "r g b"; all of it transparent gives "0 0 0". */
async function groundInTheMiddle(page: Page): Promise<string> {
  await expect(page.locator('[data-view="map"]')).toHaveAttribute("data-basemap", "whole");
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".leaflet-ground-pane canvas");
    const map = document.querySelector(".leaflet-container")?.getBoundingClientRect();
    const pixels = canvas?.getContext("2d");
    if (canvas == null || map === undefined || pixels == null) return "nothing";
    const drawn = canvas.getBoundingClientRect();
    const scale = canvas.width / drawn.width;
    const x = Math.round((map.x + map.width / 2 - drawn.x) * scale);
    const y = Math.round((map.y + map.height / 2 - drawn.y) * scale);
    return [...pixels.getImageData(x, y, 1, 1).data.subarray(0, 3)].join(" ");
  });
}

/** How light a colour is, from 0 to 255. */
const lightnessOf = (colour: string) =>
  colour.split(" ").reduce((sum, channel) => sum + Number(channel) / 3, 0);

/** Keeps what is written on canvases, where no other test can read it. */
async function keepWritten(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const written: string[] = [];
    Object.assign(globalThis, { written });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own object below
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      written.push(text);
      fillText.call(this, text, ...rest);
    };
  });
}

/** What has been written since the last time this was asked. */
const takeWritten = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { written: string[] }).written.splice(0).join("\n"));

const ARABIC = /[\u0600-\u06FF]/;
const LATIN = /[a-z]/i;

test("land and sea are drawn in both themes, each in its own colours", async ({ sanad, page }) => {
  const colours: string[] = [];
  for (const theme of ["light", "dark"]) {
    for (const spot of [LAND, SEA]) {
      await page.goto("about:blank");
      await sanad.open(`theme=${theme}&${spot}`);
      colours.push(await groundInTheMiddle(page));
    }
  }
  expect(colours).not.toContain("nothing");
  expect(new Set(colours).size).toBe(4);
  const [land = "", sea = "", darkLand = "", darkSea = ""] = colours;
  expect(lightnessOf(land)).toBeGreaterThan(lightnessOf(sea));
  expect(lightnessOf(sea)).toBeGreaterThan(150);
  expect(lightnessOf(darkSea)).toBeLessThan(lightnessOf(darkLand));
  expect(lightnessOf(darkLand)).toBeLessThan(100);
});

test("names are written in the interface's language, in the other one, or in both", async ({
  sanad,
  page,
}) => {
  await keepWritten(page);
  await sanad.open(`lang=en&${LAND}`);
  await expect.poll(() => takeWritten(page)).toMatch(/Damascus|Tikrit/);
  const choose = async (name: string) => {
    await takeWritten(page);
    await page.getByRole("button", { name: "Names and sources of the map" }).click();
    await page.getByRole("radio", { name, exact: true }).check();
    await page.keyboard.press("Escape");
  };
  await choose("Arabic");
  await expect.poll(() => takeWritten(page)).toMatch(ARABIC);
  await choose("Both");
  let both = "";
  // The Arabic ones may be written once more before both are.
  await expect.poll(async () => (both += await takeWritten(page))).toMatch(LATIN);
  expect(both).toMatch(ARABIC);
  await choose("English");
  let english = "";
  await expect.poll(async () => (english += await takeWritten(page))).toMatch(LATIN);
  expect(english).not.toMatch(ARABIC);
});

/** Keeps where on its canvas each level name was written, in pixels of the page from the canvas's corner. */
async function keepPlaces(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const places = new Map<string, { x: number; y: number; width: number }>();
    Object.assign(globalThis, { places });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own object below
    const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...rest) {
      if (this.canvas.closest(".leaflet-names-pane") !== null) places.clear();
      clearRect.apply(this, rest);
    };
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      const { a, b, e, f } = this.getTransform();
      if (b === 0) places.set(text, { x: e / a + x, y: f / a + y, width: this.measureText(text).width });
      fillText.call(this, text, x, y);
    };
  });
}

/** The names that the map's edge cuts, or that lie under something over the map; and how many stand free. */
const namesInTrouble = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector(".leaflet-names-pane canvas")?.getBoundingClientRect();
    const map = document.querySelector(".leaflet-container")?.getBoundingClientRect();
    const covers = [...document.querySelectorAll("[data-over-map]")].map((one) =>
      one.getBoundingClientRect(),
    );
    if (canvas === undefined || map === undefined) return { cut: ["no map"], covered: [], free: 0 };
    const cut: string[] = [];
    const covered: string[] = [];
    let free = 0;
    const { places } = globalThis as unknown as {
      places: Map<string, { x: number; y: number; width: number }>;
    };
    for (const [text, { x, y, width }] of places) {
      const [left, right, middle] = [canvas.x + x, canvas.x + x + width, canvas.y + y - 4];
      if (right < map.left || left > map.right || middle < map.top || middle > map.bottom) continue;
      if (left < map.left - 1 || right > map.right + 1) cut.push(text);
      else if (
        covers.some((box) => left < box.right && right > box.left && middle < box.bottom && middle > box.top)
      )
        covered.push(text);
      else free += 1;
    }
    return { cut, covered, free };
  });

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`no name is cut or covered, before and after a move, ${width} wide`, async ({ sanad, page }) => {
    await page.setViewportSize({ width, height });
    await keepPlaces(page);
    await sanad.open("view=map&map=6.5/32.5/44.5");
    await groundInTheMiddle(page);
    const free = { cut: [], covered: [] };
    await expect.poll(() => namesInTrouble(page)).toMatchObject(free);
    await page.locator(".leaflet-container").focus();
    for (const key of ["ArrowRight", "ArrowDown", "-"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(700);
      await expect.poll(() => namesInTrouble(page)).toMatchObject(free);
    }
    expect((await namesInTrouble(page)).free).toBeGreaterThan(8);
  });
}

const FAULTS = [
  { file: "region.topo.json", what: "missing", status: 404, body: "", says: "base map could not be loaded" },
  {
    file: "region.topo.json",
    what: "a web page",
    status: 200,
    body: "<!doctype html>",
    says: "base map could",
  },
  { file: "hydrography.topo.json", what: "of other contents", status: 200, body: "{}", says: "A part of" },
  { file: "labels.json", what: "cut off", status: 200, body: '{"cities":[{"en"', says: "A part of" },
  { file: "relief.topo.json", what: "missing", status: 500, body: "", says: "A part of" },
];

for (const { file, what, status, body, says } of FAULTS) {
  test(`${file} that is ${what}: one message, and a map that works`, async ({ sanad, page }) => {
    await page.route(`**/basemap/${file}`, (route) => route.fulfill({ status, body }));
    await sanad.open(LAND);
    const map = page.locator('[data-view="map"]');
    await expect(map.locator(".map-message")).toHaveCount(1);
    await expect(map.locator(".map-message")).toContainText(says);
    expect(await groundInTheMiddle(page)).not.toBe("nothing");
    await map.locator('.map-marker[tabindex="0"]').first().press("Enter");
    await expect(sanad.popup).toBeVisible();
    await map.getByRole("button", { name: "Zoom in" }).click();
    await expect(page).toHaveURL(/map=7/);
  });
}

/** How many different places the map's pane takes while the key does its work. */
async function stepsOf(page: Page, key: string): Promise<number> {
  await page.locator(".leaflet-container").focus();
  const counting = await page.evaluateHandle(() => {
    const pane = document.querySelector<HTMLElement>(".leaflet-map-pane");
    const steps = new Set([pane?.style.transform]);
    const end = performance.now() + 900;
    const count = new Promise<number>((resolve) => {
      const look = () => {
        steps.add(pane?.style.transform);
        if (performance.now() < end) requestAnimationFrame(look);
        else resolve(steps.size - 1);
      };
      look();
    });
    return { count };
  });
  await page.keyboard.press(key);
  return counting.evaluate(({ count }) => count);
}

test("arrow keys move the map, plus and minus zoom it", async ({ sanad, page }) => {
  await sanad.open(LAND);
  const steps = await stepsOf(page, "ArrowRight");
  expect(steps).toBeGreaterThan(1);
  await expect(page).toHaveURL(/map=6\/32\.[45]\d*\/4[3-9]\./);
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/map=7\//);
  await page.keyboard.press("-");
  await expect(page).toHaveURL(/map=6\//);
});

test("for readers who want less motion the map moves at once", async ({ sanad, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await sanad.open(LAND);
  expect(await stepsOf(page, "ArrowRight")).toBe(1);
  await expect(page).toHaveURL(/map=6\/32\.[45]\d*\/4[3-9]\./);
  await page.keyboard.press("+");
  await expect(page.locator(".leaflet-zoom-anim")).toHaveCount(0);
  await expect(page).toHaveURL(/map=7\//);
});

test("on paper the map is light whatever the screen wears", async ({ sanad, page }) => {
  await sanad.open(`theme=dark&${LAND}`);
  expect(lightnessOf(await groundInTheMiddle(page))).toBeLessThan(100);
  await page.emulateMedia({ media: "print" });
  await expect.poll(async () => lightnessOf(await groundInTheMiddle(page))).toBeGreaterThan(200);
  await page.emulateMedia({ media: "screen" });
  await expect.poll(async () => lightnessOf(await groundInTheMiddle(page))).toBeLessThan(100);
});

test("nothing drawn for a printer paints over what lies below", async ({ sanad, page }) => {
  // What a canvas is told while pages are made goes into them stroke by stroke: a cleared part comes out white.
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const listen = (name: "clearRect" | "strokeText") => {
      const original = Reflect.get(CanvasRenderingContext2D.prototype, name) as () => void;
      Reflect.set(
        CanvasRenderingContext2D.prototype,
        name,
        function (this: CanvasRenderingContext2D, ...rest: []) {
          const isOnMap = this.canvas.closest("[data-view=map]") !== null;
          if (isOnMap && matchMedia("print").matches) told.push(name);
          original.apply(this, rest);
        },
      );
    };
    listen("clearRect");
    listen("strokeText");
  });
  await sanad.open(`theme=dark&${LAND}`);
  await groundInTheMiddle(page);
  await page.pdf({ printBackground: true });
  const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  expect(told).toContain("strokeText");
  expect(told).not.toContain("clearRect");
});

/** A grey tile. */
const TILE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

async function configure(page: Page, basemap: unknown): Promise<void> {
  await page.route("**/sanad.config.json", (route) => route.fulfill({ json: { basemap } }));
}

test("tiles that the site names lie over the map, with their makers' names", async ({ sanad, page }) => {
  await keepWritten(page);
  await page.route("**/tiles/**", (route) => route.fulfill({ body: TILE, contentType: "image/png" }));
  await configure(page, {
    tiles: "tiles/{z}/{x}/{y}.png",
    attribution: [{ text: "<i>Makers</i>", href: "https://makers.example/" }],
  });
  await sanad.open(LAND);
  await expect(page.locator(".leaflet-detail-pane .leaflet-tile-loaded").first()).toBeVisible();
  await expect(page.locator(".map-foot").getByRole("link", { name: "<i>Makers</i>" })).toHaveAttribute(
    "href",
    "https://makers.example/",
  );
  await expect(page.locator(".map-message")).toHaveCount(0);
  // The tiles have names of their own.
  await expect(page.locator(".leaflet-names-pane canvas")).toHaveCount(0);
});

const WRONG_DETAIL = [
  { what: "a file that is a web page", basemap: { pmtiles: "basemap.pmtiles" }, status: 200 },
  { what: "a file that is missing", basemap: { pmtiles: "basemap.pmtiles" }, status: 404 },
  { what: "tiles that fail", basemap: { tiles: "basemap.pmtiles/{z}/{x}/{y}.png" }, status: 404 },
  { what: "nonsense", basemap: { tiles: 5 }, status: 200 },
];

for (const { what, basemap, status } of WRONG_DETAIL) {
  test(`${what} in the place of a detailed map leaves the map as it is`, async ({ sanad, page }) => {
    await page.route("**/basemap.pmtiles**", (route) =>
      route.fulfill({ status, body: "<!doctype html><p>Not here", contentType: "text/html" }),
    );
    await page.route("**/basemap.pmtiles/**", (route) => route.fulfill({ status }));
    await configure(page, basemap);
    await sanad.open(LAND);
    await expect(page.locator(".map-message")).toContainText("built-in map is shown");
    await expect(page.locator(".leaflet-detail-pane img, .leaflet-detail-pane canvas")).toHaveCount(0);
    await expect(page.locator(".leaflet-names-pane canvas")).toHaveCount(1);
    expect(await groundInTheMiddle(page)).not.toBe("nothing");
  });
}

/** The smallest PMTiles file: it holds no tile, and is drawn as bare ground. */
function emptyPmtiles(): Buffer {
  const file = Buffer.alloc(128);
  file.write("PMTiles", 0, "latin1");
  file.writeUInt8(3, 7);
  file.writeBigUInt64LE(127n, 8);
  file.writeBigUInt64LE(1n, 16);
  // Nothing is compressed, the tiles are vectors.
  for (const at of [96, 97, 98, 99]) file.writeUInt8(1, at);
  file.writeUInt8(9, 101);
  return file;
}

test("a file of vector tiles is drawn in both themes", async ({ sanad, page }) => {
  await page.route("**/basemap.pmtiles", (route) =>
    route.fulfill({ status: 206, body: emptyPmtiles(), contentType: "application/octet-stream" }),
  );
  await configure(page, { pmtiles: "basemap.pmtiles" });
  await sanad.open(`theme=light&${LAND}`);
  const tile = page.locator(".leaflet-detail-pane canvas.leaflet-tile-loaded").first();
  await expect(tile).toBeVisible();
  const colour = () =>
    tile.evaluate((canvas: HTMLCanvasElement) =>
      [...(canvas.getContext("2d")?.getImageData(9, 9, 1, 1).data.subarray(0, 3) ?? [])].join(" "),
    );
  await expect.poll(async () => lightnessOf(await colour())).toBeGreaterThan(150);
  await page.goto("about:blank");
  await sanad.open(`theme=dark&${LAND}`);
  await expect.poll(async () => lightnessOf(await colour())).toBeLessThan(100);
});
