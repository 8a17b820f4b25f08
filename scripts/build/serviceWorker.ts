import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build, type Plugin } from "vite";

/** Kept for readers without a network: the page, its scripts, styles and fonts, the basemap, the icons. */
const KEPT =
  /^(index\.html|manifest\.webmanifest|icons?[./].*|assets\/.*\.(js|css|woff2)|basemap\/.*\.json)$/;
/** Letters that neither of the two languages writes. A text that has them all the same gets them from the network. */
const FOREIGN_FONT = /-(cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-/;
/** Where names change with what is in the files. */
const NAMED_BY_CONTENT = "assets/";

/** Builds src/serviceWorker.ts to `sw.js`, beside and after the app whose files it keeps; `plugins` look on. */
export function buildServiceWorker(plugins: readonly Plugin[]): Plugin {
  let root = "";
  let outDir = "";
  return {
    name: "service-worker",
    apply: "build",
    configResolved: (config) => {
      root = config.root;
      outDir = resolve(root, config.build.outDir);
    },
    // Not closeBundle, which runs after a build that broke off too, and would tell its own error in place of that one.
    writeBundle: {
      order: "post",
      sequential: true,
      handler: async () => {
        await build({
          configFile: false,
          root,
          logLevel: "warn",
          publicDir: false,
          plugins: [...plugins],
          define: { BUILD_FILES: JSON.stringify(await keptFiles(outDir)) },
          build: {
            outDir,
            emptyOutDir: false,
            target: "es2022",
            rolldownOptions: {
              input: join(root, "src/serviceWorker.ts"),
              output: { format: "iife", entryFileNames: "sw.js" },
            },
          },
        });
      },
    },
  };
}

type KeptFile = { readonly url: string; readonly revision: string | null };

async function keptFiles(outDir: string): Promise<readonly KeptFile[]> {
  const entries = await readdir(outDir, { recursive: true });
  const urls = entries.map((path) => path.replaceAll("\\", "/")).sort();
  const kept = urls.filter((url) => KEPT.test(url) && !FOREIGN_FONT.test(url));
  return Promise.all(
    kept.map(async (url) => ({
      url,
      revision: url.startsWith(NAMED_BY_CONTENT) ? null : hashOf(await readFile(join(outDir, url))),
    })),
  );
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
