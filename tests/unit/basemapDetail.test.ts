import { describe, expect, it } from "vitest";
import { parseDetail } from "../../src/views/map/basemap/detail/parseDetail";

const BASE = "https://example.org/sanad/";
const detail = (basemap: unknown) => parseDetail({ basemap }, BASE);

describe("the detailed map that a site names", () => {
  it("is none where nothing is named", () => {
    expect(detail({ pmtiles: null, tiles: null, attribution: null })).toBeUndefined();
    expect(parseDetail({}, BASE)).toBeUndefined();
  });

  it("is a file beside the app", () => {
    expect(detail({ pmtiles: "basemap.pmtiles", attribution: "OpenStreetMap" })).toEqual({
      type: "pmtiles",
      address: "https://example.org/sanad/basemap.pmtiles",
      hasNames: true,
      credit: [{ text: "OpenStreetMap" }],
    });
  });

  it("is tiles of an address, whose braces stay", () => {
    expect(detail({ tiles: "https://tiles.example/{z}/{x}/{y}.png", hasNames: false })).toEqual({
      type: "tiles",
      address: "https://tiles.example/{z}/{x}/{y}.png",
      hasNames: false,
      credit: [],
    });
  });

  it("names its makers by text and link", () => {
    const attribution = [{ text: "<b>Makers</b>", href: "https://makers.example/" }, "others"];
    expect(detail({ pmtiles: "a.pmtiles", attribution })?.credit).toEqual([
      { text: "<b>Makers</b>", href: "https://makers.example/" },
      { text: "others" },
    ]);
  });

  it.each([
    ["a list", []],
    ["both at once", { pmtiles: "a", tiles: "{z}{x}{y}" }],
    ["tiles without a place", { tiles: "https://tiles.example/a.png" }],
    ["a script for an address", { pmtiles: "javascript:alert(1)" }],
    [
      "a script in the attribution",
      { pmtiles: "a", attribution: { text: "a", href: "javascript:alert(1)" } },
    ],
    ["a number for an address", { pmtiles: 5 }],
    ["an attribution without text", { pmtiles: "a", attribution: [{ href: "https://a.example" }] }],
  ])("is refused: %s", (_, basemap) => {
    expect(() => detail(basemap)).toThrow();
  });
});
