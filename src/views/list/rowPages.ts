import type { EventId } from "../../domain/model";
import { letGo } from "../../state/engineFailure";
import type { Answer, Engine, EventRecord, Order } from "../../engine/query";

/** An answer's rows as far as they are here: those near what the reader looks at, or all of a short list. */
export type LoadedRows = {
  readonly answer: Answer;
  readonly order: Order;
  readonly pages: ReadonlyMap<number, readonly EventRecord[]>;
};

/** Up to so many rows are all on the page: find in page and screen readers get the whole list. */
export const SHORT_LIST = 200;

export const PAGE_ROWS = 50;

/** Rows beyond those in sight that are fetched before they are needed. */
const ROWS_AHEAD = 20;

/** Pages beside those that are not yet let go. */
const PAGES_KEPT = 4;

export function rowAt(rows: LoadedRows, index: number): EventRecord | undefined {
  return rows.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
}

/** Where an event stands if it is among the rows that are here. */
export function loadedIndexOf({ pages }: LoadedRows, event: EventId): number | undefined {
  for (const [page, records] of pages) {
    const index = records.findIndex((record) => record.event.id === event);
    if (index !== -1) return page * PAGE_ROWS + index;
  }
  return undefined;
}

export type RowPages = {
  /** The rows of another answer or in another order; the old ones stay until those in sight have come. */
  readonly ask: (answer: Answer, order: Order) => void;
  /** The reader looks at the rows from one up to another (exclusive). */
  readonly lookAt: (from: number, to: number) => void;
};

/**
 * Fetches rows page by page and gives to `show` what there is whenever some have come. One fetch is on its way
 * at a time: whatever changes meanwhile is asked for after it, so that nothing piles up while a reader scrolls
 * or brushes, and something newer still appears after every fetch.
 */
export function createRowPages(engine: Pick<Engine, "rows">, show: (rows: LoadedRows) => void): RowPages {
  let asked: Pick<LoadedRows, "answer" | "order"> | undefined;
  let from = 0;
  let to = 0;
  let shown: LoadedRows | undefined;
  let isFetching = false;

  const fetchNext = async (): Promise<boolean> => {
    if (asked === undefined) return false;
    const { answer, order } = asked;
    const known = shown?.answer === answer && shown.order === order ? shown.pages : undefined;
    const [first, last] = pagesOf(answer.matching, from, to);
    const missing = range(first, last).filter((page) => known?.has(page) !== true);
    if (known !== undefined && missing.length === 0) return false;
    const fetched = await Promise.all(
      missing.map(async (page) => {
        const start = page * PAGE_ROWS;
        return [page, await engine.rows(answer.query, order, start, start + PAGE_ROWS)] as const;
      }),
    );
    const kept = [...(known ?? [])].filter(
      ([page]) => page >= first - PAGES_KEPT && page <= last + PAGES_KEPT,
    );
    shown = { answer, order, pages: new Map([...kept, ...fetched]) };
    show(shown);
    return true;
  };

  const fetchAll = async () => {
    if (isFetching) return;
    isFetching = true;
    try {
      while (await fetchNext());
    } finally {
      isFetching = false;
    }
  };

  return {
    ask: (answer, order) => {
      asked = { answer, order };
      letGo(fetchAll());
    },
    lookAt: (first, end) => {
      from = first;
      to = end;
      letGo(fetchAll());
    },
  };
}

/** First and last page to have; the last is before the first where there is none. */
function pagesOf(count: number, from: number, to: number): readonly [number, number] {
  const end = Math.ceil(count / PAGE_ROWS) - 1;
  if (count <= SHORT_LIST) return [0, end];
  const first = Math.floor((Math.min(from, count - 1) - ROWS_AHEAD) / PAGE_ROWS);
  const last = Math.floor((Math.max(to, from) + ROWS_AHEAD) / PAGE_ROWS);
  return [Math.max(0, first), Math.min(end, last)];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
