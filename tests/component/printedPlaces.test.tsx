// @vitest-environment jsdom
import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { drawnDate, drawnPlaces } from "../../src/domain/drawing";
import { NO_FILTER } from "../../src/domain/filtering";
import { overlaps } from "../../src/domain/dates";
import { loadCurated } from "../fixtures/curated";
import { printed } from "./printing";

const curated = await loadCurated();
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

const WINDOW = { from: Date.parse("2024-01-04T00:00Z"), to: Date.parse("2024-01-05T00:00Z") - 1 };
const plain = (text: string | null | undefined) => (text ?? "").replaceAll(/[\u2066-\u2069]/g, "");

/** "1, 4, 6–8" as numbers. */
function numbersIn(text: string): readonly number[] {
  return text.split(", ").flatMap((run) => {
    const [first = 0, last = first] = run.split("–").map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

it.each(["en", "ar"] as const)(
  "an event that only speaks of a place is not told to stand there (%s)",
  async (language) => {
    const window = { from: Date.parse("2023-10-01T00:00Z"), to: Date.parse("2024-02-01T00:00Z") - 1 };
    const paper = await printed(curated, { language, drawAs: "corroborated", timeWindow: window });
    const about = language === "en" ? "about it: " : "عن المكان: ";
    const order = [...paper.querySelectorAll(".print-event")].map((line) =>
      line.getAttribute("data-event-id"),
    );
    const said = new Map<string, string>();
    for (const line of paper.querySelectorAll(".print-key > span, .print-outside > span")) {
      const numbers = line.querySelector(".print-numbers")?.textContent;
      const letter = line.querySelector("b")?.textContent ?? "";
      const name = plain(line.textContent).slice(letter.length, -plain(numbers).length).trim();
      said.set(name, plain(numbers));
    }
    for (const place of curated.dataset.places) {
      const rolesOf = (id: string | null) => {
        const event = curated.dataset.events.find((one) => one.id === id);
        return event === undefined
          ? []
          : drawnPlaces(event, "corroborated").flatMap((at) => (at.place === place.id ? [at.role] : []));
      };
      const numbers = (isSite: boolean) =>
        order.flatMap((id, at) => {
          const roles = rolesOf(id);
          return roles.length > 0 && roles.includes("site") === isSite ? [at + 1] : [];
        });
      const parts = said.get(place.name[language] ?? "")?.split(" · ") ?? [];
      const sited = parts.find((part) => !part.startsWith(about));
      const speaking = parts.find((part) => part.startsWith(about))?.slice(about.length);
      expect([place.id, sited === undefined ? [] : numbersIn(sited)]).toEqual([place.id, numbers(true)]);
      expect([place.id, speaking === undefined ? [] : numbersIn(speaking)]).toEqual([
        place.id,
        numbers(false),
      ]);
    }
  },
);

it("paper says what was asked for, and how many are dated", async () => {
  const paper = await printed(curated, {
    language: "en",
    drawAs: "corroborated",
    timeWindow: WINDOW,
    filter: { ...NO_FILTER, kinds: ["strike"] },
  });
  const strikes = curated.dataset.events.filter(({ kind }) => kind === "strike");
  const inView = strikes.filter((event) => {
    const { span } = drawnDate(event, "corroborated");
    return span.earliest !== -Infinity && overlaps(span, WINDOW.from, WINDOW.to);
  });
  const undated = strikes.filter((event) => drawnDate(event, "corroborated").span.earliest === -Infinity);
  const head = plain(paper.querySelector(".print-head")?.textContent);
  expect(head).toContain("Filters: Strikes");
  expect(head).toContain(`${inView.length} in view`);
  expect(head).toContain(`${undated.length} undated`);
});
