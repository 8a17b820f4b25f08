// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Apps from "../../src/App";
import type * as Contents from "../../src/i18n/texts";
import type * as Datasets from "../../src/state/datasets/datasets";
import type * as Reading from "../../src/state/datasets/readDataset";
import type * as Sessions from "../../src/state/session";
import type { Session } from "../../src/state/session";
import type * as Lists from "../../src/views/list/ListView";
import { SMALL_TEXT, smallFile } from "../fixtures/smallDataset";
import { standInForFonts } from "../fixtures/fonts";
import { copyOfSources, type CopyOfSources, type Patch } from "./copyOfSources";

/** To add a dataset takes its folder and one line of the registry: one is added to a copy, and the copy is tried. */
const PATCH: Patch = {
  files: {
    "data/small/dataset.json": `${JSON.stringify(smallFile(), null, 2)}\n`,
    "data/small/text.txt": SMALL_TEXT,
  },
  lines: [
    {
      file: "src/state/datasets/registry.ts",
      after: 'as "iraq-coalition-2024"',
      line: 'export { title as small } from "../../../data/small/dataset.json";',
    },
  ],
};
const FIRST = "iraq-coalition-2024";
/** Of the dataset added, in its opening window. */
const OF_SMALL = ["committee-meets", "minister-speaks", "us-strike-pmf-hq"];
const NAMES = {
  en: { label: "Dataset", small: "Small", retry: "Try again", dismiss: "Dismiss" },
  ar: { label: "البيانات", small: "صغير", retry: "أعد المحاولة", dismiss: "إخفاء" },
};

let copy: CopyOfSources;
let compiled: Promise<readonly string[]>;
/** What a host that has only these files answers. */
let served: (path: string) => string | undefined;
const asked: string[] = [];

beforeAll(() => {
  copy = copyOfSources("dataset", PATCH);
  compiled = copy.typeErrors();
  const nothing = () => undefined;
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: nothing,
    removeEventListener: nothing,
  }));
  vi.stubGlobal("fetch", (address: string) => {
    const path = address.replace(/^\//, "");
    asked.push(path);
    const text = served(path);
    return Promise.resolve(text === undefined ? new Response(null, { status: 404 }) : new Response(text));
  });
});
beforeEach(() => {
  served = copy.read;
  asked.length = 0;
  history.replaceState(null, "", "/");
  standInForFonts();
});
afterEach(cleanup);
afterAll(async () => {
  await compiled;
  copy.remove();
});

const shownEvents = () =>
  [...document.querySelectorAll<HTMLElement>("[data-event-id]")].map((row) => row.dataset["eventId"]);
const inAddress = (name: string) => new URLSearchParams(location.hash.slice(1)).get(name) ?? undefined;

/** The app on its first dataset, with the list in the place of all its views. */
async function startApp(language: "en" | "ar" = "en") {
  vi.doMock(copy.path("src/workspace/Workspace.tsx"), async () => {
    const { ListView } = await copy.load<typeof Lists>("src/views/list/ListView.tsx");
    return {
      Workspace: ({ children }: { readonly session: Session; readonly children: ReactNode }) => (
        <>
          {children}
          <ListView />
        </>
      ),
    };
  });
  const { loadTexts } = await copy.load<typeof Contents>("src/i18n/texts.ts");
  await loadTexts("en");
  await loadTexts("ar");
  const { readDataset } = await copy.load<typeof Reading>("src/state/datasets/readDataset.ts");
  const { createSession } = await copy.load<typeof Sessions>("src/state/session.ts");
  // As main.tsx, so that the choice is there with the views.
  await copy.load("src/views/opening/DatasetBar.tsx");
  const { App } = await copy.load<typeof Apps>("src/App.tsx");
  const first = await readDataset(FIRST);
  if (first.status === "failed") throw new Error(JSON.stringify(first.issues));
  render(<App first={createSession(first.data, { language })} />);
  await waitFor(() => expect(shownEvents()).toContain("us-strike-pmf-hq"));
  return screen.findByRole<HTMLSelectElement>("combobox", { name: NAMES[language].label });
}

