import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkNode, findOrInstallBrowser, installPackages } from "./setup.mjs";

/**
 * `npm test`: installs what is missing, a browser included, then runs every check of the project and closes with
 * one line, `N passed, N failed`. A check that counts nothing itself (types, lint …) counts as one.
 */

checkNode();
installPackages();
const browser = findOrInstallBrowser();

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "sanad-test-"));
const total = { passed: 0, failed: 0 };

check("types", ["tsc", "--noEmit"]);
check("lint", ["eslint", "."]);
check("format", ["prettier", "--check", "--log-level", "warn", "."]);
check("data", ["tsx", "scripts/check-data.ts"]);
check("schema", ["tsx", "scripts/write-schema.ts", "--check"]);
const unit = join(reports, "unit.json");
check(
  "unit, component and data tests",
  ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`],
  () => {
    const { numPassedTests, numFailedTests } = readReport(unit);
    return { passed: numPassedTests, failed: numFailedTests };
  },
);
if (check("build", ["vite", "build", "--logLevel", "warn"])) {
  const e2e = join(reports, "e2e.json");
  check(
    "end-to-end tests",
    ["playwright", "test"],
    () => {
      const report = readReport(e2e);
      const { expected, unexpected, flaky } = report.stats;
      for (const name of flakyTests(report.suites)) console.log(`only at the second try: ${name}`);
      return { passed: expected + flaky, failed: unexpected };
    },
    { SANAD_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: e2e },
  );
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs one tool of node_modules/.bin; `count` reads how many tests it ran. True when it succeeded. */
function check(name, [tool, ...args], count, env = {}) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(join(ROOT, "node_modules", ".bin", tool), args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    env: { ...process.env, ...env },
  });
  const isFine = status === 0;
  let counted = isFine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    if (count !== undefined) counted = count();
  } catch {
    // The tool broke off before it wrote its report: that is one failure.
  }
  // A tool may fail although no single test did: an error outside of tests counts too.
  if (!isFine && counted.failed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  console.log(`${name}: ${counted.passed} passed, ${counted.failed} failed`);
  return isFine;
}

/** The names of the tests that failed first and passed when they were tried again. */
function flakyTests(suites) {
  return suites.flatMap(({ file, specs = [], suites: within = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
      .map(({ line, title }) => `${file}:${line} ${title}`),
    ...flakyTests(within),
  ]);
}

function readReport(path) {
  if (!existsSync(path)) throw new Error(`no report at ${path}`);
  return JSON.parse(readFileSync(path, "utf8"));
}
