import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { spanOf } from "../../src/domain/dates";
import type { ConflictEvent, Dataset, ReportedDate } from "../../src/domain/model";
import { datesDrawn } from "../fixtures/datesDrawn";
import { expect, test, type SanadPage } from "./app";

/** Ordinary questions, asked as a newcomer would; the right answers are worked out from the records alone. */

test.describe.configure({ mode: "parallel" });

const dataset = JSON.parse(
  readFileSync(new URL("../../data/iraq-coalition-2024/dataset.json", import.meta.url), "utf8"),
) as Dataset;

type Role = "site" | "subject";

/** The places of an event as they are drawn with other reports: for each role theirs, else the article's. */
function placesOf({ where }: ConflictEvent, roles: readonly Role[] = ["site", "subject"]): readonly string[] {
  return roles.flatMap((role) => {
    const others = (where.corroborated ?? []).filter((place) => place.role === role);
    const preferred = others.filter((place) => place.preferred);
    const reported = where.reported.filter((place) => place.role === role);
    const drawn = preferred.length > 0 ? preferred : others.length > 0 ? others : reported;
    return drawn.map(({ place }) => place);
  });
}

/** It happened or was said there, or, of both roles, it speaks of it at least. */
const isIn =
  (wanted: string, roles: readonly Role[] = ["site"]) =>
  (event: ConflictEvent) =>
    placesOf(event, roles).some((id) => {
      let at: string | undefined = id;
      while (at !== undefined && at !== wanted) at = dataset.places.find((place) => place.id === at)?.partOf;
      return at === wanted;
    });
const has = (role: string, actor: string) => (event: ConflictEvent) =>
  event.who.some((one) => one.actor === actor && one.role === role);
const isTold = ({ when, where, toll }: ConflictEvent) =>
  [when, where, toll].some((part) => (part?.corroborated?.length ?? 0) > 0);
/** Undated events are never matched against the dates. */
const overlaps = (from: string, to: string) => (event: ConflictEvent) => {
  const spans = datesDrawn<Pick<ReportedDate, "edtf">>(event.when).map(({ edtf }) => spanOf(edtf));
  const earliest = Math.min(...spans.map((span) => span.earliest));
  const latest = Math.max(...spans.map((span) => span.latest));
  return earliest === -Infinity || (earliest <= Date.parse(`${to}T23:59:59Z`) && latest >= Date.parse(from));
};

const idsOf = (...conditions: readonly ((event: ConflictEvent) => boolean)[]) =>
  dataset.events
    .filter((event) => conditions.every((holds) => holds(event)))
    .map(({ id }) => id)
    .sort();

const filters = (page: Page) => page.getByRole("region", { name: "Filters" });

/** Opens one of the panels of the filters and leaves it open. */
async function panel(page: Page, name: string): Promise<void> {
  await filters(page).getByRole("button", { name, exact: true }).click();
}

async function openOnAllTime(sanad: SanadPage, page: Page): Promise<void> {
  await sanad.open("view=list");
  await page.getByRole("button", { name: "Whole range" }).click();
}

/** All that the list gives, and the number that stands beside the filters. */
async function expectAnswer(page: Page, right: readonly string[]): Promise<void> {
  expect(right.length).toBeGreaterThan(0);
  const rows = page.locator('[data-view="list"] [data-event-id]');
  const given = () =>
    rows.evaluateAll((all) => [...new Set(all.map((row) => row.getAttribute("data-event-id") ?? ""))].sort());
  await expect.poll(given).toEqual(right);
  await expect(filters(page).getByText(`${right.length} of ${dataset.events.length} events`)).toBeVisible();
}

test("strikes in Syria", async ({ sanad, page }) => {
  await openOnAllTime(sanad, page);
  await filters(page)
    .getByRole("button", { name: /^Strikes/ })
    .click();
  await panel(page, "Where");
  await page.getByRole("checkbox", { name: /^Syria/ }).check();
  await expectAnswer(
    page,
    idsOf(({ kind }) => kind === "strike", isIn("syria")),
  );
});

test("everything in eastern Syria, by filter and from the map", async ({ sanad, page }) => {
  await openOnAllTime(sanad, page);
  await panel(page, "Where");
  await page.getByRole("checkbox", { name: /^Eastern Syria/ }).check();
  const happened = idsOf(isIn("east-syria"));
  await expectAnswer(page, happened);
  await page.keyboard.press("Escape");
  const right = idsOf(isIn("east-syria", ["site", "subject"]));
  const speaking = right.length - happened.length;
  // What only speaks of it is told apart, and one click away.
  await page.getByRole("button", { name: `Also show ${speaking} that only speak` }).click();
  await expectAnswer(page, right);
  await page.locator('[data-place-id="east-syria"]').click();
  await expect(sanad.popup).toContainText(`1 of ${right.length} here`);
  await expect(sanad.popup).toContainText(
    `${happened.length} happened or were said there, ${speaking} only speak of it`,
  );
});

