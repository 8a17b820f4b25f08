import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

/** The committed list, which the help shows: what it claims is what the build bundles. */
const LIST = "src/views/guide/help/packages.json";
const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

type BundledPackage = {
  readonly name: string;
  readonly version: string;
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
 * `vite build --mode licences` writes the list anew.
 */
export function createLicenceCollector(): LicenceCollector {
  const folders = new Set<string>();
  const note = (path: string) => {
    const folder = PACKAGE.exec(path.replaceAll("\\", "/"))?.[1];
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
            if (renderedLength > 0) note(id.replace(/^\0/, ""));
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
        closeBundle: {
          order: "post",
          sequential: true,
          handler: () => {
            const packages = [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
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

function readPackage(folder: string): BundledPackage {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as {
    name: string;
    version: string;
    license?: string | { type: string };
    author?: string | { name: string };
    repository?: string | { url: string };
  };
  const licence = typeof license === "object" ? license.type : license;
  if (licence === undefined) throw new Error(`${name} names no licence: find out before it is shipped`);
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort();
  const by = typeof author === "object" ? author.name : author;
  const at = typeof repository === "object" ? repository.url : repository;
  const text =
    files.length > 0
      ? files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n")
      : `The package holds no licence text. By ${by ?? "authors it does not name"}; source: ${at ?? "not named"}.`;
  return { name, version, licence: licence.replace(/^\((.*)\)$/, "$1"), text };
}

function inWords({ name, version, licence, text }: BundledPackage): string {
  return `${name} ${version} · ${licence}\n\n${text}\n`;
}
