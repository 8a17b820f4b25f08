// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createLicenceCollector } from "../../scripts/build/licences.ts";

const LIST = "src/views/guide/help/packages.json";
let root = "";

function put(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string) => readFileSync(join(root, path), "utf8");

/** A package with one file of code, one style sheet, and the text of its licence. */
function putPackage(name: string, more: object = {}) {
  const folder = `node_modules/${name}`;
  put(
    `${folder}/package.json`,
    JSON.stringify({ name, version: "1.2.3", license: "ISC", main: "i.js", ...more }),
  );
  put(`${folder}/i.js`, `export const used = () => document.title + "${name}"; export const unused = 1;`);
  put(`${folder}/i.css`, "p { color: red }");
  put(`${folder}/LICENSE`, `The licence of ${name}`);
}

async function buildApp(mode = "production") {
  const licences = createLicenceCollector();
  await build({
    root,
    mode,
    configFile: false,
    logLevel: "silent",
    plugins: [licences.collect(), licences.write()],
    build: { modulePreload: false, rolldownOptions: { input: join(root, "main.js") } },
  });
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sanad-licences-"));
  putPackage("one");
  put("main.js", 'import { used } from "one"; console.log(used);');
  put(LIST, '[{"name":"one","licence":"ISC"}]');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("ships the text of what is bundled, and of nothing that is only imported", async () => {
  putPackage("two");
  put("main.js", 'import { used } from "one"; import { used as other } from "two"; console.log(used);');
  await buildApp();
  expect(read("dist/licences.txt")).toBe("one 1.2.3 · ISC\n\nThe licence of one\n");
});

it("says how to mend a list that says anything else, and mends it", async () => {
  put(LIST, "[]");
  await expect(buildApp()).rejects.toThrow("npm run licences");
  await buildApp("licences");
  expect(JSON.parse(read(LIST))).toEqual([{ name: "one", licence: "ISC" }]);
  await buildApp();
});

it("counts a package of which only a style sheet is bundled", async () => {
  putPackage("styled");
  put("main.js", 'import { used } from "one"; import "styled/i.css"; console.log(used);');
  await expect(buildApp()).rejects.toThrow("npm run licences");
  await buildApp("licences");
  expect(JSON.parse(read(LIST))).toContainEqual({ name: "styled", licence: "ISC" });
});

it("stops where a dependency is neither seen nor accounted for", async () => {
  putPackage("one", { dependencies: { hidden: "1", "@types/hidden": "1" } });
  await expect(buildApp()).rejects.toThrow(/one needs hidden, .* look whether a copy stands inside one/);
});

it.each(["production", "licences"])(
  "leaves list and error alone where the build breaks off (%s)",
  async (mode) => {
    const before = read(LIST);
    put("main.js", 'import "./nothingHere.js";');
    await expect(buildApp(mode)).rejects.toThrow("nothingHere");
    expect(read(LIST)).toBe(before);
  },
);
