// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Excerpt } from "../../src/domain/model";
import type { Opening } from "../../src/views/opening/useOpening";
import { OpeningDialog } from "../../src/views/opening/OpeningDialog";
import { VoiceWords } from "../../src/views/shared/record/VoiceWords";
import { Announcement } from "../../src/views/story/StoryText";
import type { Told } from "../../src/views/story/useStory";
import { renderView, STATEMENT } from "./articleFixture";

afterEach(cleanup);
// jsdom has no modal dialogs.
Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined });

test.each([
  [7, "Step 7 of 45: The title. The summary."],
  [undefined, "Hidden by the filters (left: 45): The title. The summary."],
])("a story's step is announced by its number, %s, or as one that the filters hide", async (number, said) => {
  const told = {
    place: { step: { event: "x" }, number, count: 45 },
    record: { event: { id: "x", title: { en: "The title" }, summary: { en: "The summary." } } },
  } as unknown as Told;
  await renderView(<Announcement told={told} />);
  expect(screen.getByRole("status").textContent).toBe(said);
});

test.each([
  ["en", 3_333, "33% read · 1,200 rows"],
  ["ar", 3_333, "قُرئ 33% · 1,200 صف"],
  ["en", 9_999, "99% read · 1,200 rows"],
] as const)(
  "in %s a file's progress is a percentage as the locale writes it",
  async (language, bytes, said) => {
    const opening = {
      step: "reading",
      chosen: { main: { name: "events.csv" } },
      settings: {},
      progress: { bytes, totalBytes: 10_000, rows: 1_200, rowsWithIssues: 0 },
    } as unknown as Opening;
    const nothing = () => undefined;
    await renderView(
      <OpeningDialog opening={opening} onStop={nothing} onShow={nothing} onRead={nothing} onBack={nothing} />,
      { state: { language } },
    );
    // What the locale puts in to keep a percentage's direction is not the matter here.
    const text = document
      .querySelector(".opening-progress p")
      ?.textContent.replace(/[\u061c\u200e\u200f\u2068\u2069]/g, "");
    expect(text).toBe(said);
    expect(document.querySelector("progress")?.position).toBeCloseTo(Math.floor(bytes / 100) / 100);
  },
);

test("a voice names its source, and through whom the words came to it, in their order", async () => {
  const [excerpt] = STATEMENT.excerpts;
  if (excerpt === undefined) throw new Error("no excerpt");
  const through: Excerpt = {
    ...excerpt,
    voice: { kind: "paraphrased", speaker: "pm", via: ["us", "nobody-known", "The Paper (daily)"] },
  };
  await renderView(
    <p data-testid="voice">
      <VoiceWords excerpt={through} />
    </p>,
  );
  const voice = screen.getByTestId("voice");
  expect(voice.textContent).toBe(
    "Prime minister, paraphrased by The Paper, via United States, then nobody-known",
  );
  expect([...voice.querySelectorAll("bdi")].map((name) => name.textContent)).toEqual([
    "Prime minister",
    "The Paper",
    "United States",
    "nobody-known",
  ]);
});
