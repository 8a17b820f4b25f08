import { defineConfig } from "@playwright/test";

/** Another one lets two checkouts be tested side by side. */
const PORT = Number(process.env["SANAD_TEST_PORT"] ?? 4319);
const executablePath = process.env["SANAD_BROWSER"];

/** End-to-end tests run on the production build, in a real Chromium. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // On a shared machine a browser may starve. What passes only then is named at the end of `npm test`, to be mended.
  retries: 1,
  forbidOnly: true,
  reporter: [["list"], ...(process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] ? [["json"] as const] : [])],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    locale: "en-GB",
    timezoneId: "America/St_Johns",
    viewport: { width: 1440, height: 900 },
    // Tests that answer requests themselves would not see those that a service worker answers.
    serviceWorkers: "block",
    // No trace: recording one makes each test half as long again. `npx playwright test <file> --trace on` asks for one.
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
