import { useEffect, useState } from "react";
import type { EventId, PlaceId } from "../../domain/model";
import type { Area, Engine, Query } from "../../engine/query";
import { useAnswer, useIsLate, useSanad } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { useLate } from "../shared/lateMark";

/** The events at a place or in an area: how many there are, where the shown one stands, and the way to its neighbours. */
export type EventsHere = {
  readonly count: number;
  /** So many of them stand at the place itself, the others only at places in it. */
  readonly atPlace: number;
  /** So many of them only speak of the place. */
  readonly speaking: number;
  /** From 0; undefined where the shown event is none of them, or lies too far back to be looked for. */
  readonly index: number | undefined;
  /** Both are of another question than the one asked now. */
  readonly isLate: boolean;
  readonly step: (by: 1 | -1) => void;
};

/** Fetched at a time. */
const PAGE = 200;
/** An event that is further from the first is not looked for. */
const SOUGHT = 20_000;
/** While the reader brushes through time the count waits. */
const SETTLED_MS = 150;

type Asked = { readonly query: Query; readonly at: PlaceId | Area };
type Page = {
  readonly asked: Asked;
  /** The event for which it was fetched. */
  readonly sought: EventId;
  readonly from: number;
  readonly count: number;
  readonly here: number;
  readonly speaking: number;
  readonly events: readonly EventId[];
};

/** Undefined until the first page has come, and where nothing is asked for. */
export function useEventsHere(
  at: PlaceId | Area | undefined,
  event: EventId | undefined,
  onStep: (event: EventId) => void,
): EventsHere | undefined {
  const { engine } = useSanad();
  const query = useAnswer()?.query;
  const asked = useSame(at === undefined || query === undefined ? undefined : { at, query });
  const [page, setPage] = useState<Page>();

  useEffect(() => {
    if (asked === undefined || event === undefined) return;
    const isThere = page?.asked === asked && (page.sought === event || page.events.includes(event));
    if (isThere) return;
    let isCurrent = true;
    const fetch = async () => {
      const found = await pageWith(engine, asked, event);
      if (isCurrent) setPage(found);
    };
    const isSamePlace = page !== undefined && keyOfPlace(page.asked) === keyOfPlace(asked);
    const timer = setTimeout(() => letGo(fetch()), isSamePlace ? SETTLED_MS : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [engine, asked, event, page]);

  const isAnswerLate = useIsLate();
  const isPageLate = useLate(page !== undefined && page.asked !== asked, page);
  if (asked === undefined || page === undefined || keyOfPlace(page.asked) !== keyOfPlace(asked)) {
    return undefined;
  }
  const { count, here, speaking, from, events } = page;
  const inPage = events.indexOf(event ?? "");
  const index = inPage === -1 ? undefined : from + inPage;
  const step = async (by: 1 | -1) => {
    const target = index === undefined ? (by === 1 ? 0 : count - 1) : (index + by + count) % count;
    let next = events[target - from];
    if (next === undefined) {
      const start = Math.floor(target / PAGE) * PAGE;
      const fetched = await engine.eventsAt(asked.query, asked.at, start, start + PAGE);
      next = fetched.events[target - start];
      if (next !== undefined) setPage({ asked, sought: next, from: start, ...fetched });
    }
    if (next !== undefined) onStep(next);
  };
  return {
    count,
    atPlace: here,
    speaking,
    index,
    isLate: isAnswerLate || isPageLate,
    step: (by) => letGo(step(by)),
  };
}

/** The first page, or one as long as it takes to hold the event. */
async function pageWith(engine: Engine, asked: Asked, event: EventId): Promise<Page> {
  let found = await engine.eventsAt(asked.query, asked.at, 0, PAGE);
  if (found.count > PAGE && !found.events.includes(event)) {
    found = await engine.eventsAt(asked.query, asked.at, 0, SOUGHT);
  }
  return { asked, sought: event, from: 0, ...found };
}

/** The same object as long as the same is asked: which event is selected makes another query, but no other events. */
function useSame(next: Asked | undefined): Asked | undefined {
  const [asked, setAsked] = useState(next);
  if (keyOf(asked) === keyOf(next)) return asked;
  setAsked(next);
  return next;
}

function keyOf(asked: Asked | undefined): string {
  if (asked === undefined) return "";
  const { window, filter, drawAs } = asked.query;
  return JSON.stringify([asked.at, window, filter, drawAs]);
}

function keyOfPlace({ at }: Asked): string {
  return JSON.stringify(at);
}
