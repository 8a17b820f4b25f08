import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DATASETS, OPENING_DATASET } from "../../src/state/datasets/datasets";

const folders = readdirSync("data", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it("every folder of data is offered, and each dataset that is offered has its folder and bears its name", () => {
  expect([...DATASETS.keys()].sort()).toEqual(folders.sort());
  for (const [id, title] of DATASETS) {
    const file = JSON.parse(readFileSync(`data/${id}/dataset.json`, "utf8")) as { readonly id: string };
    expect(file).toMatchObject({ id, title });
  }
});

it("the one that opens where an address names none stands first", () =>
  expect([...DATASETS.keys()][0]).toBe(OPENING_DATASET));
