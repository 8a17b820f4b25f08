// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { ConflictEvent } from "../../src/domain/model";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { loadTexts } from "../../src/i18n/texts";
import { namesOfDataset } from "../../src/state/names";
import { ArticleView } from "../../src/views/article/ArticleView";
import { ListView } from "../../src/views/list/ListView";
import { CitationPanel } from "../../src/views/sharing/CitationPanel";
import { createCardContent } from "../../src/views/sharing/picture/cardContent";
import { loadCurated } from "../fixtures/curated";
import { changeValue, encode, loaded as loadedFrom, SMALL_TEXT, smallFile } from "../fixtures/smallDataset";
import { datasetOf, edtf, renderView } from "./articleFixture";
import { renderEverywhere } from "./everyView";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const STRIKE = "us-strike-pmf-hq";
const STRIKE_EXCERPTS = ["events", 3, "excerpts"] as const;
const SHA256 = createHash("sha256").update(encode(SMALL_TEXT)).digest("hex");

/** The small dataset whose strike has its first excerpt in the state that the name says, the second verified. */
const STATES: Readonly<Record<string, () => Promise<LoadedDataset>>> = {
  verified: () => loadedFrom(smallFile()),
  "verified by a text whose digest is the curated one": () => {
    const file = smallFile();
    changeValue(file, ["sources", 0, "sha256"], SHA256);
    return loadedFrom(file);
  },
  moved: () => {
    const file = smallFile();
    changeValue(file, [...STRIKE_EXCERPTS, 0, "start"], 1);
    return loadedFrom(file);
  },
  missing: () => {
    const file = smallFile();
    changeValue(file, [...STRIKE_EXCERPTS, 0, "exact"], "كلام ليس فى النص");
    return loadedFrom(file);
  },
  "unchecked, its text not loaded": () => loadedFrom(smallFile(), null),
  "unchecked, of a source without a text": () => {
    const file = smallFile();
    changeValue(file, [...STRIKE_EXCERPTS, 0, "source"], "agency");
    return loadedFrom(file);
  },
  "unchecked, of a source that is not there": () => {
    const file = smallFile();
    changeValue(file, [...STRIKE_EXCERPTS, 0, "source"], "nowhere");
    return loadedFrom(file);
  },
  altered: () => {
    const file = smallFile();
    changeValue(file, ["sources", 0, "sha256"], SHA256);
    return loadedFrom(file, `${SMALL_TEXT}\n`);
  },
  "altered, and moved by it": () => {
    const file = smallFile();
    changeValue(file, ["sources", 0, "sha256"], SHA256);
    return loadedFrom(file, `Before.\n${SMALL_TEXT}`);
  },
  "missing from a text that was altered": () => {
    const file = smallFile();
    changeValue(file, ["sources", 0, "sha256"], SHA256);
    return loadedFrom(file, SMALL_TEXT.replace("قصفت", "لم تقصف"));
  },
};

const WORDS = {
  verified: "✓ wording checked against the source",
  moved: "✓ wording checked against the source, moved",
  missing: "⚠ not found in the source",
  unchecked: "– source text not available",
  altered: "⚠ found, but the source’s text has changed since it was curated",
};
type Status = keyof typeof WORDS;
const CASES = Object.keys(STATES).map((name) => [name, /^\w+/.exec(name)?.[0] as Status] as const);

async function stateOf(name: string): Promise<LoadedDataset> {
  const make = STATES[name];
  if (make === undefined) throw new Error(name);
  return make();
}

