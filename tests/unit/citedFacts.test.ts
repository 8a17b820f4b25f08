import { readFileSync } from "node:fs";
import { writersOf } from "../../src/formats/writers/writers";
import { beforeAll, describe, expect, it } from "vitest";
import { spanOf, type Edtf } from "../../src/domain/dates";
import type { LoadedDataset } from "../../src/domain/loaded";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { spanInWords } from "../../src/i18n/dateWords";
import { LANGUAGES, type Language } from "../../src/i18n/languages";
import { loadTexts } from "../../src/i18n/texts";
import { namesOfDataset } from "../../src/state/names";
import { citeIn } from "../../src/views/sharing/citing";
import { factsInWords, factsLine, voiceOf } from "../../src/views/sharing/factWords";
import { createCardContent } from "../../src/views/sharing/picture/cardContent";
import { translationBy } from "../../src/views/sharing/translationBy";
import { CURATED_FOLDER, loadCurated } from "../fixtures/curated";

type Said = { edtf?: Edtf; place?: string; basis?: string; sources?: string[] };
type Raw = {
  sources: { id: string; publisher: Record<Language, string> }[];
  places: { id: string; name: Record<Language, string> }[];
  events: {
    id: string;
    title: Record<Language, string>;
    excerpts: { id: string; source: string }[];
    when: { reported: Said; corroborated?: Said[] };
    where: { reported: Said[]; corroborated?: Said[] };
  }[];
};
type RawEvent = Raw["events"][number];

const raw = JSON.parse(readFileSync(`${CURATED_FOLDER}/dataset.json`, "utf8")) as Raw;
const WORDS = {
  en: { inferred: "inferred", none: "no known date", date: "Date: ", place: "Place: ", about: "about " },
  ar: { inferred: "مستنتَج", none: "دون تاريخ معروف", date: "التاريخ: ", place: "المكان: ", about: "عن " },
};
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/gu, " ");
/** As it stands in no format: without the signs by which one escapes. */
const unescaped = (text: string) => plain(text).replace(/\\+(?=[^a-z])/g, "");
const nameOf = (list: { id: string }[], id: string, field: "publisher" | "name", language: Language) =>
  (list.find((entry) => entry.id === id) as unknown as Record<string, Record<Language, string>>)[field]?.[
    language
  ] ?? id;

/** What dataset.json says, and nobody else: the values of an event, each with the names of those who give it. */
function recorded(event: RawEvent, language: Language) {
  const words = WORDS[language];
  const article = [...new Set(event.excerpts.map(({ source }) => source))];
  const valueOf = ({ edtf, place, basis }: Said) => {
    if (place !== undefined) return nameOf(raw.places, place, "name", language);
    if (edtf === undefined) throw new Error("neither date nor place");
    return basis === "unknown" ? words.none : plain(spanInWords(spanOf(edtf), language));
  };
  const of = (reported: Said[], corroborated: Said[] = []) => [
    ...reported.map((said) => ({
      value: valueOf(said),
      who:
        said.basis === "inferred"
          ? [words.inferred]
          : article.map((id) => nameOf(raw.sources, id, "publisher", language)),
    })),
    ...corroborated.map((said) => ({
      value: valueOf(said),
      who: (said.sources ?? []).map((id) => nameOf(raw.sources, id, "publisher", language)),
    })),
  ];
  return {
    date: of([event.when.reported], event.when.corroborated),
    place: of(event.where.reported, event.where.corroborated),
  };
}

/** "A (P) · B (Q and R)" taken apart at its last brackets, which may hold brackets themselves. */
function takenApart(line: string) {
  return line.split(" · ").map((fact) => {
    for (let at = fact.length - 1, depth = 0; at >= 0; at -= 1) {
      depth += fact[at] === ")" ? 1 : fact[at] === "(" ? -1 : 0;
      if (depth === 0) return { value: fact.slice(0, at).trim(), who: fact.slice(at + 1, -1) };
    }
    throw new Error(`nobody says "${fact}"`);
  });
}

