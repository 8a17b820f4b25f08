import { beforeAll, describe, expect, it } from "vitest";
import type { DrawAs } from "../../src/domain/drawing";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import type { Language } from "../../src/i18n/languages";
import { loadTexts } from "../../src/i18n/texts";
import { namesOfDataset } from "../../src/state/names";
import { createCardContent } from "../../src/views/sharing/picture/cardContent";
import { changeValue, loaded as loadedFrom, smallFile } from "../fixtures/smallDataset";

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

const STRIKE = "us-strike-pmf-hq";
const QUOTE = "القوات قصفت المقر مطلع الشهر الجاري";

/** The card of the strike and its first quote, of the small dataset with this changed. */
async function cardOf(
  change: (file: ReturnType<typeof smallFile>) => void = () => undefined,
  { language = "en", drawAs = "reported" }: { readonly language?: Language; readonly drawAs?: DrawAs } = {},
) {
  const file = smallFile();
  change(file);
  const loaded = await loadedFrom(file);
  const record = await createColumnEngine(curatedEvents(loaded)).event({ drawAs }, STRIKE);
  if (record === undefined) throw new Error("no strike");
  const [excerpt] = record.event.excerpts;
  const names = namesOfDataset(loaded.dataset);
  return createCardContent({
    record,
    excerpt,
    names,
    language,
    translation: "Translation: Small",
    address: "https://x.example/#v",
  });
}

describe("a picture card", () => {
  it("says beside the kind how the source puts it, a claim as a claim", async () => {
    expect((await cardOf()).kindWords).toMatch(/^Strike · reported$/i);
    const claimed = await cardOf((file) =>
      changeValue(file, ["events", 3, "excerpts", 0, "standing"], "claimed"),
    );
    expect(claimed.kindWords).toMatch(/claimed/i);
    expect(claimed.kindWords).not.toMatch(/reported/i);
  });

  it("sets a translation large only with the very words beneath it, marked as translated", async () => {
    const { quote, original } = await cardOf();
    expect(quote.text).toBe(`“[${QUOTE}]”`);
    expect(original?.text).toBe(`«${QUOTE}»`);
    expect(original?.label).toContain("Translation: Small");
    expect(original?.label).toContain("Arabic");
  });

  it("sets the very words large for who reads their language, and calls nothing a translation", async () => {
    // A translation into the quote's own language is another wording: it is not what the source says.
    const rewritten = (file: ReturnType<typeof smallFile>) =>
      changeValue(file, ["events", 3, "excerpts", 0, "translations", "ar"], "كلام آخر");
    for (const change of [rewritten, () => undefined]) {
      const { quote, original, alt } = await cardOf(change, { language: "ar" });
      expect(quote.text).toBe(`«${QUOTE}»`);
      expect(original).toBeUndefined();
      expect(alt).not.toContain("Translation: Small");
    }
  });

  it("draws a place that is spoken of as such, and one in which it happened as the other", async () => {
    const where = {
      reported: [
        { place: "iraq", role: "subject", basis: "stated" },
        { place: "hq", role: "site", basis: "stated" },
      ],
    };
    const { places } = await cardOf((file) => changeValue(file, ["events", 3, "where"], where));
    expect(places.map(({ name, role, isArea }) => [name.includes("Iraq"), role, isArea])).toEqual([
      [true, "subject", true],
      [false, "site", false],
    ]);
  });

  it("calls a place inferred in the part in which it is inferred, and not in the other", async () => {
    const where = {
      reported: [
        { place: "iraq", role: "site", basis: "inferred" },
        { place: "iraq", role: "subject", basis: "stated" },
      ],
    };
    const { places } = await cardOf((file) => changeValue(file, ["events", 3, "where"], where));
    expect(places.map(({ name, role }) => [role, /inferred/i.test(name)])).toEqual([
      ["site", true],
      ["subject", false],
    ]);
  });
});
