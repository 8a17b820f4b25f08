import type { Patch } from "./copyOfSources";

/** A view made up for a test: a plain list of the actors, with the events of the answer in which each takes part. */
const VIEW = `
import { useCallback } from "react";
import type { ActorId, EventId } from "../../domain/model";
import type { Answer, Engine } from "../../engine/query";
import { useAnswer, useEngine, useSanad, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { useDrawn } from "../shared/drawn";
import { useLateMark } from "../shared/lateMark";
import { Text } from "../shared/Text";
import { useFollowedSelection } from "../shared/useFollowedSelection";
import { useTexts } from "../shared/useTexts";

export function NetworkView() {
  const { t } = useTexts("network");
  const answer = useAnswer();
  const { result: actors, isLate } = useEngine(useCallback((engine: Engine) => eventsByActor(engine, answer), [answer]));
  const mark = useLateMark(isLate);
  useDrawn("network", actors !== undefined && actors !== "notYet");
  return (
    <section {...mark} data-view="network" aria-label={t("name")}>
      <ul>
        {actors !== undefined && actors !== "notYet" &&
          actors.map(({ actor, events }) => <ActorLine key={actor} actor={actor} events={events} />)}
      </ul>
    </section>
  );
}

type ActorEvents = { readonly actor: ActorId; readonly events: readonly EventId[] };

async function eventsByActor(engine: Engine, answer: Answer | undefined): Promise<readonly ActorEvents[] | "notYet"> {
  if (answer === undefined) return "notYet";
  const actors = [...answer.facets.actors.keys()];
  return Promise.all(
    actors.map(async (actor) => ({ actor, events: await engine.eventsOf(answer.query, actor) })),
  );
}

function ActorLine({ actor, events }: ActorEvents) {
  const { t } = useTexts("network");
  const { names } = useSanad();
  const selectEvent = useSanadState((state) => state.selectEvent);
  const selected = shownEvent(useFollowedSelection("network"));
  const [first] = events;
  return (
    <li>
      <button
        type="button"
        data-event-ids={events.join(" ")}
        aria-current={selected !== undefined && events.includes(selected) ? "true" : undefined}
        onClick={() => first !== undefined && selectEvent(first, "network")}
      >
        <Text of={names.actor(actor)} /> {t("takesPart", { count: events.length })}
      </button>
    </li>
  );
}
`;

const TEXTS = {
  en: {
    name: "Network of actors",
    view: { tab: "Network", fill: "Fill the screen with the network", goTo: "Go to the network" },
    takesPart_one: "in {{count, number}} event",
    takesPart_other: "in {{count, number}} events",
  },
  ar: {
    name: "شبكة الأطراف",
    view: { tab: "الشبكة", fill: "املأ الشاشة بالشبكة", goTo: "إلى الشبكة" },
    takesPart_zero: "بلا أحداث",
    takesPart_one: "في حدث واحد",
    takesPart_two: "في حدثين",
    takesPart_few: "في {{count, number}} أحداث",
    takesPart_many: "في {{count, number}} حدثًا",
    takesPart_other: "في {{count, number}} حدث",
  },
} as const;

const textsIn = (language: keyof typeof TEXTS): Patch => ({
  files: { [`src/i18n/${language}/network.json`]: JSON.stringify(TEXTS[language]) },
  lines: [
    {
      file: `src/i18n/${language}/index.ts`,
      after: "import map from",
      line: 'import network from "./network.json";',
    },
    { file: `src/i18n/${language}/index.ts`, after: "  map,", line: "  network," },
  ],
});

const together = (...patches: readonly Patch[]): Patch => ({
  files: Object.assign({}, ...patches.map(({ files }) => files)) as Patch["files"],
  lines: patches.flatMap(({ lines }) => lines),
});

/** The view's folder, its line of the table, and the line that says what draws it. */
export const NETWORK: Patch = {
  files: { "src/views/network/NetworkView.tsx": VIEW },
  lines: [
    {
      file: "src/state/views.ts",
      after: '  list: { room: "side"',
      line: '  network: { room: "side", key: "w" },',
    },
    {
      file: "src/workspace/viewParts.tsx",
      after: "  list: ListView,",
      line: '  network: lazyPart(async () => (await import("../views/network/NetworkView")).NetworkView, "pane"),',
    },
  ],
};

export const NETWORK_TEXTS: Patch = together(textsIn("en"), textsIn("ar"));

/** The events of one actor: where questions are described, where they are answered, and the answer. */
export const QUESTION: Patch = {
  files: {
    "src/engine/eventsOfActor.ts": `
import type { ActorId, EventId } from "../domain/model";
import { rowOf, type Asked } from "./asked";
import { eventAt } from "./kernels/inWindow";

/** The answer's events in which an actor takes part, in time order, undated ones last. */
export function eventsOfActor({ content, inWindow }: Asked, id: ActorId): readonly EventId[] {
  const actor = content.actors.codeOf(id);
  if (actor === undefined) return [];
  const { actorStart, actors } = inWindow.passing.index.columns;
  return Array.from({ length: inWindow.count }, (_, position) => eventAt(inWindow, position))
    .filter((event) => actors.subarray(actorStart[event], actorStart[event + 1]).includes(actor))
    .map((event) => content.idOf(rowOf({ inWindow }, event)));
}
`,
  },
  lines: [
    {
      file: "src/engine/query.ts",
      after: "export type Engine = {",
      line: "  readonly eventsOf: (query: Query, actor: ActorId) => Promise<readonly EventId[]>;",
    },
    { file: "src/engine/query.ts", after: "  passages: true,", line: "  eventsOf: true," },
    {
      file: "src/engine/columnEngine.ts",
      after: 'import { engineOf } from "./engineOf";',
      line: 'import { eventsOfActor } from "./eventsOfActor";',
    },
    {
      file: "src/engine/columnEngine.ts",
      after: "    neighbour: (query, id, step) =>",
      line: "    eventsOf: (query, actor) => eventsOfActor(asking(query), actor),",
    },
  ],
};

export const ADDITION = together(NETWORK, NETWORK_TEXTS, QUESTION);
