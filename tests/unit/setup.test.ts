import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** What `checkNode` does on a machine with the given version of Node. */
function checkNodeOn(version: string) {
  const script = `import("./scripts/setup.mjs").then(({ checkNode }) => checkNode(${JSON.stringify(version)}))`;
  return spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
}

describe("the check of Node before anything else", () => {
  it.each(["20.19.0", "20.20.2", "22.13.1", "24.0.0", "26.1.0"])("lets %s through", (version) => {
    expect(checkNodeOn(version).status).toBe(0);
  });

  it.each(["18.20.0", "20.18.3", "21.7.0", "22.12.0", "23.5.0"])(
    "stops %s with a clear message",
    (version) => {
      const { status, stderr } = checkNodeOn(version);
      expect(status).toBe(1);
      expect(stderr).toContain(
        `Sanad needs Node 20.19 or later, 22.13 or later, or 24 or later; this is Node ${version}.`,
      );
    },
  );
});
