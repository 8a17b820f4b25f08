import { spawnSync } from "node:child_process";
import { findOrInstallBrowser } from "../../scripts/setup.mjs";

/** `npm run bench [-- --quick]`: finds a browser, then measures. */
const { status } = spawnSync("npx", ["tsx", "tests/bench/run.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, SANAD_BROWSER: findOrInstallBrowser() },
});
process.exit(status ?? 1);
