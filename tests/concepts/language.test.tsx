// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import arabicShell from "../../src/i18n/ar/shell.json";
import type * as Documents from "../../src/views/shell/document";
import type * as Headers from "../../src/views/shell/Header";
import type * as Lists from "../../src/views/list/ListView";
import type * as Fixture from "../component/articleFixture";
import type * as TextFixture from "../fixtures/interfaceTexts";
import { copyOfSources, type CopyOfSources } from "./copyOfSources";
import { pseudoLanguage } from "./pseudoLanguages";

/** To add a language takes its folder and one line of the registry: two are added to a copy, and the copy is tried. */
const LEFT_TO_RIGHT = pseudoLanguage({
  tag: "en-XA",
  from: "en",
  pack: [
    [/name: "English"/, 'name: "Ēŋĝļĩšħ"'],
    [/shortName: "En"/, 'shortName: "Ēŋ"'],
    [/locale: "en-GB"/, 'locale: "de-DE"'],
    [/quotationMarks: \[.*?\]/, 'quotationMarks: ["„", "“", "‚", "‘"]'],
    [/listComma: ", "/, 'listComma: " / "'],
    [/"january, jan;/, '"ĵanuary, ĵan;'],
    [/mapNames: \["en", "ar"\]/, 'mapNames: ["ar", "en"]'],
  ],
});
const RIGHT_TO_LEFT = pseudoLanguage({
  tag: "ar-XB",
  from: "ar",
  pack: [
    [/name: "العربية"/, 'name: "تجربة"'],
    [/locale: "ar-IQ"/, 'locale: "ar-EG"'],
    [/usualDigits: "latn"/, 'usualDigits: "arab"'],
    [/quotationMarks: \[.*?\]/, 'quotationMarks: ["❮", "❯", "‹", "›"]'],
    [/PS: "[^"]*"/, 'PS: "فلسطين ب"'],
  ],
  without: "shell.skip",
});

let copy: CopyOfSources;
let compiled: Promise<readonly string[]>;

beforeAll(() => {
  copy = copyOfSources("languages", {
    files: { ...LEFT_TO_RIGHT.files, ...RIGHT_TO_LEFT.files },
    lines: [...LEFT_TO_RIGHT.lines, ...RIGHT_TO_LEFT.lines],
  });
  compiled = copy.typeErrors();
  const nothing = () => undefined;
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: nothing,
    removeEventListener: nothing,
  }));
});
afterEach(cleanup);
afterAll(async () => {
  await compiled;
  copy.remove();
});

const rowOf = (id: string) =>
  waitFor(() => {
    const row = document.querySelector<HTMLElement>(`[data-event-id="${id}"]`);
    if (row === null) throw new Error(`no row: ${id}`);
    return row;
  });

/** As the copy has it, whose languages are not those of the sources. */
type Texts = {
  readonly loadTexts: (language: string) => Promise<void>;
  readonly textsIn: (language: string, namespace: string) => (key: string, values: object) => string;
};

/** The list in a language, its first row open; the quote is from a source in that same language. */
async function openedRow(language: string) {
  const { renderView, datasetOf, STRIKE, STATEMENT, TEXT } = await copy.load<typeof Fixture>(
    "tests/component/articleFixture.tsx",
  );
  const { ListView } = await copy.load<typeof Lists>("src/views/list/ListView.tsx");
  const excerpt = STRIKE.excerpts[0];
  if (excerpt === undefined) throw new Error("no excerpt");
  const phrase = { exact: TEXT.slice(0, 5), excerpt: excerpt.id };
  const dataset = datasetOf([
    { ...STRIKE, when: { ...STRIKE.when, reported: { ...STRIKE.when.reported, phrase } } },
    STATEMENT,
  ]);
  const [paper, ...others] = dataset.sources;
  if (paper === undefined) throw new Error("no source");
  await renderView(<ListView />, {
    dataset: { ...dataset, sources: [{ ...paper, language }, ...others] },
    state: { language, selection: { type: "event", event: "strike" } } as object,
  });
  return rowOf("strike");
}

describe("a folder and a line", () => {
  it("are all that a language takes", () => {
    for (const [tag, { files, lines }] of [
      ["en-XA", LEFT_TO_RIGHT],
      ["ar-XB", RIGHT_TO_LEFT],
    ] as const) {
      expect(Object.keys(files).filter((path) => !path.startsWith(`src/i18n/${tag}/`))).toEqual([]);
      expect(lines).toHaveLength(1);
    }
  });

  it("compile with all the sources", { timeout: 300_000 }, async () => expect(await compiled).toEqual([]));
});

it("a text that a language lacks is named", async () => {
  const { missingTexts } = await copy.load<typeof TextFixture>("tests/fixtures/interfaceTexts.ts");
  expect(missingTexts()).toEqual(["ar-XB shell.skip"]);
});

it("the header offers every language by its own name, and changes to it", async () => {
  const { renderView } = await copy.load<typeof Fixture>("tests/component/articleFixture.tsx");
  const { Header } = await copy.load<typeof Headers>("src/views/shell/Header.tsx");
  const { dressDocument, describeDocument } = await copy.load<typeof Documents>(
    "src/views/shell/document.ts",
  );
  const store = await renderView(<Header />);
  const dressed = () => {
    const { lang, dir, dataset } = document.documentElement;
    return [lang, dir, dataset["script"]];
  };
  const menu = await screen.findByRole("combobox", { name: "Language" });
  expect(
    within(menu)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["English", "العربية", "تجربة", "Ēŋĝļĩšħ"]);
  document.head.insertAdjacentHTML("beforeend", '<meta name="description" content="" />');
  const described = () => document.querySelector('meta[name="description"]')?.getAttribute("content");
  for (const [language, direction, script, label, skip] of [
    ["en-XA", "ltr", "Latn", "⟦Language⟧", "⟦Skip to the events⟧"],
    // What it lacks is said in the words of the nearest language that has come.
    ["ar-XB", "rtl", "Arab", "⟦اللغة⟧", arabicShell.skip],
  ] as const) {
    fireEvent.change(screen.getByRole("combobox"), { target: { value: language } });
    await waitFor(() => expect(store.getState().language).toBe(language));
    act(() => dressDocument(store.getState()));
    describeDocument(store.getState().language);
    expect(dressed()).toEqual([language, direction, script]);
    expect(described()).toMatch(/^⟦.+⟧$/);
    expect(screen.getByRole("combobox", { name: label })).toBeTruthy();
    expect(screen.getByRole("link", { name: skip })).toBeTruthy();
  }
});

it.each([
  ["en-XA", "ltr", "1.234", "4. Januar 2024", '"„" "“" "‚" "‘"'],
  ["ar-XB", "rtl", "١٬٢٣٤", "٤ يناير ٢٠٢٤", '"❮" "❯" "‹" "›"'],
])(
  "%s is spoken in the list: direction, numbers, dates, quotation marks",
  async (language, direction, count, date, quotes) => {
    const { loadTexts, textsIn } = await copy.load<Texts>("src/i18n/texts.ts");
    await loadTexts(language);
    const row = await openedRow(language);
    const heading = document.querySelector("h2")?.textContent;
    expect(heading).toMatch(/^⟦.*⟧$/);
    expect(textsIn(language, "common")("eventCount", { count: 1234 })).toContain(count);
    expect(row.textContent).toContain(date);
    const phrase = row.querySelector<HTMLElement>("q.record-phrase");
    expect([phrase?.lang, phrase?.dir, phrase?.style.quotes]).toEqual([language, direction, quotes]);
  },
);
