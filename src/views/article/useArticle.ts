import { useCallback } from "react";
import type { EventId, SourceId } from "../../domain/model";
import type { Engine, EventRecord } from "../../engine/query";
import { useAnswer, useEngine, useSanadState, type EngineResult } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { useFollowedSelection } from "../shared/useFollowedSelection";
import { createBlocks, quotedPieces, quotedShare, type Block } from "./articleBlocks";

/** A source's text ready to be set, with the records of the events that quote it. */
export type Article = {
  readonly source: SourceId;
  readonly blocks: readonly Block[];
  /** From 0 to 1. */
  readonly share: number;
  readonly events: ReadonlyMap<EventId, EventRecord>;
};

/** The article of a source; `missing` where its text is not there, undefined until the engine has answered. */
export function useArticle(source: SourceId): EngineResult<Article | "missing" | undefined> {
  const query = useAnswer()?.query;
  const ask = useCallback(
    async (engine: Engine): Promise<Article | "missing" | undefined> => {
      if (query === undefined) return undefined;
      const passages = await engine.passages(query, source);
      if (passages === undefined) return "missing";
      const blocks = createBlocks(passages);
      const ids = [...new Set(quotedPieces(blocks).flatMap(({ ids }) => ids))];
      const records = await Promise.all(ids.map((id) => engine.event(query, id)));
      const events = new Map(records.flatMap((record) => (record ? [[record.event.id, record]] : [])));
      return { source, blocks, share: quotedShare(passages), events };
    },
    [query, source],
  );
  return useEngine(ask);
}

/** The record of the event that all views mark. */
export function useShownRecord(): EventRecord | undefined {
  const drawAs = useSanadState((state) => state.drawAs);
  const id = shownEvent(useFollowedSelection("article"));
  const ask = useCallback(
    (engine: Engine) => (id === undefined ? Promise.resolve(undefined) : engine.event({ drawAs }, id)),
    [drawAs, id],
  );
  const { result: record } = useEngine(ask);
  return record?.event.id === id ? record : undefined;
}
