import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    include: ["tests/{unit,component,data,concepts}/**/*.test.{ts,tsx}"],
    // Far from UTC, with a half hour and daylight saving: a date that leans on local time fails here.
    env: { TZ: "America/St_Johns" },
    restoreMocks: true,
    // Slow obvious versions take their time on a busy machine.
    testTimeout: 30_000,
  },
});
