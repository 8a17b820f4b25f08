// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type * as Codes from "../../src/domain/codes";
import type { EventKind } from "../../src/domain/codes";
import type { ConflictEvent } from "../../src/domain/model";
import type * as Schemas from "../../src/formats/datasetSchema";
import type * as Words from "../../src/formats/import/codebookWords";
import type * as Looks from "../../src/theme/kinds";
import type * as Styles from "../../src/theme/kindStyles";
import type * as Chips from "../../src/views/filters/KindChips";
import type * as Reading from "../../src/views/guide/help/ReadingPage";
import type * as Lists from "../../src/views/list/ListView";
import type * as Markers from "../../src/views/map/markerElement";
import type * as Fixture from "../component/articleFixture";
import { codesOfTable } from "../fixtures/codebookTable";
import { copyOfSources, type CopyOfSources, type Patch } from "./copyOfSources";

/** To add a kind of event takes its line in the vocabulary, its look, its row in the codebook, and its texts. */
const SHAPE = "M7 1h2v14H7ZM9.5 2H15l-2 3 2 3H9.5Z";
const PATCH: Patch = {
  files: {},
  lines: [
    {
      file: "src/domain/codes.ts",
      after: "  meeting: { names:",
      line: '  ceasefire: { names: ["ceasefire", "ceasefires", "هدنة", "هدن"] },',
    },
    {
      file: "src/theme/kinds.ts",
      after: "  training: {",
      line: `  ceasefire: { shape: "${SHAPE}", light: "#7a2c6e", dark: "#d79ad0" },`,
    },
    {
      file: "data/README.md",
      after: "| `meeting` |",
      line: "| `ceasefire` | armed force is halted by agreement, for a time or for good | none in this dataset |",
    },
    { file: "src/i18n/en/common.json", after: '"meeting": "Meeting"', line: '    "ceasefire": "Ceasefire",' },
    {
      file: "src/i18n/en/common.json",
      after: '"meeting": "Meetings"',
      line: '    "ceasefire": "Ceasefires",',
    },
    { file: "src/i18n/ar/common.json", after: '"meeting": "لقاء"', line: '    "ceasefire": "هدنة",' },
    { file: "src/i18n/ar/common.json", after: '"meeting": "لقاءات"', line: '    "ceasefire": "هدن",' },
    {
      file: "src/i18n/en/help.json",
      after: '"meeting": "people in office',
      line: '      "ceasefire": "armed force is halted by agreement",',
    },
    {
      file: "src/i18n/ar/help.json",
      after: '"meeting": "لقاء مسؤولين',
      line: '      "ceasefire": "وقف القتال باتفاق",',
    },
  ],
};
/** As the copy knows it; the sources do not. */
const CEASEFIRE = "ceasefire" as EventKind;

let copy: CopyOfSources;
let compiled: Promise<readonly string[]>;

beforeAll(() => {
  copy = copyOfSources("kind", PATCH);
  compiled = copy.typeErrors();
});
afterEach(cleanup);
afterAll(async () => {
  await compiled;
  copy.remove();
});

const shown = () =>
  [...document.querySelectorAll<HTMLElement>("[data-event-id]")].map((row) => row.dataset["eventId"]);

/** Chips and list of four events, of which one is a ceasefire. */
async function listed(language: "en" | "ar") {
  const { renderView, datasetOf, STRIKE, STATEMENT, SEARCH } = await copy.load<typeof Fixture>(
    "tests/component/articleFixture.tsx",
  );
  const { KindChips } = await copy.load<typeof Chips>("src/views/filters/KindChips.tsx");
  const { ListView } = await copy.load<typeof Lists>("src/views/list/ListView.tsx");
  const halt: ConflictEvent = {
    ...STRIKE,
    id: "halt",
    kind: CEASEFIRE,
    title: { en: "They halt", ar: "توقف" },
  };
  await renderView(
    <>
      <KindChips />
      <ListView />
    </>,
    { dataset: datasetOf([STRIKE, STATEMENT, SEARCH, halt]), state: { language } },
  );
  await waitFor(() => expect(shown()).toContain("halt"));
}

describe("three files and its texts", () => {
  it("are all that a kind takes", () => {
    const files = new Set(PATCH.lines.map(({ file }) => file));
    expect([...files].filter((file) => !file.startsWith("src/i18n/"))).toHaveLength(3);
  });

  it("compile with all the sources", { timeout: 300_000 }, async () => expect(await compiled).toEqual([]));

  it("give it its place in the vocabulary and the codebook its row there", async () => {
    const { EVENT_KINDS } = await copy.load<typeof Codes>("src/domain/codes.ts");
    expect(codesOfTable(copy.read("data/README.md"), "Kind")).toEqual(EVENT_KINDS);
    expect(EVENT_KINDS).toContain(CEASEFIRE);
  });
});