test("everything in Syria: facet, map, suggestion, popup and counter say the same", async ({
  sanad,
  page,
}) => {
  await openOnAllTime(sanad, page);
  const happened = idsOf(isIn("syria"));
  const all = idsOf(isIn("syria", ["site", "subject"]));
  const speaking = all.length - happened.length;
  expect([happened.length, speaking]).toEqual([6, 5]);
  const both = `${happened.length} happened or were said there, ${speaking} only speak of it`;
  const label = page.locator('[data-view="map"] [data-place-id="syria"]');
  await expect(label).toHaveAccessibleName(new RegExp(`${all.length} events.*${both}`));
  await expect(label.locator(".map-area-count")).toHaveAttribute("data-count", `· ${all.length}`);
  const field = page.getByRole("search").locator("input");
  await field.focus();
  await expect(field).toHaveRole("combobox");
  await field.fill("Syria");
  await expect(page.locator('[role="option"][data-key="places syria"]')).toContainText(
    `${happened.length}+${speaking} only speak of it`,
  );
  await page.locator('[role="option"][data-key="places syria"]').click();
  await expectAnswer(page, happened);
  await expect(label.locator(".map-area-count")).toHaveAttribute("data-count", `· ${happened.length}`);
  // Nothing is drawn elsewhere.
  await expect(page.locator('[data-view="map"] [data-place-id="iraq"]')).toHaveCount(0);
  await panel(page, "Where, 1 chosen");
  await expect(page.locator(".facet-choice", { hasText: /^Syria/ }).first()).toContainText(
    `${happened.length}+${speaking} only speak of it`,
  );
  await page.getByRole("combobox", { name: "In which part" }).selectOption({ label: "It is only spoken of" });
  await expectAnswer(
    page,
    all.filter((id) => !happened.includes(id)),
  );
});

test("a city on the map leads to what is in it too, and says so", async ({ sanad, page }) => {
  await openOnAllTime(sanad, page);
  const right = idsOf(isIn("baghdad"));
  expect(right).toContain("us-strike-pmf-hq");
  await page.locator('[data-place-id="baghdad"]').click();
  await expect(sanad.popup).toContainText(` of ${right.length} here`);
  await expect(sanad.popup).toContainText("With the places in Baghdad");
});

test("attacks in Syria, October to November 2023", async ({ sanad, page }) => {
  await openOnAllTime(sanad, page);
  await filters(page)
    .getByRole("button", { name: /^Attacks/ })
    .click();
  await panel(page, "Where");
  await page.getByRole("checkbox", { name: /^Syria/ }).check();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Choose the dates/ }).click();
  await page.getByRole("textbox", { name: "From" }).fill("2023-10-01");
  await page.getByRole("textbox", { name: "To", exact: true }).fill("2023-11-30");
  await page.keyboard.press("Enter");
  await expectAnswer(
    page,
    idsOf(({ kind }) => kind === "attack", isIn("syria"), overlaps("2023-10-01", "2023-11-30")),
  );
});

test("what al-Sudani said, and what others say about him", async ({ sanad, page }) => {
  await openOnAllTime(sanad, page);
  await panel(page, "Who");
  await page.getByRole("checkbox", { name: /al-Sudani/ }).check();
  const part = page.getByRole("combobox", { name: "In which part" });
  await part.selectOption({ label: "Speaking" });
  await expectAnswer(page, idsOf(has("speaker", "mohammed-shia-al-sudani")));
  await part.selectOption({ label: "Spoken of by others" });
  await expectAnswer(page, idsOf(has("subject", "mohammed-shia-al-sudani")));
});

test("what other reports tell of too, and what the article tells of alone", async ({ sanad, page }) => {
  await openOnAllTime(sanad, page);
  await panel(page, "Sourcing");
  await page.getByRole("checkbox", { name: /^With another report/ }).check();
  await expectAnswer(page, idsOf(isTold));
  await page.getByRole("checkbox", { name: /^With another report/ }).uncheck();
  await page.getByRole("checkbox", { name: /^In the article alone/ }).check();
  await expectAnswer(
    page,
    idsOf((event) => !isTold(event)),
  );
});
