import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CURATED_FOLDER } from "../fixtures/curated";

/** What the script printed and how it ended, as `npm run data:check` runs it. */
function run(script: string, ...parameters: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join("node_modules", "tsx", "dist", "cli.mjs"), join("scripts", script), ...parameters],
    { encoding: "utf8" },
  );
  return { status, lines: stdout.trim().split("\n"), stderr };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sanad-"));
  cpSync(CURATED_FOLDER, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const datasetFile = () => join(folder, "dataset.json");
const breakDataset = (from: string, to: string) => {
  const text = readFileSync(datasetFile(), "utf8");
  if (!text.includes(from)) throw new Error(`not in the dataset: ${from}`);
  writeFileSync(datasetFile(), text.replace(from, to));
};

describe("npm run data:check", { timeout: 30_000 }, () => {
  it("finds nothing wrong with the datasets that ship", () => {
    const { status, lines } = run("check-data.ts");
    expect(lines).toEqual([`${CURATED_FOLDER}/dataset.json: 0 errors, 0 warnings`]);
    expect(status).toBe(0);
  });

  it("prints a broken excerpt as one line and ends with 1", () => {
    const dataset = JSON.parse(readFileSync(datasetFile(), "utf8")) as {
      events: { id: string; excerpts: { exact: string }[] }[];
    };
    const index = dataset.events.findIndex(({ id }) => id === "us-strike-pmf-hq");
    const excerpt = dataset.events[index]?.excerpts[0];
    if (excerpt === undefined) throw new Error("the strike is not there");
    excerpt.exact = "كلمات ليست فى المقال";
    writeFileSync(datasetFile(), JSON.stringify(dataset));
    const { status, lines } = run("check-data.ts", datasetFile());
    expect(status).toBe(1);
    expect(lines[0]).toBe(
      `error: events[${index}] us-strike-pmf-hq · excerpts[0].exact · expected words that stand in bawaba-2024-01, letter by letter · found "كلمات ليست فى المقال" · mend: copy the words from the source's text; until then the excerpt is shown as not found`,
    );
    expect(lines.at(-2)).toBe(
      "The codebook's rules have not been checked yet: mend these errors, then check again.",
    );
    expect(lines.at(-1)).toMatch(/^\S+dataset\.json: \d+ errors, 0 warnings$/);
  });

  it("passes over warnings", () => {
    breakDataset('"format": 1,', '"format": 1, "curator": "X",');
    const { status, lines } = run("check-data.ts", datasetFile());
    expect(lines).toEqual([
      'warning: dataset.json · curator · expected a field of the format · found the unknown field "curator" · mend: check its spelling against data/README.md; it is kept as it is',
      `${datasetFile()}: 0 errors, 1 warnings`,
    ]);
    expect(status).toBe(0);
  });

  it("notices that the source's text was changed, be it in white space at its end", () => {
    writeFileSync(
      join(folder, "article.ar.txt"),
      `${readFileSync(join(folder, "article.ar.txt"), "utf8")}\n`,
    );
    const { status, lines } = run("check-data.ts", datasetFile());
    expect(lines[0]).toMatch(/^error: sources\[0\] bawaba-2024-01 · sha256 · expected 040f3640/);
    expect(status).toBe(1);
  });

  it.each([
    ["a folder", () => folder],
    ["a file that is not there", () => join(folder, "nothing.json")],
    ["a text", () => join(folder, "article.ar.txt")],
  ])("says of %s that it is no dataset, without a stack trace", (_case, path) => {
    const { status, lines, stderr } = run("check-data.ts", path());
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^error: dataset\.json · expected .+ · found .+ · mend: .+/);
    expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
  });
});

describe("data/dataset.schema.json", { timeout: 30_000 }, () => {
  it("is what the validator says", () =>
    expect(run("write-schema.ts", "--check")).toMatchObject({ status: 0 }));
});
