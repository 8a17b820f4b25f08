import { expect, it } from "vitest";
import { hasSources, isTable, type OpenedTable } from "../../src/domain/shown";
import { createCitation, type CitationWords } from "../../src/domain/citation/citation";
import { storyPaths } from "../../src/state/telling";
import { loaded, smallFile } from "../fixtures/smallDataset";

const WORDS: CitationWords = {
  app: "Sanad",
  published: () => "",
  doubt: () => "",
  voice: () => "",
  translation: "",
  facts: () => [],
  version: (number) => `version ${number}`,
  accessed: (day) => day,
};

it("an opened table has neither sources nor a version nor a story, and is cited by its title", async () => {
  const { dataset } = await loaded(smallFile());
  const { id, title, view } = dataset;
  const table: OpenedTable = { type: "table", id, title, view };
  expect([isTable(table), hasSources(table), isTable(dataset), hasSources(dataset)]).toEqual([
    ...[true, false],
    ...[false, true],
  ]);
  expect(hasSources({ ...dataset, sources: [] })).toBe(false);
  expect(storyPaths(table)).toEqual(["time"]);
  const cited = { language: "en", words: WORDS, address: "", accessed: "2024-02-03" };
  expect(createCitation({ dataset, ...cited }).version?.number).toBe("1.0.0");
  const citation = createCitation({ dataset: table, ...cited });
  expect(citation).not.toHaveProperty("version");
  expect(citation).not.toHaveProperty("source");
  expect(citation.title.text).toBe("Small");
});
