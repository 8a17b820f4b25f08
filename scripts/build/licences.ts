import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

/** The committed list, which the help shows: what it claims is what the build bundles. */
const LIST = "src/views/guide/help/packages.json";
const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;
const STYLE = /\.css(?:\?|$)/;
/** What the bundler itself puts in, of no file: its runtime, and what fetches chunks beforehand. */
const OF_BUNDLER = /^\0(vite|rolldown)\//;
/** In the text of a bundler follow the licences of what it is made of, of which nothing is copied into a build. */
const OF_ITS_MAKING = /^# Licenses of bundled dependencies/m;

/** Dependencies of which a copy stands inside the file of the package that needs them: no module graph sees these. */
const INLINED: Readonly<Record<string, readonly string[]>> = { pmtiles: ["fflate"], rbush: ["quickselect"] };
/** Dependencies of bundled packages of which nothing is bundled: types, other entries, parts that are not used. */
const NOT_BUNDLED: readonly string[] = [
  "@internationalized/date",
  "@react-types/shared",
  "@swc/helpers",
  "aria-hidden",
  "client-only",
  "commander",
  "resolve-protobuf-schema",
];

type BundledPackage = {
  readonly name: string;
  /** As installed; or in which package a copy of it stands, of a version that nothing names. */
  readonly version: string;
  readonly dependencies: readonly string[];
  /** SPDX expression of its package.json. */
  readonly licence: string;
  /** What has to go with copies of it. */
  readonly text: string;
};

export type LicenceCollector = {
  /** Notes the packages of one build: the app's, its workers' or the service worker's. */
  readonly collect: () => Plugin;
  /** Writes `licences.txt` beside the app and fails where the committed list says anything else than is bundled. */
  readonly write: () => Plugin;
};

/**
 * The npm packages of which code or a font is really in the build, from the module graphs of all that is built: the
 * page, its workers and the service worker, each a build of its own. A ready-made plugin sees one of them at a time.
 * What the bundler adds counts too, and so does what stands inside another package's file (`INLINED`).
 * `vite build --mode licences` writes the list anew.
 */
export function createLicenceCollector(): LicenceCollector {
  const folders = new Set<string>();
  const ofBundlers = new Set<string>();
  const note = (path: string) => {
    const bundler = OF_BUNDLER.exec(path)?.[1];
    if (bundler !== undefined) ofBundlers.add(bundler);
    const folder = PACKAGE.exec(path.replace(/^\0/, "").replaceAll("\\", "/"))?.[1];
    if (folder !== undefined) folders.add(folder);
  };
  return {
    collect: () => ({
      name: "collect-licences",
      apply: "build",
      generateBundle(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === "asset") {
            for (const path of output.originalFileNames) note(resolve(path));
            continue;
          }
          for (const [id, { renderedLength }] of Object.entries(output.modules)) {
            // A style sheet is a file of its own, and has no length in the chunk.
            if (renderedLength > 0 || STYLE.test(id)) note(id);
          }
        }
      },
    }),
    write: () => {
      let root = "";
      let outDir = "";
      let isListWritten = false;
      return {
        name: "write-licences",
        apply: "build",
        configResolved: (config) => {
          root = config.root;
          outDir = resolve(root, config.build.outDir);
          isListWritten = config.mode === "licences";
        },
        // Not closeBundle, which runs after a build that broke off too: of that nothing is known to be bundled.
        writeBundle: {
          order: "post",
          sequential: true,
          handler: () => {
            const packages = withInlined([
              ...[...folders].map((folder) => readPackage(folder)),
              // Only a helper of theirs is copied, and nothing that they depend on.
              ...[...ofBundlers].map((name) => ({
                ...readPackage(resolve("node_modules", name)),
                dependencies: [],
              })),
            ]);
            writeFileSync(
              join(outDir, "licences.txt"),
              packages.map(inWords).join(`\n${"-".repeat(79)}\n\n`),
            );
            const list = packages.map(({ name, licence }) => ({ name, licence }));
            const text = `${JSON.stringify(list, null, 2)}\n`;
            if (isListWritten) writeFileSync(join(root, LIST), text);
            else if (
              JSON.stringify(JSON.parse(readFileSync(join(root, LIST), "utf8"))) !== JSON.stringify(list)
            )
              throw new Error(
                `${LIST} does not list what is bundled. Write it anew with \`npm run licences\`, then look at what has changed.`,
              );
          },
        },
      };
    },
  };
}

/** The packages and what stands inside them, by name; throws where a dependency is neither seen nor accounted for. */
function withInlined(seen: readonly BundledPackage[]): readonly BundledPackage[] {
  const names = new Set(seen.map(({ name }) => name));
  const inlined = seen.flatMap(({ name: host, dependencies }) =>
    dependencies
      .filter((name) => !names.has(name) && INLINED[host]?.includes(name))
      .map((name) => ({ ...readPackage(resolve("node_modules", name)), version: `(inside ${host})` })),
  );
  const known = new Set([...names, ...inlined.map(({ name }) => name), ...NOT_BUNDLED]);
  for (const { name: host, dependencies } of seen)
    for (const name of dependencies)
      if (!known.has(name))
        throw new Error(
          `${host} needs ${name}, which is not seen in the build: look whether a copy stands inside ${host}, ` +
            "and name it in INLINED or NOT_BUNDLED of scripts/build/licences.ts.",
        );
  return [...seen, ...inlined].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license, author, repository, homepage, dependencies } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as {
    name: string;
    version: string;
    license?: string | { type: string };
    author?: string | { name: string };
    repository?: string | { url: string };
    homepage?: string;
    dependencies?: Readonly<Record<string, string>>;
  };
  const licence = typeof license === "object" ? license.type : license;
  if (licence === undefined) throw new Error(`${name} names no licence: find out before it is shipped`);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  const by = typeof author === "object" ? author.name : author;
  const at = (typeof repository === "object" ? repository.url : repository) ?? homepage;
  const text =
    files.length > 0
      ? files.map((file) => ownText(readFileSync(join(folder, file), "utf8"))).join("\n\n")
      : `The package holds no licence text. By ${by ?? "authors it does not name"}; source: ${at ?? "not named"}.`;
  return {
    name,
    version,
    // Types are no code.
    dependencies: Object.keys(dependencies ?? {}).filter((dependency) => !dependency.startsWith("@types/")),
    licence: licence.replace(/^\((.*)\)$/, "$1"),
    text,
  };
}

const ownText = (text: string) => (text.split(OF_ITS_MAKING)[0] ?? "").trim();

function inWords({ name, version, licence, text }: BundledPackage): string {
  return `${name} ${version} · ${licence}\n\n${text}\n`;
}
