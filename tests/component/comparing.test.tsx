// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { ConflictEvent } from "../../src/domain/model";
import { ComparingButton } from "../../src/views/comparing/ComparingButton";
import { ListView } from "../../src/views/list/ListView";
import { loadCurated } from "../fixtures/curated";
import { datasetOf, edtf, renderView, SEARCH, STATEMENT, STRIKE } from "./articleFixture";

let curated: LoadedDataset;
const copied: string[] = [];

beforeAll(async () => {
  curated = await loadCurated();
  // jsdom has no dialogs of its own.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});
beforeEach(() => {
  copied.length = 0;
  const writeText = (text: string) => Promise.resolve(copied.push(text));
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
});
afterEach(cleanup);

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole("cell")
    .map(({ textContent }) => textContent);
const open = async () => {
  fireEvent.click(await screen.findByRole("button", { name: /^Compare/ }));
  return within(await screen.findByRole("table"))
    .getAllByRole("row")
    .slice(1);
};

test("the table says what the article says, what a report says, and whose word that is", async () => {
  await renderView(<ComparingButton />, { loaded: curated });
  const rows = await open();
  const told = curated.dataset.events.flatMap(({ when, where, toll }) =>
    [when.corroborated, where.corroborated, toll?.corroborated].flatMap(
      (given): readonly unknown[] => given ?? [],
    ),
  );
  expect(rows).toHaveLength(told.length);
  const strike = rows.findIndex((row) => row.textContent.includes("US strike on PMF headquarters"));
  const [date, street, city, toll] = rows.slice(strike).map(cells);
  expect(date).toEqual([
    "Date",
    "early January 2024",
    expect.stringMatching(/^4 January 2024 according to Shafaq News/),
    "within the article’s",
  ]);
  expect(street?.[1]).toBe("Iraq (inferred)");
  expect(street?.[2]).toMatch(/^PMF logistics headquarters, Palestine Street.*according to Shafaq News/);
  expect(city?.[2]).toMatch(/^Baghdad according to/);
  expect(toll).toEqual([
    "Casualties",
    "2 killed",
    expect.stringMatching(/^2 killed and 6 injured according to Shafaq/),
    "adds",
  ]);
  expect(rows.filter((row) => cells(row).at(-1) === "differs")).toHaveLength(1);
});

test("an event of the table can be chosen", async () => {
  const store = await renderView(<ComparingButton />, { loaded: curated });
  await open();
  fireEvent.click(screen.getByRole("button", { name: /Operation Lions of al-Jazira/ }));
  expect(store.getState().selection).toMatchObject({ type: "event", event: "operation-lions-of-al-jazira" });
  await waitFor(() => expect(screen.queryByRole("table")).toBeNull());
});

const TOLD: ConflictEvent = {
  ...STRIKE,
  title: { en: '=HYPERLINK("https://evil.example")\nand\tmore', ar: "ضربة" },
  when: {
    ...STRIKE.when,
    corroborated: [{ edtf: edtf("2024-01-04"), extent: "within", sources: ["nobody"] }],
  },
};

test("what is copied is a line a row, and nothing of it runs in a spreadsheet", async () => {
  await renderView(<ComparingButton />, { dataset: datasetOf([TOLD, STATEMENT]) });
  await open();
  fireEvent.click(screen.getByRole("button", { name: "Copy the table" }));
  await screen.findByText(/^Copied/);
  const lines = copied[0]?.split("\n").map((line) => line.split("\t")) ?? [];
  expect(lines.map((line) => line.length)).toEqual([8, 8]);
  expect(lines[1]?.[0]).toMatch(/^'=HYPERLINK/);
});

test("where no other report tells of anything there is nothing to open", async () => {
  await renderView(
    <>
      <ComparingButton />
      <ListView />
    </>,
    { dataset: datasetOf([STATEMENT, SEARCH]) },
  );
  await screen.findAllByRole("article");
  expect(screen.queryByRole("button", { name: /^Compare/ })).toBeNull();
  expect(screen.queryByText("also in other reports")).toBeNull();
});

test("the list marks the events that other reports tell of, and only those", async () => {
  await renderView(<ListView />, { loaded: curated });
  await waitFor(() => expect(screen.getAllByRole("article").length).toBeGreaterThan(20));
  for (const row of screen.getAllByRole("article")) {
    const event = curated.dataset.events.find(({ id }) => id === row.dataset["eventId"]);
    const isTold = [event?.when, event?.where, event?.toll].some(
      (part) => (part?.corroborated?.length ?? 0) > 0,
    );
    expect([event?.id, within(row).queryByText("also in other reports") !== null]).toEqual([
      event?.id,
      isTold,
    ]);
  }
});

test("to switch says how many events stand elsewhere now", async () => {
  const store = await renderView(<ComparingButton />, { loaded: curated });
  await screen.findByRole("button", { name: /^Compare/ });
  expect(screen.getByRole("status").textContent).toBe("");
  act(() => store.getState().drawDates("reported"));
  expect(screen.getByRole("status").textContent).toBe("8 events now stand where the article puts them.");
});
