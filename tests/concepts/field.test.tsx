// @vitest-environment jsdom
import { toJsonSchema } from "@valibot/to-json-schema";
import { cleanup, render, waitFor } from "@testing-library/react";
import { File as StreamedFile } from "node:buffer";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { NO_FILTER } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import type * as Fields from "../../src/domain/eventFields";
import type { ConflictEvent } from "../../src/domain/model";
import type { Texts } from "../../src/domain/readersTexts";
import type * as Columns from "../../src/engine/columnEngine";
import type * as Curated from "../../src/engine/curatedContent";
import type { Engine, Query } from "../../src/engine/query";
import type * as Workers from "../../src/engine/workerEngine";
import type * as Schemas from "../../src/formats/datasetSchema";
import type * as TextLoading from "../../src/i18n/texts";
import type * as Contexts from "../../src/state/context";
import type * as Sessions from "../../src/state/session";
import type * as Lists from "../../src/views/list/ListView";
import type * as ColumnChoice from "../../src/views/opening/ColumnField";
import type * as Everywheres from "../component/everyView";
import { fieldsOfTable } from "../fixtures/codebookTable";
import type * as Small from "../fixtures/smallDataset";
import type { standInForFonts } from "../fixtures/fonts";
import { copyOfSources, type CopyOfSources } from "./copyOfSources";
import { IN_MODEL, IN_TABLE, WEAPON_FIELD } from "./weaponField";

const IN_TEXTS = WEAPON_FIELD.lines.filter(({ file }) => file.startsWith("src/i18n/"));
/** Which stands nowhere else in the small dataset. */
const WEAPON = { en: "An armed quadcopter", ar: "مسيَّرة رباعية" };
/** Of smallFile: the strike. */
const WITH_WEAPON = ["events", 3, "weapon"] as const;
const STRIKE = "us-strike-pmf-hq";

/** To add a text that an event may have takes a line in the model, one in the table, its row in the codebook, and its texts. */
let copy: CopyOfSources;
let compiled: Promise<readonly string[]>;

beforeAll(() => {
  copy = copyOfSources("field", WEAPON_FIELD);
  compiled = copy.typeErrors();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  location.hash = "";
});
afterAll(async () => {
  await compiled;
  copy.remove();
});

/** The small dataset, of whose events the strike alone has this. */
async function withWeapon(weapon: unknown): Promise<LoadedDataset & { readonly lines: readonly string[] }> {
  const { loaded, withValue, lines } = await copy.load<typeof Small>("tests/fixtures/smallDataset.ts");
  const data = await loaded(withValue(WITH_WEAPON, weapon));
  return { ...data, lines: lines(data.issues) };
}

const weaponOf = (event: ConflictEvent | undefined) => (event as { weapon?: Texts } | undefined)?.weapon;

/** The events, of all times, that have these words. */
async function found(engine: Engine, text: string): Promise<readonly string[]> {
  const query: Query = {
    window: { from: Date.UTC(1000, 0, 1), to: Date.UTC(3000, 0, 1) },
    filter: { ...NO_FILTER, text },
    drawAs: "reported",
    pinned: [],
    itemBudget: 10,
    timeBins: 10,
  };
  const { items, undated } = await engine.ask(query);
  return [...items, ...undated].map(({ id }) => id);
}

describe("three files and its texts", () => {
  it("are all that a field takes", () => {
    const files = new Set(WEAPON_FIELD.lines.map(({ file }) => file));
    expect([...files].filter((file) => !file.startsWith("src/i18n/"))).toHaveLength(3);
    expect(IN_TEXTS).toHaveLength(4);
  });

  it("compile with all the sources", { timeout: 300_000 }, async () => expect(await compiled).toEqual([]));

  it("give it its place among the fields, and its row in the codebook", async () => {
    const { EVENT_FIELDS, PLAIN_FIELDS } = await copy.load<typeof Fields>("src/domain/eventFields.ts");
    expect(PLAIN_FIELDS).toEqual(["weapon"]);
    const fields = Object.keys(EVENT_FIELDS).filter((field) => field !== "imported");
    expect(fields).toContain("weapon");
    expect([...fieldsOfTable(copy.read("data/README.md"), "events")].sort()).toEqual(fields.sort());
  });
});

