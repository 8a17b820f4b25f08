import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { isUndated, spanOf } from "../../src/domain/dates";
import { drawnDate, drawnPlaces } from "../../src/domain/drawing";
import { NO_FILTER } from "../../src/domain/filtering";
import { formatIssue } from "../../src/domain/issues";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { ConflictEvent } from "../../src/domain/model";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { CURATED_FOLDER, loadCurated } from "../fixtures/curated";

const SHA256 = "040f3640f9207d3be99b46823c28918f6ecfe64a274a09f79845d55e7562da05";

let loaded: LoadedDataset;
beforeAll(async () => {
  loaded = await loadCurated();
});
const event = (id: string): ConflictEvent => {
  const found = loaded.dataset.events.find((record) => record.id === id);
  if (found === undefined) throw new Error(`no event ${id}`);
  return found;
};

describe("the curated dataset", () => {
  it("stands on the article, byte for byte", () => {
    const bytes = readFileSync(`${CURATED_FOLDER}/article.ar.txt`);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(SHA256);
    expect(loaded.dataset.sources[0]).toMatchObject({ role: "primary", sha256: SHA256 });
  });

  it("has no issue at all", () => expect(loaded.issues.map(formatIssue)).toEqual([]));

  it("has as many records as the article gives, each in both languages", () => {
    expect(loaded.dataset.events.length).toBeGreaterThanOrEqual(28);
    expect(loaded.dataset.events.length).toBeLessThanOrEqual(45);
    expect(loaded.dataset.languages).toEqual(["en", "ar"]);
  });

  it("quotes at least 85 of 100 characters of the article, and every excerpt verbatim", () => {
    const characters = Array.from(loaded.texts.get("bawaba-2024-01")?.text ?? "");
    const covered = new Set<number>();
    for (const { exact, start, end } of loaded.dataset.events.flatMap(({ excerpts }) => excerpts)) {
      expect(characters.slice(start, end).join("")).toBe(exact);
      for (let at = start; at < end; at += 1) covered.add(at);
    }
    const inked = characters.flatMap((character, at) => (/\S/.test(character) ? [at] : []));
    expect(inked.length).toBeGreaterThan(1000);
    expect(inked.filter((at) => covered.has(at)).length / inked.length).toBeGreaterThanOrEqual(0.85);
  });

  it("cites a work, a day and an address for whatever it corroborates", () => {
    const cited = loaded.dataset.events.flatMap(({ when, where, toll }) =>
      [...(when.corroborated ?? []), ...(where.corroborated ?? []), ...(toll?.corroborated ?? [])].flatMap(
        ({ sources }) => sources,
      ),
    );
    expect(cited.length).toBeGreaterThan(0);
    for (const id of cited) {
      const source = loaded.dataset.sources.find((record) => record.id === id);
      expect(source?.role).toBe("corroborating");
      expect(source?.url).toMatch(/^https:/);
      expect(source?.accessed).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

describe("reported and corroborated are two things", () => {
  it("the article puts the strike in Iraq, other reports in east Baghdad", () => {
    const strike = event("us-strike-pmf-hq");
    expect(strike.where.reported.map(({ place, role }) => [place, role])).toEqual([["iraq", "site"]]);
    expect(drawnPlaces(strike, "corroborated").map(({ place }) => place)).toEqual(["baghdad-palestine-st"]);
  });

  it("“early this month” is a span of days, not a day", () => {
    const strike = event("us-strike-pmf-hq");
    const { span } = drawnDate(strike, "reported");
    expect(strike.when.reported).toMatchObject({ basis: "relative", phrase: { exact: "مطلع الشهر الجاري" } });
    expect(span).toMatchObject({
      earliest: Date.UTC(2024, 0, 1),
      latest: Date.UTC(2024, 0, 11) - 1,
      approximate: true,
    });
    expect(drawnDate(strike, "corroborated").span.earliest).toBe(Date.UTC(2024, 0, 4));
  });

  it("Austin spoke in mid-November 2023, in Seoul, before the strike", () => {
    const spoke = event("austin-warns-attacks-must-stop");
    const { span } = drawnDate(spoke, "reported");
    expect([span.earliest, span.latest]).toEqual([Date.UTC(2023, 10, 11), Date.UTC(2023, 10, 21) - 1]);
    expect(drawnDate(spoke, "corroborated").span.earliest).toBe(Date.UTC(2023, 10, 13));
    expect(drawnPlaces(spoke, "corroborated")).toContainEqual(
      expect.objectContaining({ place: "seoul", role: "site" }),
    );
    expect(drawnPlaces(spoke, "corroborated").some(({ role }) => role === "subject")).toBe(true);
  });

  it("what the article gives no date has an open beginning, and says that it is not known", () => {
    const unknown = loaded.dataset.events.filter(({ when }) => when.reported.basis === "unknown");
    expect(unknown.length).toBeGreaterThan(5);
    for (const { when } of unknown) expect(when.reported.edtf).toMatch(/^\.\.\//);
    // No beginning is known of a few others, whose end the words give.
    const undated = loaded.dataset.events.filter(({ when }) => isUndated(spanOf(when.reported.edtf)));
    expect(undated.filter(({ when }) => when.reported.basis === "stated")).toEqual([]);
  });

  it("no event is dated after the article could have been published", () => {
    for (const { when } of loaded.dataset.events) {
      expect(spanOf(when.reported.edtf).latest).toBeLessThan(Date.UTC(2024, 1, 1));
    }
  });
});

describe("searching", () => {
  it.each([
    "PMF",
    "pmf",
    "al-Hashd al-Shaabi",
    "Al Hashd al Shaabi",
    "Popular Mobilization",
    "الحشد الشعبى",
    "الحشد الشعبي",
    "الحَشْد الشَّعبيّ",
  ])("%s finds the strike", async (text) => {
    const { items } = await createColumnEngine(curatedEvents(loaded)).ask({
      window: { from: Date.UTC(2023, 9, 1), to: Date.UTC(2024, 1, 1) },
      filter: { ...NO_FILTER, text },
      drawAs: "corroborated",
      pinned: [],
      itemBudget: 150,
      timeBins: 0,
    });
    expect(items.map(({ id }) => id)).toContain("us-strike-pmf-hq");
  });
});

describe("the words of the curator", () => {
  const own = () =>
    loaded.dataset.events.flatMap(({ id, title, summary }) =>
      [title, summary].flatMap((texts) =>
        Object.entries(texts).map(([language, text]) => ({ id, language, text: withoutQuotations(text) })),
      ),
    );
  const withoutQuotations = (text: string) => text.replace(/“[^”]*”|«[^»]*»|"[^"]*"|‘[^’]*’/g, "");

  it("keep titles to 80 characters", () => {
    const titles = loaded.dataset.events.flatMap(({ title }) => Object.values(title));
    expect(titles.filter((title) => Array.from(title).length > 80)).toEqual([]);
  });

  it("are neutral outside quotation marks", () => {
    const english =
      /\b(terror(?:is[mt]s?)?|martyr\w*|regimes?|militias?|militiam[ae]n|thugs?|massacre\w*|aggression|enem(?:y|ies)|so-called|puppets?|barbaric|heroic|brutal|proxies)\b/i;
    const arabic = /إرهاب|ارهاب|شهيد|شهداء|استشهد|عدوان|العدو(?!ان)|ميليشي|مليشي|مرتزق|مجزرة|أذناب/;
    const named = /European Counter-?terrorism|Counter-?Terrorism|مكافحة الإرهاب/gi;
    expect(
      own().filter(
        ({ text }) =>
          (english.exec(text.replace(named, "")) ?? arabic.exec(text.replace(named, ""))) !== null,
      ),
    ).toEqual([]);
  });
});
