import { expect, it } from "vitest";
import { citedSourceDate, formatCitation } from "../../src/domain/citation";
import type { LoadedDataset } from "../../src/domain/loaded";
import { load, smallFile, withValue } from "../fixtures/smallDataset";

async function datasetOf(file: unknown): Promise<LoadedDataset["dataset"]> {
  const result = await load(file);
  if (result.status === "failed") throw new Error("it did not load");
  return result.loaded.dataset;
}

const PARTS = {
  published: "January 2024",
  address: "https://sanad.example/#event=x",
  accessed: "2024-02-03",
};

it("cites the quotation, its source and the record with version, address and day", async () => {
  const dataset = await datasetOf(smallFile());
  const [event] = dataset.events;
  if (event === undefined) throw new Error("no event");
  expect(formatCitation({ event, dataset, language: "en", ...PARTS })).toBe(
    "«وقال الوزير إن بلاده لن تتراجع.». The Paper, January 2024. The minister speaks. Sanad, Small, 1.0.0, https://sanad.example/#event=x (2024-02-03).",
  );
  expect(formatCitation({ event, dataset, language: "ar", ...PARTS })).toContain("الصحيفة, January 2024");
  expect(citedSourceDate(event, dataset)).toBe("2024-01-05/2024-01-31");
});

it("cites an event without an excerpt by its title", async () => {
  const dataset = await datasetOf(withValue(["events", 0, "excerpts"], []));
  const [event] = dataset.events;
  if (event === undefined) throw new Error("no event");
  expect(formatCitation({ event, dataset, language: "en", ...PARTS })).toMatch(
    /^The minister speaks\. Sanad,/,
  );
  expect(citedSourceDate(event, dataset)).toBeUndefined();
});
