import { existsSync, readFileSync, readdirSync } from "node:fs";
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
    // Copies inside other packages' files, and the bundler's own helpers.
    for (const name of ["fflate", "quickselect", "vite", "rolldown"]) expect(names).toContain(name);
    for (const name of ["edtf", "papaparse", "xss", "vitest"]) expect(names).not.toContain(name);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it("are listed for the packages whose style sheets ours import, which no module graph shows", () => {
    const names = new Set(bundled.map(({ name }) => name));
    const styles = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".css"),
    );
    const imported = styles.flatMap((path) =>
      [
        ...readFileSync(`src/${path}`, "utf8").matchAll(
          /@import\s+(?:url\()?["']((?:@[^/"']+\/)?[^./"'][^/"']*)/g,
        ),
      ].map(([, name = ""]) => name),
    );
    expect(imported.length).toBeGreaterThan(3);
    expect(imported.filter((name) => !names.has(name))).toEqual([]);
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
    // One licence each: a library does not stand under that of another's package.
    const known = new Set(bundled.map(({ licence }) => licence));
    for (const { name, licence } of SOFTWARE) expect([name, known.has(licence)]).toEqual([name, true]);
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

  it("are claimed in the README of no package that is not bundled under that licence", () => {
    const [, claims = ""] = /Of the bundled packages, ([^]*?); the others MIT\./.exec(readme) ?? [];
    const isPackage = (word: string) => existsSync(`node_modules/${word}/package.json`);
    const claimed = claims
      .split(/[,\s]+/)
      .filter((word) => /^@?[a-z][\w./-]*$/.test(word) && (isPackage(word) || /[@/-]/.test(word)));
    const others = bundled.filter(
      ({ name, licence }) => licence !== "MIT" && !name.startsWith("@fontsource/"),
    );
    expect(claimed.filter((word) => word !== "which").sort()).toEqual(others.map(({ name }) => name));
  });

  it("are the same for data and typefaces wherever they stand", () => {
    const sources = readFileSync("public/basemap/SOURCES.md", "utf8");
    for (const [work, licence] of [
      ["Natural Earth", "public domain"],
      ["OpenStreetMap", "ODbL 1.0"],
      ["GeoNames", "CC BY 4.0"],
      ["NASA Blue Marble", "public domain"],
    ] as const) {
      expect(WORKS.find(({ name }) => name.includes(work))?.licence).toContain(licence);
      expect(sources).toMatch(new RegExp(`${work}[^\\n]*${licence}`));
      expect(readme).toMatch(new RegExp(`${work} \\([^)]*${licence}\\)`));
    }
    const { licence } = JSON.parse(readFileSync("data/iraq-coalition-2024/dataset.json", "utf8")) as {
      licence: string;
    };
    expect(licence).toBe("CC-BY-4.0");
    expect(readme).toMatch(/The dataset [^.]*\[CC BY 4\.0\]/);
    expect(readFileSync("data/README.md", "utf8")).toMatch(
      /The dataset [^\n]*\[Creative Commons Attribution 4\.0\]/,
    );
    const typefaces = bundled.filter(({ name }) => name.startsWith("@fontsource/"));
    expect(typefaces).toHaveLength(4);
    const told = WORKS.flatMap(({ name, licence }) => (licence === "SIL OFL 1.1" ? name.split(", ") : []));
    expect(told.map((name) => `@fontsource/${name.toLowerCase().replaceAll(" ", "-")}`).sort()).toEqual(
      typefaces.map(({ name }) => name),
    );
    for (const typeface of typefaces) expect(typeface.licence).toBe("OFL-1.1");
    expect(readme).toContain("SIL Open Font License 1.1");
  });
});
