import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import bundled from "../../src/views/guide/help/packages.json";
import { FURTHER, SOFTWARE, WORKS } from "../../src/views/guide/help/works";

const readme = readFileSync("README.md", "utf8").split("## Licences")[1] ?? "";
/** What the README says of the packages under one licence, to the next semicolon or full stop. */
const clauses = readme.split(/[;.]\s/);

describe("the licences of what is bundled", () => {
  it("are listed for the libraries known to be in the app, and for none that is not", () => {
    const names = bundled.map(({ name }) => name);
    for (const name of ["leaflet", "react", "vis-timeline", "protomaps-leaflet", "workbox-core", "moment"])
      expect(names).toContain(name);
    for (const name of ["edtf", "papaparse", "xss", "vite"]) expect(names).not.toContain(name);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it("are those of the packages themselves", () => {
    for (const { name, licence } of bundled) {
      const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as {
        license: string;
      };
      expect([name, license.replace(/^\((.*)\)$/, "$1")]).toEqual([name, licence]);
    }
  });

  it("stand in the help, each once", () => {
    for (const { name, licence } of SOFTWARE) expect([name, licence]).not.toEqual([name, ""]);
    expect(SOFTWARE.find(({ name }) => name === "react-leaflet")?.licence).toBe("Hippocratic-2.1");
    expect(SOFTWARE.find(({ name }) => name === "Protomaps")?.licence).toBe("BSD-3-Clause");
    expect(FURTHER.map(({ name }) => name)).toContain("moment");
    expect(FURTHER.filter(({ name }) => name.startsWith("@fontsource/"))).toEqual([]);
  });

  it("stand in the README, where they are not MIT", () => {
    for (const { name, licence } of bundled) {
      if (licence === "MIT" || name.startsWith("@fontsource/")) continue;
      const clause = clauses.find((text) => text.split(/[\s,]+/).includes(name));
      expect([name, clause?.includes(licence)]).toEqual([name, true]);
    }
  });

  it("are the same for data and typefaces wherever they stand", () => {
    const sources = readFileSync("public/basemap/SOURCES.md", "utf8");
    for (const [work, licence] of [
      ["OpenStreetMap", "ODbL"],
      ["GeoNames", "CC BY 4.0"],
    ] as const) {
      expect(WORKS.find(({ name }) => name.includes(work))?.licence).toContain(licence);
      expect(sources).toMatch(new RegExp(`${work}[^\\n]*${licence}`));
      expect(readme).toMatch(new RegExp(`${work}[^;.]*${licence}`));
    }
    const typefaces = bundled.filter(({ name }) => name.startsWith("@fontsource/"));
    expect(typefaces).toHaveLength(4);
    for (const { licence } of typefaces) expect(licence).toBe("OFL-1.1");
    expect(readme).toContain("SIL Open Font License 1.1");
  });
});
