// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { ConflictEvent } from "../../src/domain/model";
import { UNDATED } from "../../src/engine/importedDates";
import type { Engine } from "../../src/engine/query";
import { useEngine } from "../../src/state/context";
import { EventDetails } from "../../src/views/details/EventDetails";
import { ListView } from "../../src/views/list/ListView";
import { datasetOf, edtf, renderView } from "./articleFixture";

afterEach(cleanup);

const IMPORTED: ConflictEvent = {
  id: "1074",
  kind: "attack",
  title: { und: "هجوم – Baiji" },
  summary: {},
  excerpts: [],
  when: { reported: { edtf: edtf("2024-01-04"), extent: "within", basis: "stated" } },
  where: { reported: [{ place: "iraq", role: "site", basis: "stated" }] },
  who: [{ actor: "us", role: "participant" }],
  toll: { reported: { killed: { low: 1, best: 2, high: 3 } } },
  imported: {
    description: "قال شهود <b>عيان</b> إن",
    citations: ["Reuters, 2024-01-05", "وكالة"],
    fileRow: 1234,
  },
};

const NO_SOURCE = "No source text: the description is the file’s, not a quote";

async function renderImported(view: React.ReactNode, language: "en" | "ar" = "en") {
  await renderView(view, {
    dataset: datasetOf([IMPORTED]),
    state: { selection: { type: "event", event: "1074" }, language },
  });
}

/** What every place that shows the record says of it. */
function expectFileWords(record: HTMLElement) {
  expect(within(record).getByText(NO_SOURCE)).toBeTruthy();
  const description = within(record).getByText("قال شهود <b>عيان</b> إن");
  expect([description.dir, description.hasAttribute("lang")]).toEqual(["auto", false]);
  expect(
    within(record)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(expect.arrayContaining(["Reuters, 2024-01-05", "وكالة"]));
  expect(record.textContent).toContain("Row 1,234 of the file");
  expect(within(record).getAllByText("As the file says")).toHaveLength(3);
  expect(record.textContent).not.toMatch(/article|source behind|confirm/i);
  expect(record.querySelector(".record-flags, .list-flag, .quote-standing, blockquote")).toBeNull();
}

test("of what could not be read nothing says that the file does not give it", async () => {
  const unread = [
    { field: "date", found: "circa 1950" },
    { field: "lat", found: "91" },
  ];
  const event: ConflictEvent = {
    ...IMPORTED,
    when: { reported: { edtf: UNDATED.edtf, extent: "within", basis: "unknown" } },
    where: { reported: [] },
    imported: { description: "", citations: [], fileRow: 2, unread },
  };
  await renderView(<ListView />, {
    dataset: datasetOf([event]),
    state: { selection: { type: "event", event: "1074" }, language: "en" },
  });
  await waitFor(() => expect(document.body.textContent).toContain("circa 1950"));
  const { textContent } = screen.getByRole("article");
  const words = textContent.replaceAll(/[\u2066-\u2069]/g, "");
  expect(words).toContain("Not read, date: circa 1950");
  expect(words).toContain("Not read, lat: 91");
  expect(words).toContain("no date that could be read");
  expect(words).toContain("No place that could be read.");
  expect(words).not.toMatch(/no date given|no place given|No place is given/);
});

test("a row of the list says whose words an imported event carries, and flags nothing", async () => {
  await renderImported(<ListView />);
  await waitFor(() => expect(document.querySelector("[data-event-id='1074']")).not.toBeNull());
  expectFileWords(screen.getByRole("article"));
});

const askForIt = (engine: Engine) => engine.event({ drawAs: "reported" }, "1074");

function Details() {
  const { result: record } = useEngine(askForIt);
  return (
    record && (
      <div role="dialog">
        <EventDetails record={record} titleId="title" />
      </div>
    )
  );
}

test("so do the details", async () => {
  await renderImported(<Details />);
  const popup = await screen.findByRole("dialog");
  expectFileWords(popup);
  expect(popup.textContent).toContain("according to the file");
});

test("in Arabic too", async () => {
  await renderImported(<ListView />, "ar");
  await screen.findByText("لا نصّ مصدر: الوصف من الملف وليس اقتباسًا");
  expect(screen.getByRole("article").textContent).toContain("الصف 1,234 من الملف");
});
