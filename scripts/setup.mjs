import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * What a machine needs before anything of this project can run: checked, and installed where it is missing.
 * Only Node's own modules are used here, in a syntax that an outdated Node still reads.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The versions that Vite and ESLint run on. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const isFit = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (isFit) return;
  console.error(
    `Sanad needs Node 20.19 or later, 22.13 or later, or 24 or later; this is Node ${version}.\n` +
      "Install a current one from https://nodejs.org/ (or with your version manager), then run the command again.",
  );
  process.exit(1);
}

/** Installs the packages that the lockfile names, when it has changed since they were last installed. */
export function installPackages() {
  const stamp = join(ROOT, "node_modules", ".lockfile-sha256");
  const lockfile = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockfile) return;
  console.log("Installing packages (npm ci) …");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, lockfile);
}

/**
 * Chromium without windows starts pages in two thirds of the time of the one with windows, which takes hidden ones as
 * seriously as any.
 */
const BROWSERS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Path of a Chromium to test in: Playwright's own, an installed one, or one that is installed now. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  console.log("No Chromium or Chrome found; trying Playwright's own …");
  const downloaded = spawnSync(process.execPath, [playwrightCli(), "install", "chromium"], {
    cwd: ROOT,
    stdio: "inherit",
    timeout: 300_000,
  });
  if (downloaded.status === 0 && findBrowser() !== undefined) return findBrowser();
  const isRoot = process.getuid !== undefined && process.getuid() === 0;
  if (isRoot && onPath(["apt-get"]) !== undefined) {
    console.log("Playwright's browser could not be fetched; installing the system's Chromium …");
    run("apt-get", ["update", "-qq"]);
    // The older Debian and Ubuntu have no such package of its own.
    const isInstalled = apt("chromium-headless-shell") || apt("chromium");
    const installed = isInstalled ? findBrowser() : undefined;
    if (installed !== undefined) return installed;
  }
  console.error(
    "The end-to-end tests need a Chromium, and none could be installed. Install one with this command, then run npm test again:\n" +
      (process.platform === "linux"
        ? "  sudo apt-get update && sudo apt-get install -y chromium"
        : "  npx playwright install chromium"),
  );
  process.exit(1);
}

function findBrowser() {
  if (process.env.SANAD_BROWSER) return process.env.SANAD_BROWSER;
  const own = createRequire(import.meta.url)("playwright-core").chromium.executablePath();
  if (existsSync(own)) return own;
  return (
    onPath(BROWSERS) ??
    [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ].find((path) => existsSync(path))
  );
}

function playwrightCli() {
  const require = createRequire(import.meta.url);
  return join(require.resolve("@playwright/test/package.json"), "..", "cli.js");
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Whether the system's package manager could install the package. */
function apt(name) {
  return tryTo("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]).status === 0;
}

function tryTo(command, args) {
  return spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function run(command, args) {
  const { status, error } = tryTo(command, args);
  if (status === 0) return;
  console.error(`${command} ${args.join(" ")} failed${error === undefined ? "" : `: ${error.message}`}.`);
  process.exit(1);
}
