// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ListView } from "../../src/views/list/ListView";
import { datasetOf, renderView, STATEMENT, STRIKE } from "./articleFixture";

afterEach(cleanup);

const ids = () =>
  [...document.querySelectorAll<HTMLElement>("[data-event-id]")].map((row) => row.dataset["eventId"]);
const rowOf = async (id: string) => {
  await waitFor(() => expect(ids()).toContain(id));
  const row = document.querySelector<HTMLElement>(`[data-event-id="${id}"]`);
  if (row === null) throw new Error(`no row: ${id}`);
  return row;
};

test("every event, by date either way, the undated ones last and counted", async () => {
  await renderView(<ListView />);
  await rowOf("strike");
  expect(ids()).toEqual(["strike", "statement", "search"]);
  expect(screen.getByRole("heading", { name: "3 events: 2 in view, 1 undated" })).toBeTruthy();
  expect(
    screen.getByRole("table", { name: "3 events: 2 in view, 1 undated" }).getAttribute("aria-rowcount"),
  ).toBe("3");
  fireEvent.click(screen.getByRole("button", { name: "Newest first" }));
  await waitFor(() => expect(ids()).toEqual(["statement", "strike", "search"]));
  const undated = screen.getByRole("rowgroup", { name: "Undated: 1" });
  expect(within(undated).getByRole("article").dataset["eventId"]).toBe("search");
});

test("a row opens to every field, the quote exact and in its own language", async () => {
  await renderView(<ListView />);
  const row = await rowOf("statement");
  expect(row.querySelector("blockquote")).toBeNull();
  fireEvent.click(within(row).getByRole("button", { expanded: false }));
  const quote = row.querySelector("blockquote");
  expect(quote?.textContent).toBe(STATEMENT.excerpts[0]?.exact);
  expect([quote?.lang, quote?.dir, quote?.dataset["excerptId"]]).toEqual([
    "ar",
    "rtl",
    STATEMENT.excerpts[0]?.id,
  ]);
  const text = row.textContent;
  expect(text).toContain("Prime minister, quoted by The Paper");
  expect(text).toContain("Claimed");
  expect(text).toContain("wording checked against the source");
  expect(text).toContain("In English: ");
  expect(await within(row).findByRole("button", { name: "Aircraft strike a headquarters" })).toBeTruthy();
});

test("reported and corroborated dates stand side by side, the latter with its source", async () => {
  await renderView(<ListView />);
  const row = await rowOf("strike");
  fireEvent.click(within(row).getByRole("button", { expanded: false }));
  const reported = row.querySelector('.record-line[data-from="reported"]')?.textContent;
  const corroborated = row.querySelector('.record-line[data-from="corroborated"]')?.textContent;
  expect(reported).toMatch(/early January 2024/u);
  expect(corroborated).toContain("4 January 2024");
  expect(corroborated).toContain("according to The Agency");
});

test("its title selects an event; one selected elsewhere stands open and marked, and can be closed", async () => {
  const store = await renderView(<ListView />);
  const row = await rowOf("strike");
  fireEvent.click(within(row).getByRole("button", { name: "Aircraft strike a headquarters" }));
  expect(store.getState().selection).toEqual({ type: "event", event: "strike" });
  expect(store.getState().origin).toBe("list");
  act(() => store.getState().selectEvent("search", "timeline"));
  const search = await rowOf("search");
  await waitFor(() => expect(search.ariaCurrent).toBe("true"));
  expect(search.querySelectorAll("blockquote")).toHaveLength(2);
  expect(search.querySelector(".record-flags")).not.toBeNull();
  fireEvent.click(within(search).getByRole("button", { expanded: true }));
  expect(search.querySelector("blockquote")).toBeNull();
});

test("all rows open and close at once", async () => {
  await renderView(<ListView />);
  await rowOf("strike");
  fireEvent.click(screen.getByRole("button", { name: "Expand all" }));
  expect(document.querySelectorAll("blockquote")).toHaveLength(4);
  fireEvent.click(screen.getByRole("button", { name: "Collapse all" }));
  expect(document.querySelectorAll("blockquote")).toHaveLength(0);
});

test("where the filter lets nothing through it says so and can be cleared", async () => {
  const store = await renderView(<ListView />);
  await rowOf("strike");
  act(() => store.getState().changeFilter({ text: "nowhere to be found" }));
  fireEvent.click(await screen.findByRole("button", { name: "Clear filters" }));
  await waitFor(() => expect(ids()).toHaveLength(3));
  expect(store.getState().filter.text).toBe("");
});

test("in Arabic the translation is tucked away", async () => {
  await renderView(<ListView />, {
    state: { language: "ar", selection: { type: "event", event: "strike" } },
  });
  const row = await rowOf("strike");
  expect(row.querySelector<HTMLDetailsElement>("details")?.open).toBe(false);
  expect(row.querySelector("summary")?.textContent).toContain("ترجمة إلى الإنجليزية");
});

test("hostile strings stay text, dangerous addresses lead nowhere, unknown ids name themselves", async () => {
  const hostile = "<img src=x onerror=alert(1)> $t(close) {{count}}";
  const { sources, ...rest } = datasetOf([
    {
      ...STRIKE,
      title: { en: hostile + "A".repeat(10_000) },
      summary: { en: hostile },
      notes: [{ en: hostile }],
      who: [{ actor: "__proto__", role: "speaker" }],
      media: [{ url: "javascript:alert(1)", credit: hostile, alt: { en: "A film" } }],
      links: [{ relation: "about", event: "nothing-there", basis: "stated" }],
    },
  ]);
  await renderView(<ListView />, {
    dataset: {
      ...rest,
      sources: sources.map((source) => ({
        ...source,
        publisher: { en: hostile },
        url: "javascript:alert(1)",
      })),
    },
    state: { selection: { type: "event", event: "strike" } },
  });
  const row = await rowOf("strike");
  expect(row.querySelector("img, a, script")).toBeNull();
  expect(row.querySelector(".quote-voice")?.textContent).toBe(`${hostile}, in its own voice`);
  expect(row.textContent).toContain("__proto__");
  expect(row.textContent).toContain("nothing-there");
});
