// @vitest-environment jsdom
import { File as DiskFile } from "node:buffer";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_FILTER } from "../../src/domain/filtering";
import { openInWorker } from "../../src/engine/workerEngine";
import { refused } from "../../src/formats/import/refusals";
import { loadTexts } from "../../src/i18n/texts";
import { openFile } from "../../src/state/openFile";
import type { ReadSettings } from "../../src/state/openedReport";
import type { Session } from "../../src/state/session";
import { ALL_TIME } from "../../src/domain/utcDays";
import { changeValue, SMALL_TEXT, smallFile, withValue } from "../fixtures/smallDataset";

// As it is, but for one test whose reader runs out of memory; there is no worker here, so it reads on the page.
vi.mock("../../src/engine/workerEngine", async (original) => {
  const actual = await original<typeof import("../../src/engine/workerEngine")>();
  return { ...actual, openInWorker: vi.fn(actual.openInWorker) };
});

const table = (rows: number) =>
  [
    "id,date,latitude,longitude,title",
    ...Array.from({ length: rows }, (_, row) => `e${row},2023-0${1 + (row % 9)}-11,33.3,44.4,"Clash ${row}"`),
  ].join("\n");
/** Takes less than a megabyte of the memory, and more than a tenth of one. */
const CSV = table(2000);

/** Node's own can be handed to another thread, unlike jsdom's. */
const fileOf = (text: string, name = "events.csv") =>
  Object.assign(new DiskFile([text], name), { webkitRelativePath: "" }) as unknown as File;

/** A device of which a file may take so many bytes. */
const allow = (bytes: number) =>
  Object.defineProperty(navigator, "deviceMemory", { value: bytes / 1e9 / 0.2, configurable: true });

let sessions: Session[] = [];
beforeEach(async () => {
  await loadTexts("en");
  allow(1e9);
  history.replaceState(null, "", "/#event=us-strike-pmf-hq&kinds=attack&lang=ar");
  vi.mocked(openInWorker).mockClear();
});
afterEach(() => {
  for (const session of sessions) session.close();
  sessions = [];
  Reflect.deleteProperty(navigator, "deviceMemory");
});

type Given = {
  readonly settings?: ReadSettings;
  readonly signal?: AbortSignal;
  readonly beside?: readonly File[];
};

/** Opens a file while what is on the screen holds so many bytes. */
async function open(main: File, bytes: number, { settings = {}, signal, beside = [] }: Given = {}) {
  const release = vi.fn();
  const options = { settings, signal: signal ?? new AbortController().signal, onProgress: () => undefined };
  const { outcome, session } = await openFile({ main, beside }, options, {}, { bytes, release });
  if (session !== undefined) sessions.push(session);
  return { outcome, session, released: release.mock.calls.length };
}

describe("a file that is opened beside what is on the screen", () => {
  it("leaves that its memory where there is enough for both", async () => {
    allow(10e6);
    const { outcome, released } = await open(fileOf(CSV), 5e6);
    expect(outcome).toMatchObject({ status: "opened", report: { events: 2000 } });
    expect(released).toBe(0);
  });

  it.each([
    ["a table", fileOf(CSV)],
    [
      "a list of JSON, which is read in one piece",
      fileOf(
        JSON.stringify(
          Array.from({ length: 2000 }, () => ({ date: "2023-01-11", title: "Clash ".repeat(25) })),
        ),
      ),
    ],
  ])("takes its place where both do not fit, but it alone does: %s", async (_, file) => {
    allow(5e6);
    const { outcome, released } = await open(file, 4.9e6);
    expect(outcome).toMatchObject({ status: "opened", report: { events: 2000 } });
    expect(released).toBe(1);
  });

  it("takes its place where the memory ends before the limit", async () => {
    allow(10e6);
    vi.mocked(openInWorker).mockResolvedValueOnce(refused("outOfMemory", { found: "allocation failed" }));
    const { outcome, released } = await open(fileOf(CSV), 5e6);
    expect(outcome).toMatchObject({ status: "opened", report: { events: 2000 } });
    expect(released).toBe(1);
  });

  it("is refused by all that the device gives, not by what was left of it", async () => {
    allow(2e6);
    const { outcome, session } = await open(fileOf(table(20_000)), 1e6);
    expect(outcome).toMatchObject({ status: "failed", refusal: { code: "tooLarge", values: { limit: 2 } } });
    expect(session).toBeUndefined();
  });

  it("is read whatever it takes where the reader says so, with nothing beside it", async () => {
    allow(1e5);
    const { outcome, released } = await open(fileOf(CSV), 5e4, { settings: { isUnlimited: true } });
    expect(outcome).toMatchObject({ status: "opened", report: { events: 2000 } });
    expect(released).toBe(1);
  });

  it("costs nothing on the screen where it is refused for what it is, and is not read twice", async () => {
    allow(5e6);
    const { outcome, released } = await open(fileOf("<!doctype html><p>No table", "page.html"), 4.9e6);
    expect(outcome).toMatchObject({ status: "failed", refusal: { code: "webPage" } });
    expect(released).toBe(0);
    expect(openInWorker).toHaveBeenCalledOnce();
  });

  it("costs nothing on the screen where the reader thinks better of it", async () => {
    allow(5e6);
    const { outcome, released } = await open(fileOf(CSV), 4.9e6, { signal: AbortSignal.abort() });
    expect(outcome).toEqual({ status: "cancelled" });
    expect(released).toBe(0);
  });
});