describe("an excerpt that is", () => {
  it.each(CASES)("%s is called so beside it in popup, list and print", async (name, status) => {
    const views = await renderEverywhere(await stateOf(name));
    for (const view of Object.values(views)) {
      const [quote] = view(STRIKE).querySelectorAll(".quote");
      expect(quote?.querySelector(".record-verified")?.textContent).toBe(WORDS[status]);
      const isTicked = status === "verified" || status === "moved";
      expect(quote?.textContent.includes("✓")).toBe(isTicked);
      expect(/wording checked|verbatim|verified/i.test(quote?.textContent ?? "")).toBe(isTicked);
    }
  });

  it.each(CASES)("%s is doubted by picture and citation unless it is verified", async (name, status) => {
    const loaded = await stateOf(name);
    const isDoubted = status !== "verified" && status !== "moved";
    const doubt = WORDS[status].slice(2);
    await loadTexts("en");
    const record = await createColumnEngine(curatedEvents(loaded)).event({ drawAs: "reported" }, STRIKE);
    if (record === undefined) throw new Error("no strike");
    const { sourceLines, alt } = createCardContent({
      record,
      excerpt: record.event.excerpts[0],
      names: namesOfDataset(loaded.dataset),
      language: "en",
      translation: "Translation: Small",
      address: "",
    });
    expect(sourceLines.join("\n").includes(doubt)).toBe(isDoubted);
    expect(alt.includes(doubt)).toBe(isDoubted);

    const shared = { type: "event", event: STRIKE } as const;
    await renderView(<CitationPanel shared={shared} dataset={loaded.dataset} record={record} />, { loaded });
    const citation = screen.getByRole<HTMLTextAreaElement>("textbox").value;
    expect(citation).toContain(record.event.excerpts[0]?.exact);
    expect(citation.includes(`(${doubt})`)).toBe(isDoubted);
    for (const text of [citation, alt, ...sourceLines])
      expect(text).not.toMatch(/✓|wording checked|verbatim|verified/i);
  });

  it.each(CASES)("%s flags its event where the text lacks it, and only there", async (name, status) => {
    const loaded = await stateOf(name);
    await renderView(<ListView />, { loaded });
    await screen.findByRole("button", { name: /Strike on the headquarters/ });
    const row = document.querySelector(`[data-event-id="${STRIKE}"]`);
    expect(row?.querySelector(".list-flag") !== null).toBe(status === "missing");
  });
});

describe("words that give a date or a place", () => {
  const phraseOf = async (change: (file: ReturnType<typeof smallFile>) => void, text = SMALL_TEXT) => {
    const file = smallFile();
    change(file);
    const views = await renderEverywhere(await loadedFrom(file, text));
    return Object.values(views).map((view) => {
      const phrase = view(STRIKE).querySelector(".record-phrase");
      return [phrase?.textContent, phrase?.nextElementSibling?.textContent] as const;
    });
  };

  it("are told to be none of the excerpt's where they are not", async () => {
    const path = ["events", 3, "when", "reported", "phrase", "exact"];
    for (const [words, mark] of await phraseOf((file) => changeValue(file, path, "كلمات مخترعة")))
      expect([words, mark]).toEqual(["كلمات مخترعة", "⚠ not found in the source"]);
  });

  it("are doubted where their excerpt is", async () => {
    const text = SMALL_TEXT.replace("قصفت", "لم تقصف");
    for (const [, mark] of await phraseOf(() => undefined, text))
      expect(mark).toBe("⚠ not found in the source");
  });

  it("bear no mark where their excerpt holds", async () => {
    for (const [words, mark] of await phraseOf(() => undefined)) {
      expect(words).toBe("مطلع الشهر الجاري");
      expect(mark).not.toMatch(/[⚠✓–]/);
    }
  });
});

describe("a text that was altered", () => {
  it("is said to be so above it, and its data is at fault", async () => {
    const loaded = await stateOf("altered");
    expect(loaded.issues.map(({ where }) => where)).toEqual(["sources[0] paper · sha256"]);
    await renderView(<ArticleView />, { loaded });
    expect((await screen.findByRole("status")).textContent).toContain("This text has changed");
  });

  it("is not said of one that is as it was, or of which nobody knows", async () => {
    for (const name of ["verified", "verified by a text whose digest is the curated one"]) {
      const loaded = await stateOf(name);
      expect(loaded.issues).toEqual([]);
      await renderView(<ArticleView />, { loaded });
      expect(screen.queryByRole("status")).toBeNull();
      cleanup();
    }
  });
});

it("every excerpt of the curated dataset is verified against the text that ships", async () => {
  const loaded = await loadCurated();
  expect(loaded.texts.get("bawaba-2024-01")?.alteredSha256).toBeUndefined();
  expect(loaded.dataset.sources[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

it("an imported event has nothing that could be verified, in any view", async () => {
  const imported: ConflictEvent = {
    id: "1074",
    kind: "attack",
    title: { und: "Attack" },
    summary: {},
    excerpts: [],
    when: { reported: { edtf: edtf("2024-01-04"), extent: "within", basis: "stated" } },
    where: { reported: [] },
    who: [],
    imported: { description: "Witnesses said so.", citations: ["Reuters"], fileRow: 7 },
  };
  const dataset = datasetOf([imported]);
  const loaded = { dataset, texts: new Map(), issues: [], eventIssues: new Map(), publishedEnd: 0 };
  const views = await renderEverywhere(loaded);
  for (const view of Object.values(views)) {
    const { textContent } = view("1074");
    expect(textContent).toContain("No source text");
    expect(textContent).toContain("Reuters");
    expect(textContent).not.toMatch(/✓|wording checked|verbatim|verified|the article|inferred/i);
    expect(view("1074").querySelector("blockquote, q, .quote")).toBeNull();
  }
});
