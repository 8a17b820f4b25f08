import { readdirSync } from "node:fs";
import { cp } from "node:fs/promises";
import { resolve } from "node:path";
import locales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { createLicenceCollector } from "./scripts/build/licences.ts";
import { buildServiceWorker } from "./scripts/build/serviceWorker.ts";
import { trimVisTimeline } from "./scripts/build/trimVisTimeline.ts";

/**
 * Ships `data/` beside the built app, under the address that the development server gives it too, so that
 * a dataset stays one folder that a person can read, edit and replace without building again.
 */
function shipDatasets(): Plugin {
  let outDir = "dist";
  return {
    name: "ship-datasets",
    apply: "build",
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle: () => cp("data", resolve(outDir, "data"), { recursive: true }),
  };
}

/** Every browser that runs the app reads WOFF 2: what is older is neither named nor shipped. */
const onlyNewestFonts = {
  postcssPlugin: "only-newest-fonts",
  Declaration: {
    src: (declaration: { value: string }) => {
      declaration.value = declaration.value.replace(/,\s*url\([^)]*\.woff\)\s*format\(["']woff["']\)/g, "");
    },
  },
};

/** Each language of the interface has a folder that bears its tag. */
const LANGUAGES = readdirSync(resolve(import.meta.dirname, "src/i18n"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const licences = createLicenceCollector();

const NOT_MAIN = /^(?!.*(?:\/src\/main\.tsx|\/index\.html))/;

export default defineConfig({
  // Relative, so that the app runs from any folder of any static host.
  base: "./",
  resolve: { alias: { xss: resolve(import.meta.dirname, "src/views/timeline/visMarkup.ts") } },
  plugins: [
    react(),
    locales.vite({ locales: LANGUAGES }),
    trimVisTimeline(),
    shipDatasets(),
    licences.collect(),
    buildServiceWorker([licences.collect()]),
    licences.write(),
  ],
  worker: { plugins: () => [licences.collect()] },
  // As public/_headers asks of a host: a sandboxed frame counts as another origin.
  preview: { headers: { "Access-Control-Allow-Origin": "*" } },
  css: { postcss: { plugins: [onlyNewestFonts] } },
  build: {
    target: "es2022",
    // A browser that cannot preload modules fetches them a moment later.
    modulePreload: { polyfill: false },
    // A font is fetched when a letter of it is on the page; inside the style sheet it would come always.
    assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined),
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // One file for all that the page starts with: forty small ones pack worse, by 10 kB. Without main.tsx itself,
      // which awaits: what is loaded later must not wait for it in turn.
      output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial"], test: NOT_MAIN }] } },
    },
  },
});