describe("the address", () => {
  it("is the opened file's: what was asked of the dataset before is not asked of it, the language stays", async () => {
    await open(fileOf(CSV), 0);
    expect(location.hash).not.toMatch(/event=|kinds=/);
    expect(location.hash).toContain("lang=ar");
  });

  it("stays where nothing can be shown", async () => {
    const before = location.href;
    await open(fileOf("<!doctype html>", "page.html"), 0);
    await open(fileOf(JSON.stringify({ ...smallFile(), format: 99 }), "dataset.json"), 0);
    expect(location.href).toBe(before);
  });
});

describe("an engine that is started anew", () => {
  it("has the same events, read as the reader wanted them read", async () => {
    const first = await open(fileOf("when,lat,lon,what\n2023-01-02,33,44,Clash"), 0);
    const { form } = first.outcome.status === "opened" ? first.outcome.report : {};
    if (form === undefined || first.session === undefined) throw new Error("not opened");
    const { session } = first;
    const query = {
      window: ALL_TIME,
      filter: NO_FILTER,
      drawAs: "reported",
      pinned: [],
      itemBudget: 9,
      timeBins: 4,
    } as const;
    const before = await session.engine.ask(query);
    expect(before.total).toBe(1);
    await session.watch.restart();
    expect(openInWorker).toHaveBeenCalledTimes(2);
    expect(await session.engine.ask(query)).toEqual(before);
  });
});

describe("a dataset of Sanad's own", () => {
  const file = (content: object) => fileOf(JSON.stringify(content), "dataset.json");

  it("is checked against the text that lies beside it", async () => {
    const { outcome, session } = await open(file(smallFile()), 0, {
      beside: [fileOf(SMALL_TEXT, "text.txt")],
    });
    expect(outcome).toMatchObject({ status: "opened", report: { events: 4, missingTexts: [], problems: 0 } });
    const record = await session?.engine.event({ drawAs: "reported" }, "us-strike-pmf-hq");
    expect(record?.anchorings.get("x1")?.status).toBe("verified");
  });

  it("has nothing verified where its text was not among the files, and the report names the text", async () => {
    const { outcome, session } = await open(file(smallFile()), 0);
    expect(outcome).toMatchObject({ status: "opened", report: { events: 4, missingTexts: ["text.txt"] } });
    const record = await session?.engine.event({ drawAs: "reported" }, "us-strike-pmf-hq");
    expect(record?.anchorings.get("x1")?.status).toBe("unchecked");
  });

  it("tells how many problems it has", async () => {
    const wrong = withValue(["events", 3, "excerpts", 0, "exact"], "words that are not there");
    changeValue(wrong, ["events", 3, "when", "reported", "phrase"]);
    const { outcome } = await open(file(wrong), 0, { beside: [fileOf(SMALL_TEXT, "text.txt")] });
    expect(outcome).toMatchObject({ status: "opened", report: { problems: 1 } });
  });

  it("that has nothing to show is told to be broken", async () => {
    const { outcome, session } = await open(file({ ...smallFile(), format: 99 }), 0);
    expect(outcome.status).toBe("broken");
    expect(session).toBeUndefined();
  });
});
