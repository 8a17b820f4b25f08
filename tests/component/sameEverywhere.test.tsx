// @vitest-environment jsdom
import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { linkedEvents } from "../../src/domain/links";
import type { ConflictEvent } from "../../src/domain/model";
import { textIn, type Texts } from "../../src/domain/readersTexts";
import { loadCurated } from "../fixtures/curated";
import { changeValue, loaded as loadedFrom, smallFile } from "../fixtures/smallDataset";
import english from "../../src/i18n/en/common.json";
import arabic from "../../src/i18n/ar/common.json";
import { renderEverywhere, textOf, type Everywhere } from "./everyView";

const loaded = await loadCurated();
const { dataset } = loaded;
const WORDS = { en: english.record, ar: arabic.record };

/** One thing that is said: a line of date, place or toll, a quote, a source's card, a link, a report, a note. */
const SAID =
  ".record-line, .record-who > li, .record-none, .quote, .source-card, .record-related > li, .record-related ul > li, " +
  ".record-citation, .record-notes > li, .record-media > li, .record-flags > li, .record-summary";

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();
const saidIn = (element: Element) => [...element.querySelectorAll(SAID)].map(textOf).sort();

/** Every text node by itself. What only names a part is the view's own. */
function pieces(element: Element): readonly string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isTitle =
      node.parentElement?.closest(".details-part > h3, .details-title, .record-headline") !== null;
    const text = node.textContent?.replace(/\s+/gu, " ").trim() ?? "";
    if (!isTitle && text !== "") found.push(text);
  }
  return found;
}

afterAll(() => vi.unstubAllGlobals());

describe.each(["en", "ar"] as const)("in %s, of each curated event", { timeout: 120_000 }, (language) => {
  let views: Everywhere;
  beforeAll(async () => {
    views = await renderEverywhere(loaded, language);
  }, 120_000);
  afterAll(cleanup);

  it("the list's detail and the print say every single thing that the popup says, and nothing else of it", () => {
    expect(dataset.events).toHaveLength(45);
    for (const { id } of dataset.events) {
      const said = saidIn(views.popup(id));
      expect(said.length).toBeGreaterThan(4);
      expect(saidIn(views.list(id))).toEqual(said);
      expect(saidIn(views.print(id))).toEqual(said);
    }
  });

  it("no piece of text is left out", () => {
    for (const { id } of dataset.events) {
      for (const view of [views.list(id), views.print(id)]) {
        const text = textOf(view);
        expect(pieces(views.popup(id)).filter((piece) => !text.includes(piece))).toEqual([]);
      }
      const headline = views.popup(id).querySelector(".record-headline");
      expect(headline?.textContent).toBeTruthy();
      expect(views.print(id).querySelector(".record-headline")?.textContent).toBe(headline?.textContent);
    }
  });

  it("all that the record holds is there", () => {
    const reader = (texts: Texts) => textIn(texts, language).text.replace(/\s+/gu, " ");
    const sourceOf = (id: string) => dataset.sources.find((source) => source.id === id);
    const nameIn = (list: "actors" | "places", id: string) =>
      dataset[list].filter((entry) => entry.id === id).map(({ name }) => reader(name));
    const expected = ({ when, where, ...event }: ConflictEvent): readonly string[] => {
      const corroborated = [
        ...(when.corroborated ?? []),
        ...(where.corroborated ?? []),
        ...(event.toll?.corroborated ?? []),
      ];
      const phrases = [when.reported, ...where.reported, event.toll?.reported].map(
        (said) => said?.phrase?.exact,
      );
      const sources = [
        ...event.excerpts.map(({ source }) => source),
        ...corroborated.flatMap(({ sources }) => sources),
      ];
      return [
        reader(event.summary),
        ...event.excerpts.flatMap(({ exact, translations }) => [exact, ...Object.values(translations)]),
        ...phrases.filter((phrase) => phrase !== undefined),
        WORDS[language].dateBasis[when.reported.basis],
        ...where.reported.map(({ basis }) => WORDS[language].placeBasis[basis]),
        ...[when.reported, ...where.reported, ...corroborated].flatMap(({ note }) =>
          note ? [reader(note)] : [],
        ),
        ...[...where.reported, ...(where.corroborated ?? [])].flatMap(({ place }) => nameIn("places", place)),
        ...event.who.flatMap(({ actor, role }) => [
          ...nameIn("actors", actor),
          WORDS[language].actorRole[role],
        ]),
        ...(event.notes ?? []).map(reader),
        ...sources.flatMap((id) => {
          const source = sourceOf(id);
          if (source === undefined) return [];
          const remarks =
            source.role === "primary" ? [source.note, source.rights, source.published.note] : [];
          return [source.title, source.publisher, ...remarks].flatMap((text) => (text ? [reader(text)] : []));
        }),
      ].map((text) => text.replace(/\s+/gu, " ").trim());
    };
    for (const event of dataset.events) {
      for (const view of Object.values(views)) {
        const text = textOf(view(event.id));
        expect(expected(event).filter((piece) => !text.includes(piece))).toEqual([]);
      }
    }
  });

  it("each link stands once from either end, with its relation and with who makes it", () => {
    const eventOf = (id: string) => dataset.events.find((event) => event.id === id);
    let inferred = 0;
    for (const { id, links = [] } of dataset.events) {
      const linkedFrom = dataset.events.flatMap((other) =>
        (other.links ?? []).filter(({ event }) => event === id).map((link) => ({ ...link, event: other.id })),
      );
      const expected = linkedEvents(links, linkedFrom).map((link) => {
        const { [link.relation]: relation } = WORDS[language].relation[link.way] as Record<string, string>;
        if (link.basis === "inferred") inferred += 1;
        return `${relation}: ${textIn(eventOf(link.event)?.title ?? {}, language).text} ${WORDS[language].linkBasis[link.basis]}`;
      });
      for (const view of Object.values(views)) {
        const groups = [...view(id).querySelectorAll(".record-related > li")];
        const shown = groups.flatMap((group) =>
          [...group.querySelectorAll("ul > li")].map((line) => {
            const date = oneLine(line.querySelector(".record-date")?.textContent ?? "no date");
            const text = textOf(line);
            expect(text.startsWith(date)).toBe(true);
            return `${group.querySelector(".record-relation")?.textContent}: ${text.slice(date.length).trim()}`;
          }),
        );
        expect(shown.sort()).toEqual(expected.toSorted());
      }
    }
    const stored = dataset.events
      .flatMap(({ links = [] }) => links)
      .filter(({ basis }) => basis === "inferred");
    // Each is stored once and stands at both ends.
    expect(inferred).toBe(2 * stored.length);
  });

  it("on paper nothing is to be pressed or folded out", () => {
    const paper = document.querySelector(".print-document");
    expect(paper?.querySelectorAll(".quote").length).toBeGreaterThan(45);
    expect(paper?.querySelectorAll("button, details, summary")).toHaveLength(0);
  });

  it("on paper the reports that corroborate it stand with their addresses in full, on a screen without", () => {
    for (const { id, when } of dataset.events) {
      const urls = (when.corroborated ?? [])
        .flatMap(({ sources }) => sources)
        .map((source) => dataset.sources.find((entry) => entry.id === source)?.url);
      for (const url of urls) {
        expect(views.print(id).textContent).toContain(url);
        expect(views.popup(id).textContent).not.toContain(url);
      }
    }
  });
});

