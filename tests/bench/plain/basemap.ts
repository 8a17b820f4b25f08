import { Canvas, GeoJSON, Map as LeafletMap } from "leaflet";
import "leaflet/dist/leaflet.css";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import hydrographyText from "../../../public/basemap/hydrography.topo.json?raw";
import regionText from "../../../public/basemap/region.topo.json?raw";
import reliefText from "../../../public/basemap/relief.topo.json?raw";
import type {
  HydrographyTopology,
  RegionTopology,
  ReliefTopology,
} from "../../../src/views/map/basemap/basemapFiles";
import { readRegion, readRelief, readWater, type Ground } from "../../../src/views/map/basemap/groundParts";
import { createMapCanvas } from "../../../src/views/map/basemap/mapCanvas";
import { paintGround } from "../../../src/views/map/basemap/paintGround";
import { readPalette } from "../../../src/views/map/basemap/palette";
import "../../../src/theme/tokens.css";
import "./basemap.css";

type Which = "own" | "leaflet";

declare global {
  var basemapBench: {
    /** Milliseconds from the files' text to the opening view in pixels. */
    readonly firstDraw: (which: Which) => number;
    /** Milliseconds between frames while the map is dragged or zoomed by script. */
    readonly move: (which: Which, how: "pan" | "zoom") => Promise<readonly number[]>;
  };
}

const FOCUS = ["IQ", "SY"];
const OPENING = { center: [34, 42.5] as [number, number], zoom: 6 };
const MOVE_MS = 2000;

/** All that the opening view is drawn from, and later the heights. */
function readGround(withRelief: boolean): Ground {
  return {
    region: readRegion(JSON.parse(regionText) as RegionTopology),
    water: readWater(JSON.parse(hydrographyText) as HydrographyTopology),
    world: undefined,
    relief: withRelief ? readRelief(JSON.parse(reliefText) as ReliefTopology) : undefined,
  };
}

function createMap(which: Which): LeafletMap {
  const container = document.querySelector<HTMLElement>(`#${which}`);
  if (container === null) throw new Error("no container");
  container.hidden = false;
  return new LeafletMap(container, {
    ...OPENING,
    zoomSnap: 0.25,
    attributionControl: false,
    renderer: new Canvas({ padding: 0.3 }),
  });
}

function draw(map: LeafletMap, which: Which, withRelief: boolean): void {
  if (which === "own") {
    const ground = readGround(withRelief);
    const palette = readPalette();
    map.createPane("ground");
    createMapCanvas(map, "ground", (context, frame, zoom) =>
      paintGround(context, ground, frame, { palette, zoom, focus: FOCUS }),
    );
    return;
  }
  const files = [regionText, hydrographyText, ...(withRelief ? [reliefText] : [])];
  for (const text of files) {
    const topology = JSON.parse(text) as Topology;
    for (const [name, object] of Object.entries(topology.objects)) {
      const isLine = /borders|Lines|coast|rivers/.test(name);
      // Lines and areas, each once; nothing answers to the pointer.
      new GeoJSON(feature(topology, object), {
        interactive: false,
        style: { weight: 1, fill: !isLine, stroke: isLine },
      }).addTo(map);
    }
  }
}

/** Reading a pixel waits until all that was asked of the canvas is drawn. */
function settle(map: LeafletMap): void {
  map
    .getContainer()
    .querySelectorAll("canvas")
    .forEach((canvas) => canvas.getContext("2d")?.getImageData(0, 0, 1, 1));
}

function leave(map: LeafletMap): void {
  map.getContainer().hidden = true;
  map.remove();
}

globalThis.basemapBench = {
  firstDraw: (which) => {
    const map = createMap(which);
    const start = performance.now();
    draw(map, which, false);
    settle(map);
    const ms = performance.now() - start;
    leave(map);
    return ms;
  },
  move: async (which, how) => {
    const map = createMap(which);
    draw(map, which, true);
    settle(map);
    const times: number[] = [];
    const start = performance.now();
    await new Promise<void>((resolve) => {
      const step = (now: number) => {
        times.push(now);
        const turn = Math.sin(((now - start) / MOVE_MS) * 4 * Math.PI);
        if (how === "pan") map.panBy([12 * Math.sign(turn), 6 * Math.sign(turn)], { animate: false });
        else map.setZoom(OPENING.zoom + Math.round(4 * turn) / 4, { animate: false });
        if (now - start < MOVE_MS) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
    leave(map);
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  },
};