describe("a line without the others does not compile", () => {
  const TYPES = ["src/formats/schemaAgreement.ts"];
  const IN_SCHEMA = {
    file: "src/formats/datasetSchema.ts",
    after: "  notes: v.optional(v.array(textsSchema)),",
    line: "  weapon: v.optional(textsSchema),",
  };
  it.each([
    ["that of the model", [IN_MODEL], TYPES, ["src/domain/eventFields.ts", "src/formats/schemaAgreement.ts"]],
    ["that of the table", [IN_TABLE], TYPES, ["src/domain/eventFields.ts"]],
    ["one of the validator", [IN_SCHEMA], TYPES, ["src/formats/schemaAgreement.ts"]],
    [
      "those of model and table, without texts",
      [IN_MODEL, IN_TABLE],
      undefined,
      [
        "src/views/details/EventDetails.tsx",
        "src/views/list/RowFields.tsx",
        "src/views/opening/ColumnField.tsx",
        "src/views/sharing/print/PrintedEvent.tsx",
      ],
    ],
  ])("%s", { timeout: 300_000 }, async (name, lines, files, expected) => {
    await compiled;
    const begun = copyOfSources(`field-${name.replaceAll(/\W+/g, "-")}`, { files: {}, lines });
    const errors = await begun.typeErrors(files);
    begun.remove();
    expect(errors.join("\n")).toContain("weapon");
    const named = new Set(errors.flatMap((error) => /src\/[^(]+/.exec(error) ?? []));
    expect([...named].sort()).toEqual(expected);
  });
});

it("editors and the validator know it", async () => {
  const { datasetFileSchema } = await copy.load<typeof Schemas>("src/formats/datasetSchema.ts");
  const schema = toJsonSchema(datasetFileSchema, { typeMode: "input", errorMode: "ignore" });
  const event = schema.properties?.["events"] as {
    items: { properties: Record<string, unknown>; required: readonly string[] };
  };
  expect(event.items.properties["weapon"]).toEqual(event.items.properties["title"]);
  expect(event.items.required).toContain("title");
  expect(event.items.required).not.toContain("weapon");
});

describe("of a curated event", () => {
  it.each([
    [{ ...WEAPON }, []],
    [undefined, []],
    [
      { en: WEAPON.en },
      [
        expect.stringMatching(
          /^error: events\[3\] us-strike-pmf-hq · weapon\.ar · expected a text in ar · found texts in en ·/,
        ),
      ],
    ],
    [WEAPON.en, [expect.stringMatching(/^error: events\[3\] .*weapon.*texts by language/)]],
  ])("it is asked for in each language, and need not be there: %j", async (weapon, expected) => {
    expect((await withWeapon(weapon)).lines).toEqual(expected);
  });

  it.each(["quadcopter", "QUADCOPTER armed", "مسيرة", "رباعيه"])("a search finds it: %s", async (words) => {
    const { createColumnEngine } = await copy.load<typeof Columns>("src/engine/columnEngine.ts");
    const { curatedEvents } = await copy.load<typeof Curated>("src/engine/curatedContent.ts");
    const engineOf = async (weapon: unknown) => createColumnEngine(curatedEvents(await withWeapon(weapon)));
    expect(await found(await engineOf(WEAPON), words)).toEqual([STRIKE]);
    expect(await found(await engineOf(undefined), words)).toEqual([]);
  });

  it.each([
    ["en", "Weapon", "As the article says"],
    ["ar", "السلاح", "كما في المقال"],
  ] as const)("the popup, the list's row and the print show it, %s", async (language, name, saidBy) => {
    const { renderEverywhere } = await copy.load<typeof Everywheres>("tests/component/everyView.tsx");
    const { popup, list, print } = await renderEverywhere(await withWeapon(WEAPON), language);
    for (const [view, part] of [
      [popup, ".details-part"],
      [list, ".list-field"],
      [print, ".print-part"],
    ] as const) {
      expect(partsOf(view(STRIKE), part, name)).toEqual([`${name}${saidBy}${WEAPON[language]}`]);
      expect(view(STRIKE).textContent).not.toContain(WEAPON[language === "en" ? "ar" : "en"]);
      // An event of which it is not said shows no empty part.
      expect(partsOf(view("committee-meets"), part, name)).toEqual([]);
    }
  });
});

/** The text of each part that goes by the name. */
function partsOf(view: Element, part: string, name: string): readonly (string | null)[] {
  return [...view.querySelectorAll(part)]
    .filter((element) => element.querySelector("h3, dt")?.textContent === name)
    .map(({ textContent }) => textContent);
}

describe("of a table", () => {
  const open = async (...lines: readonly string[]) => {
    const { openInWorker, connectOnPage } = await copy.load<typeof Workers>("src/engine/workerEngine.ts");
    const file = new StreamedFile([lines.join("\n")], "events.csv");
    const opened = await openInWorker(file as unknown as File, {}, connectOnPage);
    if (opened.status !== "imported") throw new Error(JSON.stringify(opened));
    return opened;
  };
  const ROWS = [
    "e1,2023-01-31,33.3,44.4,A strike,At night,Mortar,Agency",
    "e2,2023-02-01,33.3,44.4,Another,By day,Car bomb,Mortar Times",
    "e3,2023-02-02,33.3,44.4,A third,At dawn,,Agency",
    "e4,2023-02-03,33.3,44.4,رابع,فجرًا,قذيفة هاون,وكالة",
  ];
  const header = (weapon: string) => `id,date,lat,lng,title,description,${weapon},source`;

  it.each(["weapon", "Weapon type", "السلاح"])("a column “%s” is read into it", async (name) => {
    const { head, engine, close } = await open(header(name), ...ROWS);
    expect(head.form).toMatchObject({ mapping: { roles: { weapon: [6], description: [5], citation: [7] } } });
    const records = await Promise.all(
      ["e1", "e2", "e3", "e4"].map((id) => engine.event({ drawAs: "reported" }, id)),
    );
    expect(records.map((record) => weaponOf(record?.event))).toEqual([
      { und: "Mortar" },
      { und: "Car bomb" },
      {},
      { und: "قذيفة هاون" },
    ]);
    // What stands beside it in the row has stayed where it was.
    expect(records.map((record) => record?.event.title)).toEqual(
      ["A strike", "Another", "A third", "رابع"].map((und) => ({ und })),
    );
    expect(records.map((record) => record?.event.imported)).toMatchObject([
      { description: "At night", citations: ["Agency"] },
      { description: "By day", citations: ["Mortar Times"] },
      { description: "At dawn", citations: ["Agency"] },
      { description: "فجرًا", citations: ["وكالة"] },
    ]);
    close();
  });

  it("a search finds exactly the row that has it, and none across the border to its neighbours", async () => {
    const { engine, close } = await open(header("weapon"), ...ROWS);
    expect(await found(engine, "mortar")).toEqual(["e1"]);
    expect(await found(engine, "bomb car")).toEqual(["e2"]);
    expect(await found(engine, "هاون")).toEqual(["e4"]);
    expect(await found(engine, "night")).toEqual(["e1"]);
    expect(await found(engine, "nightMortar")).toEqual([]);
    expect(await found(engine, "bombMortar")).toEqual([]);
    close();
  });

  it("which no column gives, nothing is said of", async () => {
    const { engine, close } = await open("id,date,lat,lng,title", "e1,2023-01-31,33.3,44.4,A mortar attack");
    const record = await engine.event({ drawAs: "reported" }, "e1");
    expect(record?.event.title).toEqual({ und: "A mortar attack" });
    expect(weaponOf(record?.event)).toEqual({});
    close();
  });

  it.each([
    ["en", "Weapon", "As the file says", "Weapon used"],
    ["ar", "السلاح", "كما في الملف", "السلاح المستعمل"],
  ] as const)(
    "the list's row says it as the file's, and its columns can be chosen, %s",
    async (language, name, saidBy, role) => {
      const { head, engine, close } = await open(header("weapon"), ...ROWS);
      const { standInForFonts: standIn } = await copy.load<{ standInForFonts: typeof standInForFonts }>(
        "tests/fixtures/fonts.ts",
      );
      const { createSession, importedData } = await copy.load<typeof Sessions>("src/state/session.ts");
      const { loadTexts } = await copy.load<typeof TextLoading>("src/i18n/texts.ts");
      const { SanadContext } = await copy.load<typeof Contexts>("src/state/context.ts");
      const { ListView } = await copy.load<typeof Lists>("src/views/list/ListView.tsx");
      const { ColumnField } = await copy.load<typeof ColumnChoice>("src/views/opening/ColumnField.tsx");
      await copy.load("src/i18n/importingTexts.ts");
      standIn();
      await loadTexts("en");
      await loadTexts("ar");
      const restart = () => Promise.reject(new Error("it does not end"));
      const session = createSession(importedData(head, { engine, close }, restart), {
        language,
        selection: { type: "event", event: "e2" },
      });
      const { form } = head;
      if (form.kind === "json") throw new Error("no table");
      render(
        <SanadContext value={session}>
          <ListView />
          <ColumnField form={form} column={6} mapping={form.mapping} onRole={() => undefined} />
        </SanadContext>,
      );
      await waitFor(() => expect(document.querySelector(".list-field")).not.toBeNull());
      expect(partsOf(document.body, ".list-field", name)).toEqual([`${name}${saidBy}Car bomb`]);
      const choice = document.querySelector<HTMLSelectElement>(".column-field select");
      expect(choice?.selectedOptions[0]?.textContent).toBe(role);
      expect(choice?.selectedOptions[0]?.closest("optgroup")?.label).toBe(
        language === "en" ? "What" : "ماذا",
      );
      session.close();
    },
  );
});
