/** What stands on the map, in pixels of the screen. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type Point = { readonly x: number; readonly y: number };

export type Drawn = {
  readonly map: Box;
  /** Buttons and the like over the map. */
  readonly covers: readonly Box[];
  readonly marks: readonly {
    readonly places: readonly string[];
    readonly events: readonly string[];
    readonly box: Box;
    readonly isLabel: boolean;
    readonly name: string;
    readonly number: string | undefined;
  }[];
  /** Names beside markers. */
  readonly names: readonly { readonly text: string; readonly box: Box }[];
  /** The lines from true spots to where markers stand. */
  readonly leaders: readonly { readonly spot: Point; readonly shown: Point }[];
  readonly discs: readonly { readonly middle: Point; readonly radius: number }[];
  readonly rows: readonly { readonly place: string; readonly text: string }[];
};

/** Runs in the page. */
export function drawnMarks(): Drawn {
  const view = document.querySelector('[data-view="map"]');
  if (view === null) throw new Error("no map");
  const boxOf = (element: Element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const all = <T extends Element>(selector: string, within: Element = view) => [
    ...within.querySelectorAll<T>(selector),
  ];
  const map = boxOf(view.querySelector(".leaflet-container") ?? view);
  const onScreen = (path: SVGGraphicsElement, x: number, y: number): Point => {
    const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
    return { x: left, y: top };
  };
  return {
    map,
    covers: all("[data-over-map]", view.parentElement ?? view)
      .map(boxOf)
      .filter(
        (box) =>
          box.right > box.left &&
          box.left < map.right &&
          box.right > map.left &&
          box.top < map.bottom &&
          box.bottom > map.top,
      ),
    marks: all<HTMLElement>(".map-marker").map((marker) => ({
      places: (marker.dataset["placeIds"] ?? marker.dataset["placeId"] ?? "").split(" "),
      events: (marker.dataset["eventIds"] ?? marker.dataset["eventId"] ?? "").split(" "),
      box: boxOf(marker.querySelector(".map-pin, .map-dot, .map-number, .map-area-label") ?? marker),
      isLabel: marker.querySelector(".map-area-label") !== null,
      name: marker.getAttribute("aria-label") ?? "",
      number: marker.querySelector<HTMLElement>(".map-number-text")?.dataset["count"],
    })),
    names: all<HTMLElement>(".map-marker-point[data-side] .map-name").map((name) => ({
      text: name.textContent,
      box: boxOf(name),
    })),
    leaders: all<SVGGraphicsElement>(".map-leader").flatMap((path) =>
      [...(path.getAttribute("d") ?? "").matchAll(/M(-?[\d.]+)[ ,](-?[\d.]+)L(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(
        ([, ...numbers]) => {
          const [a = NaN, b = NaN, c = NaN, d = NaN] = numbers.map(Number);
          return { spot: onScreen(path, a, b), shown: onScreen(path, c, d) };
        },
      ),
    ),
    discs: all<SVGGraphicsElement>("path.map-area:not(.map-area-outline), path.map-reach").map((path) => {
      const { x, y, width, height } = path.getBBox();
      return { middle: onScreen(path, x + width / 2, y + height / 2), radius: width / 2 };
    }),
    rows: all<HTMLElement>("[data-row-of]").map((row) => ({
      place: row.dataset["rowOf"] ?? "",
      text: row.textContent,
    })),
  };
}
