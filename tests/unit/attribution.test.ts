import { beforeAll, describe, expect, it } from "vitest";
import type { Edtf } from "../../src/domain/dates";
import { LANGUAGES } from "../../src/i18n/languages";
import { loadTexts } from "../../src/i18n/texts";
import { namesOfDataset } from "../../src/state/names";
import { factsInWords } from "../../src/views/sharing/factWords";
import { placeLabels } from "../../src/views/sharing/picture/mapLabels";
import { fitFacts } from "../../src/views/sharing/picture/fitFacts";
import { translationBy } from "../../src/views/sharing/translationBy";
import { loadCurated } from "../fixtures/curated";
import { loaded as loadedFrom, smallFile } from "../fixtures/smallDataset";

beforeAll(() => Promise.all(LANGUAGES.map(loadTexts)));

describe("who translated", () => {
  it("is Sanad for the dataset that it brings, and the title of any other", async () => {
    const loaded = await loadCurated();
    const small = (await loadedFrom(smallFile())).dataset;
    expect(translationBy(loaded.dataset, false, "en")).toBe("Translation: Sanad");
    expect(translationBy(loaded.dataset, false, "ar")).toBe("الترجمة: سند");
    expect(translationBy(small, false, "en")).toBe("Translation: Small");
    // A file of a reader's may call itself what it likes.
    expect(translationBy({ ...small, id: loaded.dataset.id }, true, "ar")).toBe("الترجمة: صغير");
  });
});

describe("who gives a date", () => {
  const said = async (change: object) => {
    const { dataset } = await loadedFrom(smallFile());
    const [strike] = dataset.events.slice(3);
    if (strike === undefined) throw new Error("no strike");
    const changed = { ...strike, ...change };
    return factsInWords(changed, namesOfDataset(dataset), "en")[0]?.said[0];
  };
  const reported = { edtf: "2024-01-04" as Edtf, extent: "within", basis: "stated" } as const;

  it("is the source of its phrase", async () => {
    expect(await said({})).toBe("early January 2024 (The Paper)");
  });

  it("is one of the quotes' sources where the record does not tell which", async () => {
    const excerpts = ["paper", "agency"].map((source, index) => ({ id: `x${index}`, source }));
    expect(await said({ excerpts, when: { reported } })).toBe("4 January 2024 (The Paper or The Agency)");
  });

  it("is the curator where no source stands behind it, or none gives one", async () => {
    expect(await said({ excerpts: [], when: { reported } })).toBe("4 January 2024 (inferred)");
    const unknown = { ...reported, basis: "unknown" };
    expect(await said({ when: { reported: unknown } })).toBe("4 January 2024 (inferred)");
  });

  it("is the file where the event comes from one", async () => {
    const imported = { description: "", citations: [], fileRow: 2 };
    expect(await said({ imported, excerpts: [], when: { reported } })).toBe("4 January 2024 (the file)");
  });
});

it("a fact for which a card has no room is left out whole", () => {
  const facts = [{ label: "Place:", said: Array.from({ length: 30 }, (_, n) => `Town ${n} (The Paper)`) }];
  const partOf = ({ said }: { readonly said: readonly string[] }) => ({
    text: said.join(" · "),
    sizePx: 20,
    leading: 1,
    measureAt: (size: number) => (text: string) => (text.length * size) / 2,
  });
  const lines = fitFacts(facts, { width: 400, height: 60 }, 0, partOf).flatMap((part) => part.lines);
  expect(lines.length * 14).toBeLessThanOrEqual(60);
  const shown = lines.join(" ").split(" · ");
  expect(shown.at(-1)).toBe("[…]");
  expect(shown.length).toBeGreaterThan(2);
  for (const fact of shown.slice(0, -1)) expect(fact).toMatch(/^Town \d+ \(The Paper\)$/);
});

it("names on a card's map stand on no other name and no marker, or not at all", () => {
  const spots = [{ x: 100, y: 100 }, { x: 110, y: 110 }, { x: 105, y: 130 }]; // prettier-ignore
  const size = { width: 120, height: 24 };
  const rects = placeLabels(spots, [size, size, size], { width: 220, height: 300 }, 34).flatMap(
    (rect) => rect ?? [],
  );
  expect(rects.length).toBeGreaterThan(0);
  for (const [index, a] of rects.entries()) {
    for (const { x, y } of spots)
      expect(a.x < x + 17 && x - 17 < a.x + a.width && a.y < y + 17 && y - 17 < a.y + a.height).toBe(false);
    for (const b of rects.slice(index + 1))
      expect(
        a.y + a.height <= b.y || b.y + b.height <= a.y || a.x + a.width <= b.x || b.x + b.width <= a.x,
      ).toBe(true);
  }
});