/** Two events of which each is linked with the other as the test says, and a picture. */
async function linkedBothWays(
  relation: string,
  [here, there]: readonly [string, string],
): Promise<Everywhere> {
  const file = smallFile();
  changeValue(file, ["events", 0, "links"], [{ relation, event: "us-strike-pmf-hq", basis: here }]);
  changeValue(file, ["events", 3, "links"], [{ relation, event: "minister-speaks", basis: there }]);
  return renderEverywhere(await loadedFrom(file));
}
const linksIn = (element: Element) =>
  [...element.querySelectorAll(".record-related > li")].map((group) => ({
    relation: group.querySelector(".record-relation")?.textContent,
    bases: [...group.querySelectorAll(".record-basis")].map(({ textContent }) => textContent),
  }));

describe("a link that both events store", () => {
  afterEach(cleanup);
  const ends = ["minister-speaks", "us-strike-pmf-hq"];

  it.each([
    ["stated", "stated", english.record.linkBasis.stated],
    ["inferred", "inferred", english.record.linkBasis.inferred],
    ["stated", "inferred", english.record.linkBasis.mixed],
    ["inferred", "stated", english.record.linkBasis.mixed],
  ])("is one line at both ends where it is symmetric: %s and %s", async (here, there, basis) => {
    const views = await linkedBothWays("contradicts", [here, there]);
    for (const view of Object.values(views)) {
      for (const end of ends)
        expect(linksIn(view(end))).toEqual([{ relation: "Contradicts", bases: [basis] }]);
    }
  });

  it("is two where it is not: each event answers the other", async () => {
    const views = await linkedBothWays("responds-to", ["inferred", "stated"]);
    const { stated, inferred } = english.record.linkBasis;
    for (const view of Object.values(views)) {
      expect(linksIn(view("minister-speaks"))).toEqual([
        { relation: "In response to", bases: [inferred] },
        { relation: "Answered by", bases: [stated] },
      ]);
    }
  });

  it("on paper the media stand with their address in full", async () => {
    const views = await linkedBothWays("about", ["stated", "stated"]);
    const media = [views.popup, views.list, views.print].map((view) =>
      view("us-strike-pmf-hq").querySelector(".record-media > li"),
    );
    for (const line of media) expect(line?.textContent).toMatch(/^Smoke.* The Agency/);
    expect(media.map((line) => line?.textContent.includes("https://example.org/photo"))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
