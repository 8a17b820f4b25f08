import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

/** Which parts of src/ each part may import besides itself (src/README.md says why). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ["App", "views", "state", "engine", "formats", "domain", "i18n", "theme"],
  App: ["workspace", "views", "state", "engine", "formats", "domain", "i18n", "theme"],
  workspace: ["views", "state", "engine", "formats", "domain", "i18n", "theme"],
  serviceWorker: [],
  views: ["state", "engine", "formats", "domain", "i18n", "theme"],
  state: ["engine", "formats", "domain", "i18n"],
  engine: ["formats", "domain"],
  formats: ["domain"],
  domain: [],
  i18n: ["domain"],
  theme: ["domain"],
  languages: [],
};

/** What is known of the languages, plain facts under everything: any part may ask them, and they ask nobody. */
const LANGUAGES = /^src\/i18n\/(?:[^/]+\/|(?:languagePack|packs|registry)\.ts$)/;

/** Where alone each library is imported. React and the fonts go anywhere that the layers allow. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  "vis-timeline": ["src/views/timeline/"],
  "vis-data": ["src/views/timeline/"],
  "vis-util": ["src/views/timeline/"],
  moment: ["src/views/timeline/"],
  leaflet: ["src/views/map/"],
  "react-leaflet": ["src/views/map/"],
  "protomaps-leaflet": ["src/views/map/basemap/detail/"],
  "topojson-client": ["src/views/map/", "src/views/sharing/", "src/formats/import/"],
  "topojson-specification": ["src/views/map/", "src/views/sharing/", "src/formats/import/"],
  geojson: ["src/views/map/", "src/views/sharing/", "src/formats/import/"],
  valibot: ["src/formats/"],
  i18next: ["src/i18n/texts.ts"],
  zustand: ["src/state/"],
  "workbox-core": ["src/serviceWorker.ts"],
  "workbox-precaching": ["src/serviceWorker.ts"],
  "workbox-routing": ["src/serviceWorker.ts"],
  "workbox-strategies": ["src/serviceWorker.ts"],
  "@floating-ui/dom": ["src/views/shared/", "src/views/details/", "src/views/article/"],
  react: ["src/main.tsx", "src/App.tsx", "src/workspace/", "src/views/", "src/state/context.ts"],
  "react-dom": ["src/main.tsx", "src/views/"],
  "react-aria": ["src/views/"],
  "react-aria-components": ["src/views/"],
  "@fontsource/": ["src/theme/"],
};

type Import = { readonly file: string; readonly specifier: string };

const paths = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => join("src", path));
const files = paths.filter((path) => /\.(ts|tsx|css)$/.test(path) && !path.endsWith(".d.ts"));
const imports = files.flatMap((file): readonly Import[] => {
  const code = readFileSync(file, "utf8");
  const specifiers = file.endsWith(".css")
    ? [...code.matchAll(/@import\s+(?:url\()?["']([^"']+)/g)].map(([, specifier = ""]) => specifier)
    : ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
  return specifiers.map((specifier) => ({ file, specifier }));
});

/** The file that a relative import means, undefined for a library. */
function targetOf({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const path = normalize(join(dirname(file), specifier.replace(/\?.*$/, "")));
  return ["", ".ts", ".tsx", "/index.ts"].map((end) => path + end).find((at) => files.includes(at)) ?? path;
}

const partOf = (path: string) =>
  LANGUAGES.test(path) ? "languages" : (path.split("/")[1] ?? "").replace(/\.(tsx?|css)$/, "");
const viewOf = (path: string) => (path.startsWith("src/views/") ? path.split("/")[2] : undefined);
const written = (violations: readonly Import[]) =>
  violations.map(({ file, specifier }) => `${file} → ${specifier}`);

it("reads the imports of the whole house", () => {
  expect(imports.length).toBeGreaterThan(200);
  expect([...new Set(files.map(partOf))].filter((part) => !Object.hasOwn(MAY_IMPORT, part))).toEqual([]);
  const lost = imports.filter((found) => {
    const target = targetOf(found);
    return target !== undefined && !files.includes(target) && !existsSync(target);
  });
  expect(written(lost)).toEqual([]);
});

it("imports run one way", () => {
  const against = imports.filter((found) => {
    const target = targetOf(found);
    if (!target?.startsWith("src/")) return false;
    const [from, to] = [partOf(found.file), partOf(target)];
    return from !== to && to !== "languages" && MAY_IMPORT[from]?.includes(to) !== true;
  });
  expect(written(against)).toEqual([]);
});

it("no file imports itself by way of others, types included", () => {
  const targets = new Map(
    files.map((file) => [
      file,
      imports
        .filter((found) => found.file === file)
        .flatMap((found) => targetOf(found) ?? [])
        // A registry reads its own lines.
        .filter((target) => target !== file),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(targets.get("src/domain/dates.ts")).toContain("src/domain/readEdtf.ts");
  expect(circles).toEqual([]);
});

it("sibling views meet only in the store and on common ground", () => {
  const across = imports.filter((found) => {
    const [from, to] = [viewOf(found.file), viewOf(targetOf(found) ?? "")];
    return from !== undefined && to !== undefined && from !== to && to !== "shared";
  });
  expect(written(across)).toEqual([]);
});

const isOf = (library: string, specifier: string) =>
  specifier === library || specifier.startsWith(library.endsWith("/") ? library : `${library}/`);

it.each(Object.entries(HOMES))("%s is imported only in %j", (library, homes) => {
  const uses = imports.filter(({ specifier }) => isOf(library, specifier));
  expect(written(uses.filter(({ file }) => !homes.some((home) => file.startsWith(home))))).toEqual([]);
});

it("every library has its place", () => {
  const libraries = imports.filter((found) => targetOf(found) === undefined);
  const homeless = libraries.filter(
    ({ specifier }) => !Object.keys(HOMES).some((name) => isOf(name, specifier)),
  );
  expect(written(homeless)).toEqual([]);
});

it("no file only hands on what others export", () => {
  const barrels = files.filter((file) => {
    if (!/\.tsx?$/.test(file)) return false;
    const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    const rest = code.replace(/\b(?:export|import)\s[^;]*?\sfrom\s*["'][^"']+["'];?/g, "").trim();
    return rest === "";
  });
  expect(barrels).toEqual([]);
});

it("nothing is called utils or helpers", () =>
  expect(
    paths.filter(
      (path) => /(^|\/)(utils?|helpers?|common|misc|lib)(\.\w+)?$/i.test(path) && !path.endsWith(".json"),
    ),
  ).toEqual([]));