it.each([
  ["en", "Ceasefires", "Ceasefire"],
  ["ar", "هدن", "هدنة"],
] as const)("it is named, counted and filtered, %s", async (language, several, one) => {
  await listed(language);
  const chips = [...document.querySelectorAll(".kind-chip")];
  const chip = chips.find((element) => element.querySelector('[data-kind="ceasefire"]') !== null);
  await waitFor(() => expect(chip?.textContent).toBe(`${several}1`));
  // In the order of the vocabulary: after what it was put behind.
  expect(chips.map((element) => element.querySelector("svg")?.dataset["kind"])).toEqual([
    "strike",
    "operation",
    "ceasefire",
    "statement",
  ]);
  if (chip === undefined) throw new Error("no chip");
  fireEvent.click(chip);
  await waitFor(() => expect(shown()).toEqual(["halt"]));
  const row = document.querySelector<HTMLElement>('[data-event-id="halt"]');
  expect(row?.textContent).toContain(one);
  expect(row?.dataset["kind"]).toBe(CEASEFIRE);
  expect(row?.querySelector(".kind-icon path")?.getAttribute("d")).toBe(SHAPE);
});

it("it is drawn in a shape and a colour of its own, in both themes, on the page and on canvases", async () => {
  const { KIND_LOOKS, KIND_COLOURS } = await copy.load<typeof Looks>("src/theme/kinds.ts");
  const { kindStyles } = await copy.load<typeof Styles>("src/theme/kindStyles.ts");
  const { createPin } = await copy.load<typeof Markers>("src/views/map/markerElement.ts");
  const looks = Object.entries(KIND_LOOKS).filter(([kind]) => kind !== CEASEFIRE);
  for (const own of ["shape", "light", "dark"] as const)
    expect(looks.map(([, look]) => look[own])).not.toContain(KIND_LOOKS[CEASEFIRE][own]);
  expect([KIND_COLOURS.light[CEASEFIRE], KIND_COLOURS.dark[CEASEFIRE]]).toEqual(["#7a2c6e", "#d79ad0"]);

  const sheet = document.createElement("style");
  sheet.textContent = kindStyles();
  document.head.append(sheet);
  const pin = createPin([{ kind: CEASEFIRE, role: "site", count: 1 }], 1, "1", false);
  document.body.append(pin);
  const disc = pin.querySelector<HTMLElement>(".map-disc");
  if (disc === null) throw new Error("no disc");
  expect(disc.querySelector("path")?.getAttribute("d")).toBe(SHAPE);
  expect(getComputedStyle(disc).getPropertyValue("--kind")).toBe("var(--kind-ceasefire)");
  const root = document.documentElement;
  for (const [theme, colour] of [
    ["light", "#7a2c6e"],
    ["dark", "#d79ad0"],
  ] as const) {
    root.dataset["theme"] = theme;
    expect(getComputedStyle(root).getPropertyValue("--kind-ceasefire")).toBe(colour);
  }
  pin.remove();
  sheet.remove();
});

it("the help explains it, the validator takes it, and a table may name it", async () => {
  const { renderView } = await copy.load<typeof Fixture>("tests/component/articleFixture.tsx");
  const { ReadingPage } = await copy.load<typeof Reading>("src/views/guide/help/ReadingPage.tsx");
  await copy.load("src/i18n/helpTexts.ts");
  await renderView(<ReadingPage />);
  expect(screen.getByText("armed force is halted by agreement")).toBeTruthy();
  expect(within(document.body).getByText("Ceasefire")).toBeTruthy();

  const { datasetFileSchema } = await copy.load<typeof Schemas>("src/formats/datasetSchema.ts");
  expect(JSON.stringify(datasetFileSchema)).toContain('"ceasefire"');
  const { codebookKindNamed } = await copy.load<typeof Words>("src/formats/import/codebookWords.ts");
  expect(["Ceasefire", "ceasefires", "هدنة"].map(codebookKindNamed)).toEqual(Array(3).fill(CEASEFIRE));
});

describe("one more than fits", () => {
  const lineAfter = (after: string, line: string): Patch => ({
    files: {},
    lines: [{ file: "src/domain/codes.ts", after, line }],
  });
  it.each([
    [
      "standing",
      lineAfter("  reported: {", "  rumoured: { isPlain: false, isOfArticle: false },"),
      "9 standings, of which at most 8 fit",
    ],
    [
      "kinds",
      lineAfter(
        "  meeting: { names:",
        Array.from({ length: 8 }, (_, at) => `kind${at}: { names: [] },`).join(" "),
      ),
      "17 kinds of events, of which at most 16 fit",
    ],
  ])("of %s is said at the start", async (name, patch, message) => {
    const full = copyOfSources(`kind-${name}`, patch);
    await expect(full.load("src/domain/columns.ts")).rejects.toThrow(message);
    full.remove();
  });
});