function expectRecorded(line: string, known: ReturnType<typeof recorded>["date"], about: string) {
  const facts = takenApart(plain(line));
  for (const { value, who } of facts) {
    const giving = known.filter((said) => said.value === value || `${about}${said.value}` === value);
    const isGiven = giving.some((said) => {
      // Whoever is named, and nobody else: what is left are the words that join names.
      const rest = said.who.reduce((left, name) => left.replace(name, ""), who);
      return said.who.every((name) => who.includes(name)) && /^(, | and |و| )*$/.test(rest);
    });
    expect(isGiven, `${value} (${who})`).toBe(true);
  }
  for (const { value } of known)
    expect(
      facts.some((fact) => fact.value === value || fact.value === about + value),
      value,
    ).toBe(true);
}

const SHARED = { address: "https://sanad.example/#event", isOpenedFile: false };

let loaded: LoadedDataset;
beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadTexts));
  loaded = await loadCurated();
});

const recordOf = async (id: string, drawAs: "reported" | "corroborated" = "corroborated") => {
  const record = await createColumnEngine(curatedEvents(loaded)).event({ drawAs }, id);
  if (record === undefined) throw new Error(id);
  return record;
};

describe.each(LANGUAGES)("in %s", (language) => {
  const words = WORDS[language];
  const ids = raw.events.map((event) => [event.id, event] as const);

  it.each(ids)(
    "every date and place of %s is given by whom dataset.json names, in every citation",
    async (id, event) => {
      const { dataset } = loaded;
      const names = namesOfDataset(dataset);
      const record = await recordOf(id);
      const known = recorded(event, language);
      for (const excerpt of record.event.excerpts) {
        const citation = citeIn(language, {
          ...SHARED,
          dataset,
          names,
          record,
          excerpt,
          withTranslation: true,
        });
        const dates = citation.facts.find((line) => line.startsWith(words.date))?.slice(words.date.length);
        const places = citation.facts.find((line) => line.startsWith(words.place))?.slice(words.place.length);
        expectRecorded(dates ?? "", known.date, "");
        if (known.place.length > 0) expectRecorded(places ?? "", known.place, words.about);
        else expect(places).toBeUndefined();

        // Outside these lines, the quotation and the titles, no format tells a date or place but those of the source.
        for (const { writer } of writersOf("citation")) {
          const text = unescaped(writer.write(citation));
          for (const fact of citation.facts) expect(text).toContain(plain(fact));
          expect(text).toContain(plain(voiceOf(excerpt, names, language)));
          if (citation.quote?.translation !== undefined)
            expect(text).toContain(
              plain(`”  (${citation.quote.translation.by})`).replace("  ", " ").slice(1),
            );
          let rest = [
            ...citation.facts,
            citation.title.text,
            citation.quote?.text ?? "",
            citation.quote?.translation?.text ?? "",
            citation.source?.title.text ?? "",
            citation.source?.publishedInWords ?? "",
            citation.within?.text ?? "",
          ]
            .map((part) => unescaped(plain(part)))
            .reduce((left, part) => left.replaceAll(part, ""), text);
          rest = rest.replaceAll(plain(voiceOf(excerpt, names, language)), "").replaceAll(event.id, "");
          for (const { value } of [...known.date, ...known.place]) expect(rest).not.toContain(value);
        }
      }
    },
  );

  it.each(ids)(
    "the card of %s gives each with its source, in words, on the map and in its description",
    async (id, event) => {
      const names = namesOfDataset(loaded.dataset);
      const known = recorded(event, language);
      for (const drawAs of ["reported", "corroborated"] as const) {
        const record = await recordOf(id, drawAs);
        for (const excerpt of record.event.excerpts) {
          const translation = translationBy(loaded.dataset, false, language);
          const card = createCardContent({ record, excerpt, names, language, translation, address: "" });
          expect(card.title?.text).toBe(event.title[language]);
          const [dates, places] = card.facts;
          expectRecorded(dates?.said.join(" · ") ?? "", known.date, "");
          if (known.place.length > 0)
            expectRecorded(places?.said.join(" · ") ?? "", known.place, words.about);
          for (const { name } of card.places) {
            for (const { value, who } of takenApart(plain(name))) {
              const giving = known.place.filter((said) => said.value === value);
              expect(
                giving.some((said) => said.who.every((publisher) => who.includes(publisher))),
                name,
              ).toBe(true);
            }
          }
          for (const line of card.facts) expect(card.alt).toContain(factsLine(line, language));
          expect(card.sourceLines[0]).toBe(voiceOf(excerpt, names, language));
          const reads = excerpt.translations[language];
          expect(card.quote.text.slice(1, -1)).toBe(reads ?? excerpt.exact);
          expect(card.original?.text.slice(1, -1)).toBe(reads === undefined ? undefined : excerpt.exact);
          if (card.original !== undefined)
            for (const said of [card.original.label, card.alt]) expect(said).toContain(translation);
        }
      }
    },
  );
});

