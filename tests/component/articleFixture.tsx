import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { parseEdtf, spanOf, type Edtf } from "../../src/domain/dates";
import { createSourceText } from "../../src/domain/excerpts";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { ConflictEvent, Dataset, Excerpt } from "../../src/domain/model";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { loadTexts } from "../../src/i18n/texts";
import { createAnswers } from "../../src/state/answers";
import { SanadContext } from "../../src/state/context";
import { namesOfDataset } from "../../src/state/names";
import { createSanadStore, type SanadState } from "../../src/state/store";
import { standInForFonts } from "../fixtures/fonts";

/** Three paragraphs, the second a subhead. The statement quotes the strike's words too. */
export const TEXT = [
  "أغارت طائرات على مقر الحشد، فندّد رئيس الوزراء بالضربة.",
  "عمليات تفتيش",
  "عثرت القوات على وكرين فى الصحراء.",
].join("\n");

export function edtf(text: string): Edtf {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(`not EDTF: ${text}`);
  return date;
}

export function excerptOf(exact: string, rest: Partial<Excerpt> = {}): Excerpt {
  const index = Math.max(0, TEXT.indexOf(exact));
  const start = Array.from(TEXT.slice(0, index)).length;
  return {
    id: `x-${exact.slice(0, 5)}`,
    source: "paper",
    exact,
    prefix: "",
    suffix: "",
    start,
    end: start + Array.from(exact).length,
    voice: { kind: "article" },
    standing: "reported",
    translations: { en: `In English: ${exact}` },
    ...rest,
  };
}

export const STRIKE: ConflictEvent = {
  id: "strike",
  kind: "strike",
  title: { en: "Aircraft strike a headquarters", ar: "غارة على مقر" },
  summary: { en: "Aircraft struck.", ar: "أغارت طائرات." },
  excerpts: [excerptOf("أغارت طائرات على مقر الحشد")],
  when: {
    reported: { edtf: edtf("2024-01-01~/2024-01-10~"), extent: "within", basis: "relative" },
    corroborated: [{ edtf: edtf("2024-01-04"), extent: "within", sources: ["agency"] }],
  },
  where: { reported: [{ place: "iraq", role: "site", basis: "inferred" }] },
  who: [{ actor: "us", role: "initiator" }],
};

export const STATEMENT: ConflictEvent = {
  id: "statement",
  kind: "statement",
  title: { en: "The prime minister condemns the strike", ar: "رئيس الوزراء يندّد" },
  summary: { en: "He condemned it.", ar: "ندّد بها." },
  excerpts: [
    excerptOf("أغارت طائرات على مقر الحشد، فندّد رئيس الوزراء بالضربة", {
      voice: { kind: "quoted", speaker: "pm" },
      standing: "claimed",
    }),
  ],
  when: { reported: { edtf: edtf("2024-01-06"), extent: "within", basis: "stated" } },
  where: { reported: [{ place: "iraq", role: "subject", basis: "stated" }] },
  who: [{ actor: "pm", role: "speaker" }],
  links: [{ relation: "responds-to", event: "strike", basis: "stated" }],
};

export const SEARCH: ConflictEvent = {
  id: "search",
  kind: "operation",
  title: { en: "Two hideouts found", ar: "العثور على وكرين" },
  summary: { en: "They found two.", ar: "عثروا على اثنين." },
  excerpts: [excerptOf("عثرت القوات على وكرين فى الصحراء"), excerptOf("كلام ليس فى النص")],
  when: { reported: { edtf: edtf("../2024-01"), extent: "within", basis: "unknown" } },
  where: { reported: [] },
  who: [],
};

export function datasetOf(events: readonly ConflictEvent[]): Dataset {
  return {
    id: "small",
    version: "1.0.0",
    languages: ["en", "ar"],
    changes: [],
    title: { en: "Small" },
    summary: { en: "Small" },
    licence: "CC-BY-4.0",
    view: {
      from: edtf("2023-12"),
      to: edtf("2024-01"),
      bounds: [
        [38, 29],
        [49, 38],
      ],
    },
    sources: [
      {
        id: "paper",
        role: "primary",
        title: { en: "An article" },
        publisher: { en: "The Paper" },
        language: "ar",
        published: { edtf: edtf("2024-01-20"), basis: "stated" },
      },
      {
        id: "agency",
        role: "corroborating",
        title: { en: "A report" },
        publisher: { en: "The Agency" },
        language: "en",
        published: { edtf: edtf("2024-01-04"), basis: "stated" },
        url: "https://agency.example/report",
      },
    ],
    places: [{ id: "iraq", name: { en: "Iraq" }, kind: "country", center: [43, 33], radiusKm: 500 }],
    actors: [
      { id: "us", name: { en: "United States" }, kind: "state" },
      { id: "pm", name: { en: "Prime minister" }, kind: "person" },
    ],
    events,
  };
}

type Rendered = {
  /** Beside the article above; of three events unless told. */
  readonly dataset?: Dataset;
  /** A dataset with texts of its own. */
  readonly loaded?: LoadedDataset;
  readonly state?: Partial<SanadState>;
};

/** A view as it stands in the app, and the store behind it. */
export async function renderView(view: ReactNode, { dataset, state, ...rendered }: Rendered = {}) {
  standInForFonts();
  await loadTexts("en");
  await loadTexts("ar");
  const loaded: LoadedDataset = rendered.loaded ?? {
    dataset: dataset ?? datasetOf([STRIKE, STATEMENT, SEARCH]),
    texts: new Map([["paper", createSourceText(TEXT)]]),
    issues: [],
    eventIssues: new Map(),
    publishedEnd: spanOf(edtf("2024-01-20")).latest,
  };
  const data = loaded.dataset;
  const store = createSanadStore(data, state ?? {});
  const engine = createColumnEngine(curatedEvents(loaded));
  const answers = createAnswers(store, engine);
  render(
    <SanadContext value={{ store, engine, answers, loaded, names: namesOfDataset(data) }}>
      {view}
    </SanadContext>,
  );
  return store;
}
