import { useState } from "react";
import { NO_FILTER, type Filter } from "../../domain/filtering";
import type { ActorId, ConflictEvent } from "../../domain/model";
import { labelIn } from "../../domain/shortText";
import type { EventRecord } from "../../engine/query";
import { useAnswer, useSanad, useSanadState } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { useNames } from "../shared/record/useNames";
import { useTexts } from "../shared/useTexts";

/** One way of going on from an event: all that pass the filter, or those of one place or speaker. */
type Way = {
  readonly id: string;
  readonly name: string;
  /** Undefined: the reader's own. */
  readonly filter?: Filter;
  /** Only events in which this one speaks: the filter lets others through, in which it is spoken of. */
  readonly speaker?: ActorId;
};

/** Leads from an event to the one before or after it: in time, at its place, by its speaker. */
export function Walk({ record }: { readonly record: EventRecord }) {
  const { t } = useTexts("details");
  const { engine } = useSanad();
  const query = useAnswer()?.query;
  const selectEvent = useSanadState((state) => state.selectEvent);
  const ways = useWays(record);
  const [chosen, setChosen] = useState("time");
  /** The event and way that lead no further. */
  const [end, setEnd] = useState("");
  const way = ways.find(({ id }) => id === chosen) ?? ways[0];
  if (query === undefined || way === undefined) return null;
  const here = `${record.event.id} ${way.id}`;

  const go = async (step: 1 | -1) => {
    const asked = way.filter === undefined ? query : { ...query, filter: way.filter };
    let next = await engine.neighbour(asked, record.event.id, step);
    while (next !== undefined && way.speaker !== undefined) {
      const found = await engine.event(query, next);
      if (found !== undefined && speakersOf(found.event).includes(way.speaker)) break;
      next = await engine.neighbour(asked, next, step);
    }
    if (next === undefined) setEnd(here);
    else selectEvent(next, "elsewhere");
  };
  return (
    <div className="details-walk" role="group" aria-label={t("walk.label")}>
      <button type="button" className="button" onClick={() => letGo(go(-1))}>
        <span aria-hidden="true" className="turns">
          ‹
        </span>
        {t("walk.previous")}
      </button>
      <select
        className="button"
        aria-label={t("walk.way")}
        value={way.id}
        onChange={({ target }) => setChosen(target.value)}
      >
        {ways.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" className="button" onClick={() => letGo(go(1))}>
        {t("walk.next")}
        <span aria-hidden="true" className="turns">
          ›
        </span>
      </button>
      <p role="status">{end === here && t("walk.last")}</p>
    </div>
  );
}

/** Which ways an event offers; a reader who walks one keeps it where the next event offers it too. */
function useWays({ event, item }: EventRecord): readonly Way[] {
  const { t, language } = useTexts("details");
  const names = useNames();
  const places = [...new Set(item.places.map(({ place }) => place))];
  return [
    { id: "time", name: t("walk.time") },
    ...places.map((place) => ({
      id: `place ${place}`,
      name: t("walk.place", { name: labelIn(names.place(place), language).text }),
      filter: { ...NO_FILTER, places: [place] },
    })),
    ...speakersOf(event).map((actor) => ({
      id: `speaker ${actor}`,
      name: t("walk.speaker", { name: labelIn(names.actor(actor), language).text }),
      filter: { ...NO_FILTER, actors: [actor] },
      speaker: actor,
    })),
  ];
}

/** Who speaks in an event: those its record names as speakers, and those whose words its excerpts carry. */
function speakersOf({ who, excerpts }: ConflictEvent): readonly ActorId[] {
  const named = who.flatMap(({ actor, role }) => (role === "speaker" ? [actor] : []));
  const heard = excerpts.flatMap(({ voice }) =>
    voice.kind === "article" || voice.speaker === undefined ? [] : [voice.speaker],
  );
  return [...new Set([...named, ...heard])];
}
