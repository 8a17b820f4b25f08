// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ArticleView } from "../../src/views/article/ArticleView";
import { datasetOf, renderView, TEXT } from "./articleFixture";

afterEach(cleanup);

const passages = () => [...document.querySelectorAll<HTMLElement>(".passage")];
const passageOf = async (words: string) => {
  await waitFor(() => expect(passages().length).toBeGreaterThan(0));
  const passage = passages().find(({ textContent }) => textContent.includes(words));
  if (passage === undefined) throw new Error(`no passage: ${words}`);
  return passage;
};

test("the text is the source's, word for word, paragraph by paragraph", async () => {
  await renderView(<ArticleView />);
  await passageOf("أغارت");
  const body = document.querySelector('.article-text[lang="ar"][dir="rtl"]');
  expect([...(body?.children ?? [])].map(({ textContent }) => textContent).join("\n")).toBe(TEXT);
  expect(screen.getByRole("heading", { level: 3 }).textContent).toBe("عمليات تفتيش");
});

test("a passage of one event selects it; the keyboard does too", async () => {
  const store = await renderView(<ArticleView />);
  fireEvent.click(await passageOf("عثرت"));
  expect(store.getState().selection).toEqual({ type: "event", event: "search" });
  expect(store.getState().origin).toBe("article");
  expect(await passageOf("عثرت")).toHaveProperty("ariaCurrent", "true");
  fireEvent.keyDown(await passageOf("فندّد"), { key: "Enter" });
  expect(store.getState().selection).toEqual({ type: "event", event: "statement" });
});

test("a passage that events share offers the choice, by keyboard alone", async () => {
  const store = await renderView(<ArticleView />);
  const shared = await passageOf("أغارت");
  expect(shared.dataset["eventIds"]?.split(" ").sort()).toEqual(["statement", "strike"]);
  fireEvent.keyDown(shared, { key: " " });
  expect(store.getState().selection).toMatchObject({
    type: "passage",
    source: "paper",
    start: 0,
    event: undefined,
  });
  const items = await screen.findAllByRole("menuitem");
  const menu = screen.getByRole("menu");
  expect(items).toHaveLength(2);
  expect(document.activeElement).toBe(items[0]);
  fireEvent.keyDown(menu, { key: "ArrowDown" });
  expect(document.activeElement).toBe(items[1]);

  fireEvent.keyDown(menu, { key: "Escape" });
  expect(screen.queryByRole("menu")).toBeNull();
  expect(store.getState().selection.type).toBe("none");
  expect(document.activeElement).toBe(shared);

  fireEvent.click(shared);
  fireEvent.click(await screen.findByRole("menuitem", { name: /condemns/ }));
  expect(store.getState().selection).toMatchObject({ type: "passage", event: "statement" });
  expect(screen.queryByRole("menu")).toBeNull();
});

test("an address that names a shared passage opens the choice and leaves the focus alone", async () => {
  const selection = { type: "passage", source: "paper", start: 2, end: 5, event: undefined } as const;
  await renderView(<ArticleView />, { state: { selection } });
  expect(await screen.findAllByRole("menuitem")).toHaveLength(2);
  expect(document.activeElement).toBe(document.body);
});

test("one stop for Tab; the arrows run with the text, and describe what they reach", async () => {
  await renderView(<ArticleView />);
  const first = await passageOf("أغارت");
  expect(passages().filter(({ tabIndex }) => tabIndex === 0)).toEqual([first]);
  first.focus();
  fireEvent.keyDown(first, { key: "ArrowLeft" });
  expect(document.activeElement).toBe(await passageOf("فندّد"));
  const description = document.activeElement?.getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(description)?.textContent).toBe(
    "Statement: The prime minister condemns the strike",
  );
});

test("selected elsewhere, all its passages are marked, and an excerpt that the text lacks is named", async () => {
  const store = await renderView(<ArticleView />);
  await passageOf("عثرت");
  act(() => store.getState().selectEvent("search", "map"));
  expect((await screen.findByRole("status")).textContent).toContain("كلام ليس فى النص");
  act(() => store.getState().selectEvent("statement", "map"));
  await waitFor(() => expect(screen.queryByRole("status")).toBeNull());
  expect(passages().filter((passage) => passage.ariaCurrent === "true")).toHaveLength(2);
});

test("what the filter hides stays in the text and can still be opened", async () => {
  const store = await renderView(<ArticleView />);
  await passageOf("عثرت");
  act(() => store.getState().changeFilter({ kinds: ["strike"] }));
  await waitFor(async () => expect((await passageOf("عثرت")).className).toContain("is-outside"));
  expect((await passageOf("أغارت")).className).not.toContain("is-outside");
  fireEvent.click(await passageOf("عثرت"));
  expect(store.getState().selection).toEqual({ type: "event", event: "search" });
});

test("a dataset without a primary source says so", async () => {
  const { sources, ...rest } = datasetOf([]);
  await renderView(<ArticleView />, {
    dataset: { ...rest, sources: sources.filter(({ role }) => role !== "primary") },
  });
  expect(screen.getByText(/without a source text/)).toBeTruthy();
});