it("the strike's day and street are Shafaq News's, and never al-Bawaba's", async () => {
  const { event } = await recordOf("us-strike-pmf-hq");
  const names = namesOfDataset(loaded.dataset);
  expect(factsInWords(event, names, "en").map((sort) => factsLine(sort, "en"))).toEqual([
    "Date: early January 2024 (Al-Bawaba) · 4 January 2024 (Shafaq News)",
    "Place: Iraq (inferred) · PMF logistics headquarters, Palestine Street, Baghdad (Shafaq News) · Baghdad (Mid-Day (after the Associated Press) and EIR News)",
  ]);
  expect(factsInWords(event, names, "ar").map((sort) => factsLine(sort, "ar"))).toEqual([
    "التاريخ: مطلع كانون الثاني 2024 (البوابة) · 4 كانون الثاني 2024 (شفق نيوز)",
    "المكان: العراق (مستنتَج) · مقر الدعم اللوجستي للحشد الشعبي، شارع فلسطين، بغداد (شفق نيوز) · بغداد (ميد داي (عن أسوشيتد برس) وإي آي آر نيوز)",
  ]);
});

it("two places of one name are two in what is cited, and so are two that lie in no other", async () => {
  const { dataset } = await loadCurated();
  const place = (id: string, center: readonly [number, number], partOf?: string) => ({
    id,
    name: { en: "Springfield", ar: "سبرنغفيلد" },
    kind: "city" as const,
    center,
    radiusKm: 5,
    ...(partOf !== undefined && { partOf }),
  });
  const [first] = dataset.events;
  if (first === undefined) throw new Error("no event");
  const said = (ids: readonly string[], language: Language) => {
    const event = {
      ...first,
      where: { reported: ids.map((id) => ({ place: id, role: "site" as const, basis: "stated" as const })) },
    };
    const places = [
      ...dataset.places,
      place("s-1", [43, 35], "iraq"),
      place("s-2", [38, 35], "syria"),
      place("s-3", [1.5, 2.25]),
    ];
    const names = namesOfDataset({ ...dataset, places });
    return (factsInWords(event, names, language)[1]?.said ?? []).map(plain);
  };
  expect(said(["s-1", "s-2", "s-3"], "en")).toEqual([
    "Springfield (Iraq) (Al-Bawaba)",
    "Springfield (Syria) (Al-Bawaba)",
    "Springfield (2.25, 1.50) (Al-Bawaba)",
  ]);
  expect(said(["s-1", "s-2"], "ar")).toEqual(["سبرنغفيلد (العراق) (البوابة)", "سبرنغفيلد (سوريا) (البوابة)"]);
  expect(said(["s-1", "kirkuk"], "en")).toEqual(["Springfield (Al-Bawaba)", "Kirkuk (Al-Bawaba)"]);
});
