// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConflictEvent } from "../../src/domain/model";
import { ListView } from "../../src/views/list/ListView";
import { datasetOf, edtf, renderView, SEARCH, STRIKE } from "./articleFixture";

// jsdom lays nothing out: every view is 0 pixels high, and only the rows kept ready beyond it are drawn.
beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** 400 events a day apart, `event-0` the first, and one without a date. */
const MANY: readonly ConflictEvent[] = [
  { ...SEARCH, excerpts: [] },
  ...Array.from({ length: 400 }, (_, day): ConflictEvent => ({
    ...STRIKE,
    id: `event-${day}`,
    when: {
      reported: {
        edtf: edtf(new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)),
        extent: "within",
        basis: "stated",
      },
    },
  })),
];
const WINDOW = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2030, 0, 1) };

const renderMany = () =>
  renderView(<ListView />, { dataset: datasetOf(MANY), state: { timeWindow: WINDOW } });
const rowsById = () =>
  new Map(
    screen
      .getAllByRole("row")
      .map((row) => [row.querySelector<HTMLElement>("[data-event-id]")?.dataset["eventId"], row]),
  );
const indexOf = (id: string) => rowsById().get(id)?.ariaRowIndex;

test("only some rows are drawn, but the table says how many there are and which these are", async () => {
  await renderMany();
  await waitFor(() => expect(indexOf("event-0")).toBe("1"));
  const table = screen.getByRole("table", { name: /^401 events: / });
  expect(table.ariaRowCount ?? table.getAttribute("aria-rowcount")).toBe("401");
  expect(within(table).getAllByRole("row").length).toBeLessThan(30);
  expect(indexOf("event-3")).toBe("4");
});

test("an event selected elsewhere is brought into sight and stands open, in either order", async () => {
  const store = await renderMany();
  await waitFor(() => expect(indexOf("event-0")).toBe("1"));
  act(() => store.getState().selectEvent("event-300", "map"));
  await waitFor(() => expect(indexOf("event-300")).toBe("301"));
  const article = rowsById().get("event-300")?.querySelector("article");
  expect(article?.ariaCurrent).toBe("true");
  expect(article?.querySelector("blockquote")).not.toBeNull();
  expect(indexOf("event-0")).toBeUndefined();
  fireEvent.click(screen.getByRole("button", { name: "Newest first" }));
  await waitFor(() => expect(indexOf("event-300")).toBe("100"));
  fireEvent.click(screen.getByRole("button", { name: "Collapse all" }));
  expect(document.querySelector("blockquote")).toBeNull();
  expect(screen.queryByRole("button", { name: "Expand all" })).toBeNull();
});

test("the undated rows are the last ones, under their heading", async () => {
  const store = await renderMany();
  await waitFor(() => expect(indexOf("event-0")).toBe("1"));
  expect(screen.queryByRole("heading", { name: "Undated: 1" })).toBeNull();
  act(() => store.getState().selectEvent("search", "timeline"));
  await waitFor(() => expect(indexOf("search")).toBe("401"));
  const group = screen.getByRole("rowgroup", { name: "Undated: 1" });
  expect(within(group).getByRole("article").dataset["eventId"]).toBe("search");
});

test("a filter that leaves few rows shows all of them", async () => {
  const store = await renderMany();
  await waitFor(() => expect(indexOf("event-0")).toBe("1"));
  act(() => store.getState().showWindow({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 2, 31) }));
  await waitFor(() => expect(document.querySelectorAll("[data-event-id]")).toHaveLength(92));
  expect(screen.getByRole("button", { name: "Expand all" })).toBeTruthy();
});
