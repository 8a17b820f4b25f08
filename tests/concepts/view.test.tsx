// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { File as StreamedFile } from "node:buffer";
import { resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { SourceText } from "../../src/domain/excerpts";
import { NO_FILTER } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import type * as Columns from "../../src/engine/columnEngine";
import type * as Curated from "../../src/engine/curatedContent";
import type { Engine, Query } from "../../src/engine/query";
import type * as Workers from "../../src/engine/workerEngine";
import type * as Texts from "../../src/i18n/texts";
import type * as Contexts from "../../src/state/context";
import type * as Naming from "../../src/state/names";
import type * as Sessions from "../../src/state/session";
import type * as Address from "../../src/state/url";
import type * as Keys from "../../src/views/guide/help/KeysPage";
import type * as Drawing from "../../src/views/shared/drawn";
import type * as Workspaces from "../../src/workspace/Workspace";
import type * as Fixture from "../component/articleFixture";
import { copyOfSources, type CopyOfSources } from "./copyOfSources";
import { ADDITION, NETWORK, NETWORK_TEXTS, QUESTION } from "./networkView";

/** To add a view takes its folder, two lines and its texts; a question of its own is named in two files. */
let copy: CopyOfSources;
let compiled: Promise<readonly string[]>;
let begun: CopyOfSources;
let begunCompiled: Promise<readonly string[]>;
/** As the copy has it; the sources know of no such question. */
type Asked = { eventsOf: (query: Query, actor: string) => Promise<readonly string[]> };
const [STRIKE_ACTOR, STATEMENT_ACTOR] = [/United States/, /Prime minister/];

beforeAll(async () => {
  copy = copyOfSources("view", ADDITION);
  compiled = copy.typeErrors();
  const firstLines = [NETWORK.lines[0], QUESTION.lines[0]].filter((line) => line !== undefined);
  begun = copyOfSources("view-begun", { files: {}, lines: firstLines });
  begunCompiled = compiled.then(() => begun.typeErrors());
  // They draw on canvases and by layout, of which there is none here.
  const { useDrawn } = await copy.load<typeof Drawing>("src/views/shared/drawn.ts");
  const standIn = (view: "map" | "timeline") =>
    function StandIn() {
      useDrawn(view, true);
      return <section data-view={view} />;
    };
  const pathOf = (path: string) => resolve(".cache/concepts/view/src/views", path);
  vi.doMock(pathOf("map/MapView.tsx"), () => ({ MapView: standIn("map") }));
  vi.doMock(pathOf("timeline/TimelineView.tsx"), () => ({ TimelineView: standIn("timeline") }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  for (const name of ["ready", "events"]) Reflect.deleteProperty(document.documentElement.dataset, name);
});
afterAll(async () => {
  await begunCompiled;
  copy.remove();
  begun.remove();
});

class NoResizes {
  readonly observe = () => undefined;
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}

type Opening = {
  readonly fragment?: string;
  readonly isPhone?: boolean;
  /** What the view's own question waits for. */
  readonly gate?: Promise<void>;
};

/** The app's workspace of three events, as an address opens it. */
async function openWorkspace({ fragment = "#v=1", isPhone = false, gate }: Opening) {
  vi.stubGlobal("ResizeObserver", NoResizes);
  vi.stubGlobal("CSS", { escape: (id: string) => id });
  Element.prototype.scrollTo = () => undefined;
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: isPhone && query.includes("max-width: 799px"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const { datasetOf, STRIKE, STATEMENT, SEARCH, TEXT } = await copy.load<typeof Fixture>(
    "tests/component/articleFixture.tsx",
  );
  const { createSourceText } = await copy.load<{ createSourceText: (text: string) => SourceText }>(
    "src/domain/excerpts.ts",
  );
  const { standInForFonts } = await copy.load<{ standInForFonts: () => void }>("tests/fixtures/fonts.ts");
  const { createSession } = await copy.load<typeof Sessions>("src/state/session.ts");
  const { createColumnEngine } = await copy.load<typeof Columns>("src/engine/columnEngine.ts");
  const { curatedEvents } = await copy.load<typeof Curated>("src/engine/curatedContent.ts");
  const { namesOfDataset } = await copy.load<typeof Naming>("src/state/names.ts");
  const { loadTexts } = await copy.load<typeof Texts>("src/i18n/texts.ts");
  const { parseFragment } = await copy.load<typeof Address>("src/state/url.ts");
  const { SanadContext } = await copy.load<typeof Contexts>("src/state/context.ts");
  const { Workspace } = await copy.load<typeof Workspaces>("src/workspace/Workspace.tsx");
  standInForFonts();
  await loadTexts("en");
  await loadTexts("ar");
  const dataset = datasetOf([STRIKE, STATEMENT, SEARCH]);
  const loaded: LoadedDataset = {
    dataset,
    texts: new Map([["paper", createSourceText(TEXT)]]),
    issues: [],
    eventIssues: new Map(),
    publishedEnd: 0,
  };
  const answering = createColumnEngine(curatedEvents(loaded)) as Engine & Asked;
  const engine = {
    ...answering,
    eventsOf: async (query: Query, actor: string) => {
      await gate;
      return answering.eventsOf(query, actor);
    },
  };
  location.hash = fragment;
  const { notices, ...shared } = parseFragment(fragment, dataset);
  expect(notices).toEqual([]);
  const session = createSession({ loaded, names: namesOfDataset(dataset), source: { engine } }, shared);
  render(
    <SanadContext value={session}>
      <Workspace session={session} onFiles={() => undefined}>
        {null}
      </Workspace>
    </SanadContext>,
  );
  return session;
}

const network = () => screen.findByRole("region", { name: /Network of actors|شبكة الأطراف/ });
const actor = async (name: RegExp) => within(await network()).findByRole("button", { name });
const views = () =>
  [...document.querySelectorAll<HTMLElement>("[data-view]")].map(({ dataset }) => dataset["view"]);
/** The events that a view marks as the selected ones. */
const marked = (view: string) =>
  [
    ...document.querySelectorAll<HTMLElement>(`[data-view="${view}"] [data-event-id][aria-current="true"]`),
  ].map(({ dataset }) => dataset["eventId"]);
const tabs = () =>
  within(screen.getByRole("navigation", { name: /View|العرض/ }))
    .getAllByRole("button")
    .filter((tab) => !tab.classList.contains("story-button"));
const tab = (name: string) => {
  const found = tabs().find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`no tab: ${name}`);
  return found;
};

describe("a folder, two lines and its texts", () => {
  it("are all that a view takes", () => {
    expect(Object.keys(NETWORK.files).filter((path) => !path.startsWith("src/views/network/"))).toEqual([]);
    expect(NETWORK.lines).toHaveLength(2);
    const textFiles = [...Object.keys(NETWORK_TEXTS.files), ...NETWORK_TEXTS.lines.map(({ file }) => file)];
    expect(textFiles.filter((path) => !path.startsWith("src/i18n/"))).toEqual([]);
  });

  it("and a question of its own is described in one file and answered in another", () => {
    const files = new Set(QUESTION.lines.map(({ file }) => file));
    expect([...files]).toEqual(["src/engine/query.ts", "src/engine/columnEngine.ts"]);
  });

  it("compile with all the sources", { timeout: 300_000 }, async () => expect(await compiled).toEqual([]));

  it("are asked for by the compiler as soon as the first line is there", { timeout: 300_000 }, async () => {
    const named = new Set((await begunCompiled).flatMap((error) => /src\/[^(]+/.exec(error) ?? []));
    expect([...named]).toEqual(
      expect.arrayContaining([
        "src/workspace/viewParts.tsx",
        "src/views/shell/FillButton.tsx",
        "src/engine/query.ts",
        "src/engine/columnEngine.ts",
      ]),
    );
  });
});

it("on a wide screen it takes turns beside the map, by its tab and by its key", async () => {
  const { store } = await openWorkspace({});
  await waitFor(() => expect(views()).toEqual(["map", "article", "timeline"]));
  expect(tabs().map(({ textContent }) => textContent)).toEqual(["Article", "Events", "Network"]);
  fireEvent.click(tab("Network"));
  expect(await actor(STRIKE_ACTOR)).toHaveProperty("textContent", "United States in 1 event");
  expect(views()).toEqual(["map", "network", "timeline"]);
  fireEvent.click(tab("Events"));
  await waitFor(() => expect(views()).toEqual(["map", "list", "timeline"]));
  // The keys come with the guide.
  await screen.findByRole("complementary", { name: "Four views of the same events" });
  fireEvent.keyDown(document.body, { key: "w" });
  await network();
  expect(store.getState().pane).toBe("network");
  expect(tab("Network").getAttribute("aria-current")).toBe("true");
  // Those that the welcome introduces are as many as it says.
  expect(document.querySelectorAll(".welcome li")).toHaveLength(4);
});

it("it fills the screen, and gives way to a pane that is chosen", async () => {
  const { store } = await openWorkspace({ fragment: "#v=1&view=network" });
  const room = (await network()).parentElement;
  fireEvent.click(screen.getByRole("button", { name: "Fill the screen with the network" }));
  expect(store.getState().filling).toBe("network");
  expect(room?.hasAttribute("data-fills")).toBe(true);
  fireEvent.click(tab("Events"));
  expect(store.getState()).toMatchObject({ pane: "list", filling: "list" });
});

it.each([
  ["en", ["Map", "Article", "Events", "Network"]],
  ["ar", ["الخريطة", "المقال", "الأحداث", "الشبكة"]],
] as const)("on a phone it is a tab, and the address says so (%s)", async (language, names) => {
  await openWorkspace({ isPhone: true, fragment: `#v=1&lang=${language}` });
  await waitFor(() => expect(views()).toEqual(["map", "timeline"]));
  expect(tabs().map(({ textContent }) => textContent)).toEqual(names);
  fireEvent.click(tab(names[3]));
  await network();
  expect(views()).toEqual(["network", "timeline"]);
  await waitFor(() => expect(location.hash).toContain("view=network"));
});

it.each([true, false])("an address that names it opens on it, phone: %s", async (isPhone) => {
  const { store } = await openWorkspace({ isPhone, fragment: "#v=1&view=network" });
  await network();
  expect(store.getState().pane).toBe("network");
  expect(views()).toEqual(isPhone ? ["network", "timeline"] : ["map", "network", "timeline"]);
});

it("an event chosen in it is chosen everywhere, and the other way round", async () => {
  const { store } = await openWorkspace({ fragment: "#v=1&view=network" });
  fireEvent.click(await actor(STRIKE_ACTOR));
  expect(store.getState()).toMatchObject({
    selection: { type: "event", event: "strike" },
    origin: "network",
  });
  await waitFor(() => expect(document.querySelector('[data-details-of="strike"]')).not.toBeNull());
  await waitFor(async () => expect((await actor(STRIKE_ACTOR)).getAttribute("aria-current")).toBe("true"));
  fireEvent.click(tab("Events"));
  await waitFor(() => expect(marked("list")).toEqual(["strike"]));
  act(() => store.getState().selectEvent("statement", "list"));
  fireEvent.click(tab("Network"));
  await waitFor(async () => expect((await actor(STATEMENT_ACTOR)).getAttribute("aria-current")).toBe("true"));
  expect((await actor(STRIKE_ACTOR)).getAttribute("aria-current")).toBeNull();
});

it("the page is ready only once it has drawn", async () => {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolved) => (open = resolved));
  const { answers } = await openWorkspace({ fragment: "#v=1&view=network", gate });
  await network();
  await waitFor(() => expect(answers.getState().answer?.total).toBe(3));
  expect(views()).toEqual(["map", "network", "timeline"]);
  await new Promise((rested) => setTimeout(rested, 100));
  expect(document.documentElement.dataset["ready"]).toBeUndefined();
  open();
  await waitFor(() => expect(document.documentElement.dataset["ready"]).toBe("true"));
});

it("the help names its key", async () => {
  const { renderView } = await copy.load<typeof Fixture>("tests/component/articleFixture.tsx");
  await copy.load("src/i18n/helpTexts.ts");
  const { KeysPage } = await copy.load<typeof Keys>("src/views/guide/help/KeysPage.tsx");
  await renderView(<KeysPage />);
  const line = (await screen.findByText("Go to the network")).parentElement;
  expect(line?.textContent).toBe("WGo to the network");
});

it("its question is answered by a worker as on the page", async () => {
  const { openInWorker, connectOnPage } = await copy.load<typeof Workers>("src/engine/workerEngine.ts");
  const file = new StreamedFile(
    [
      "id,date,lat,lng,title,actor\ne1,2023-01-31,33.3,44.4,A strike,Blue\ne2,2023-02-01,33.3,44.4,More,Red\n",
    ],
    "events.csv",
  );
  const opened = await openInWorker(file as unknown as File, {}, connectOnPage);
  if (opened.status !== "imported") throw new Error(JSON.stringify(opened));
  const query: Query = {
    window: { from: Date.UTC(2023, 0, 1), to: Date.UTC(2024, 0, 1) },
    filter: NO_FILTER,
    drawAs: "reported",
    pinned: [],
    itemBudget: 10,
    timeBins: 10,
  };
  const { facets } = await opened.engine.ask(query);
  const engine = opened.engine as Engine & Asked;
  const found = await Promise.all([...facets.actors.keys()].map((id) => engine.eventsOf(query, id)));
  expect(found.sort()).toEqual([["e1"], ["e2"]]);
  opened.close();
});
