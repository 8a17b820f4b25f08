// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Files from "../../src/formats/writers/writeFile";
import type * as Tables from "../../src/views/shared/DownloadTable";
import type * as Dialogs from "../../src/views/sharing/ShareDialog";
import type * as Fixture from "../component/articleFixture";
import { copyOfSources, type CopyOfSources } from "./copyOfSources";

/** To add a format out takes its file and one line of the registry: two are added to a copy, and the copy is tried. */
const ENDNOTE = `
import type { CitationWriter } from "./writer";

/** EndNote's tagged form, as far as a test needs it. */
export const enw: CitationWriter = {
  name: "EndNote",
  extension: "enw",
  mediaType: "application/x-endnote-refer",
  takes: "citation",
  isCode: true,
  write: ({ title, address }) => \`%0 Dataset\\n%T \${title.text}\\n%U \${address}\\n\`,
};
`;
const TAB_SEPARATED = `
import { tabSeparated } from "../../domain/spreadsheet";
import type { TableWriter } from "./writer";

export const tsv: TableWriter = {
  name: "TSV",
  extension: "tsv",
  mediaType: "text/tab-separated-values",
  takes: "table",
  async *write({ header, batches }) {
    yield tabSeparated([header]);
    for await (const rows of batches()) yield \`\\n\${tabSeparated(rows)}\`;
  },
};
`;
const additionOf = (id: string, text: string) => ({
  files: { [`src/formats/writers/${id}.ts`]: text },
  line: {
    file: "src/formats/writers/registry.ts",
    after: 'from "./csv"',
    line: `export { ${id} } from "./${id}";`,
  },
});
const CITATION = additionOf("enw", ENDNOTE);
const TABLE = additionOf("tsv", TAB_SEPARATED);

let copy: CopyOfSources;
let compiled: Promise<readonly string[]>;
const saved: { readonly name: string; readonly content: Blob }[] = [];
const copied: string[] = [];

beforeAll(() => {
  copy = copyOfSources("formatsOut", {
    files: { ...CITATION.files, ...TABLE.files },
    lines: [CITATION.line, TABLE.line],
  });
  compiled = copy.typeErrors();
  const nothing = () => undefined;
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: nothing,
    removeEventListener: nothing,
  }));
});
beforeEach(() => {
  saved.length = 0;
  copied.length = 0;
  const contents: Blob[] = [];
  URL.createObjectURL = (content) => `blob:${contents.push(content as Blob) - 1}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const content = contents[Number(this.href.slice("blob:".length))];
    if (content !== undefined) saved.push({ name: this.download, content });
  });
  const writeText = (text: string) => Promise.resolve(void copied.push(text));
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await compiled;
  copy.remove();
});

/** A Blob of the page, as text. */
const textOf = (content: Blob) =>
  new Promise<string>((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.readAsText(content);
  });

describe("a file and a line", () => {
  it("are all that a format out takes", () => {
    for (const { files } of [CITATION, TABLE]) expect(Object.keys(files)).toHaveLength(1);
  });

  it("compile with all the sources", { timeout: 300_000 }, async () => expect(await compiled).toEqual([]));
});

const WORDS = {
  en: {
    tab: "Citation",
    format: "Format",
    preview: "Citation",
    copyIt: "Copy",
    download: "Download",
    plain: "Plain text",
    title: "Aircraft strike a headquarters",
  },
  ar: {
    tab: "توثيق",
    format: "الصيغة",
    preview: "صيغة التوثيق",
    copyIt: "انسخ",
    download: "نزّل",
    plain: "نص عادي",
    title: "غارة على مقر",
  },
};

it.each(["en", "ar"] as const)("a citation is shown, copied and downloaded in it, %s", async (language) => {
  const { tab, format, preview, copyIt, download, plain, title } = WORDS[language];
  const { renderView } = await copy.load<typeof Fixture>("tests/component/articleFixture.tsx");
  const { ShareDialog } = await copy.load<typeof Dialogs>("src/views/sharing/ShareDialog.tsx");
  await renderView(<ShareDialog shared={{ type: "event", event: "strike" }} />, { state: { language } });
  fireEvent.click(screen.getByRole("tab", { name: tab }));
  const choice = within(await screen.findByRole("radiogroup", { name: format }));
  expect(choice.getAllByRole("radio").map((radio) => radio.closest("label")?.textContent)).toEqual([
    plain,
    "Markdown",
    "BibTeX",
    "CSL-JSON",
    "EndNote",
    "RIS",
  ]);
  fireEvent.click(choice.getByRole("radio", { name: "EndNote" }));
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: preview });
  const written = new RegExp(`^%0 Dataset\n%T ${title}\n%U .+#.*event=strike.*\n$`);
  await waitFor(() => expect(field.value).toMatch(written));
  expect(field.dir).toBe("ltr");

  fireEvent.click(screen.getByRole("button", { name: copyIt }));
  await waitFor(() => expect(copied).toEqual([field.value]));
  fireEvent.click(screen.getByRole("button", { name: download }));
  const [file] = saved;
  if (file === undefined) throw new Error("nothing was saved");
  expect([file.name, file.content.type]).toEqual(["sanad-strike.enw", "application/x-endnote-refer"]);
  expect(await textOf(file.content)).toBe(field.value);
});

it("a table is offered in it beside the others, and downloaded, with no formula in it", async () => {
  const { DownloadTable } = await copy.load<typeof Tables>("src/views/shared/DownloadTable.tsx");
  const { tableOfRows } = await copy.load<typeof Files>("src/formats/writers/writeFile.ts");
  const table = () => tableOfRows(["row", "found"], [["2", "=1+1"]]);
  render(<DownloadTable name="events.issues" table={table} label="Download the list" />);
  const offered = screen.getAllByRole("button");
  expect(offered.map(({ textContent }) => textContent.replace(/[\u2066-\u2069]/g, ""))).toEqual([
    "Download the list · CSV",
    "Download the list · TSV",
  ]);
  for (const button of offered) fireEvent.click(button);
  await waitFor(() =>
    expect(saved.map(({ name }) => name).sort()).toEqual(["events.issues.csv", "events.issues.tsv"]),
  );
  const file = saved.find(({ name }) => name.endsWith(".tsv"));
  if (file === undefined) throw new Error("no TSV file");
  expect(file.content.type).toBe("text/tab-separated-values");
  expect(await textOf(file.content)).toBe("row\tfound\n2\t'=1+1");
});