describe("a folder and a line", () => {
  it("are all that a dataset takes", () => {
    expect(Object.keys(PATCH.files).filter((path) => !path.startsWith("data/small/"))).toEqual([]);
    expect(PATCH.lines).toHaveLength(1);
  });

  it("compile with all the sources", { timeout: 300_000 }, async () => expect(await compiled).toEqual([]));

  it("leave the one that opens first where it is", async () => {
    const { DATASETS, OPENING_DATASET } = await copy.load<typeof Datasets>("src/state/datasets/datasets.ts");
    expect(OPENING_DATASET).toBe(FIRST);
    expect([...DATASETS.keys()]).toEqual([FIRST, "small"]);
  });
});

it.each(["en", "ar"] as const)(
  "it is offered, opened in place, addressed, and gone back from, %s",
  async (language) => {
    const { label, small } = NAMES[language];
    const choice = await startApp(language);
    const titles = [...choice.options].map(({ text }) => text);
    expect(titles).toHaveLength(2);
    expect(titles[1]).toBe(small);
    expect(choice.value).toBe(FIRST);

    fireEvent.change(choice, { target: { value: "small" } });
    await waitFor(() => expect(shownEvents().sort()).toEqual(OF_SMALL));
    expect(inAddress("dataset")).toBe("small");
    const chosen = screen.getByRole<HTMLSelectElement>("combobox", { name: label });
    expect(chosen.value).toBe("small");
    expect(asked.filter((path) => path === "data/small/dataset.json")).toHaveLength(1);

    act(() => history.back());
    await waitFor(() => expect(shownEvents()).toContain("austin-states-aim-of-syria-strikes"));
    expect(inAddress("dataset")).toBeUndefined();
    act(() => history.forward());
    await waitFor(() => expect(shownEvents().sort()).toEqual(OF_SMALL));
    expect(inAddress("dataset")).toBe("small");

    // By the choice as well, and nothing is read a second time.
    fireEvent.change(screen.getByRole("combobox", { name: label }), { target: { value: FIRST } });
    await waitFor(() => expect(shownEvents()).toContain("austin-states-aim-of-syria-strikes"));
    expect(inAddress("dataset")).toBeUndefined();
    expect(asked.filter((path) => path.endsWith("dataset.json"))).toEqual([
      `data/${FIRST}/dataset.json`,
      "data/small/dataset.json",
    ]);
  },
);

it("an address leads to it and to an event in it, without the page being loaded anew", async () => {
  await startApp();
  act(() => location.assign("#v=1&dataset=small&event=minister-speaks"));
  await waitFor(() => expect(shownEvents().sort()).toEqual(OF_SMALL));
  await waitFor(() =>
    expect(document.querySelector('[data-event-id="minister-speaks"]')?.getAttribute("aria-current")).toBe(
      "true",
    ),
  );
  expect(inAddress("event")).toBe("minister-speaks");
});

it("where it cannot be read that is said, and what is shown and the address stay", async () => {
  const choice = await startApp();
  const { retry, dismiss, small } = NAMES.en;
  served = (path) => (path === "data/small/dataset.json" ? "{" : copy.read(path));
  fireEvent.change(choice, { target: { value: "small" } });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(`The dataset cannot be shown: ${small}`);
  expect(alert.textContent).toContain("dataset.json");
  expect(choice.value).toBe(FIRST);
  expect(inAddress("dataset")).toBeUndefined();
  expect(shownEvents()).toContain("us-strike-pmf-hq");

  fireEvent.click(screen.getByRole("button", { name: dismiss }));
  expect(screen.queryByRole("alert")).toBeNull();
  fireEvent.change(choice, { target: { value: "small" } });
  await screen.findByRole("alert");
  served = copy.read;
  fireEvent.click(screen.getByRole("button", { name: retry }));
  await waitFor(() => expect(shownEvents().sort()).toEqual(OF_SMALL));
  expect(screen.queryByRole("alert")).toBeNull();
});

it("what was chosen before does not come in the place of what was chosen after", async () => {
  const choice = await startApp();
  let answer: () => void = () => undefined;
  const held = new Promise<void>((done) => (answer = done));
  const read = vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
    await held;
    return new Response(copy.read((address as string).replace(/^\//, "")));
  });
  fireEvent.change(choice, { target: { value: "small" } });
  await waitFor(() => expect(screen.getByText("Reading the dataset…")).toBeTruthy());
  expect(choice.value).toBe("small");
  fireEvent.change(choice, { target: { value: FIRST } });
  await waitFor(() => expect(choice.value).toBe(FIRST));
  answer();
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(read).toHaveBeenCalled();
  expect(shownEvents()).toContain("us-strike-pmf-hq");
  expect(inAddress("dataset")).toBeUndefined();
});
