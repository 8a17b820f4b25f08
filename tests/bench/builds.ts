import { execFileSync } from "node:child_process";
import { constants, cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import react from "@vitejs/plugin-react";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the app as it stands, and gives the folder. */
export async function buildApp(outDir: string): Promise<string> {
  await build({ root: ROOT, logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** Builds the app as it was at a commit. */
export function buildCommit(commit: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync("git", ["archive", commit], { cwd: ROOT, maxBuffer: 1e9 });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  // Not a link to them: what is bundled would then be told by other paths than the build of that commit expects.
  cpSync(join(ROOT, "node_modules"), join(folder, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  const outDir = join(folder, "dist");
  // In a process of its own: the configuration of that commit copies its data from where it runs.
  execFileSync(
    process.execPath,
    [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "error"],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  return outDir;
}

/** Builds the plain pages of this folder. */
export async function buildPlainPages(outDir: string): Promise<string> {
  const root = join(ROOT, "tests/bench/plain");
  await build({
    root,
    configFile: false,
    base: "./",
    logLevel: "error",
    plugins: [react()],
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      rolldownOptions: {
        input: [join(root, "index.html"), join(root, "lines.html"), join(root, "basemap.html")],
      },
    },
  });
  return outDir;
}
