import { useCallback } from "react";
import type { Engine, EventRecord } from "../../engine/query";
import { useAnswer, useEngine, useSanad, useSanadState, type EngineResult } from "../../state/context";
import { placeInStory, type StoryPlace } from "../../state/storyPlace";
import type { Story } from "../../state/telling";

/** A step of the story with all that is told of it. */
export type Told = {
  readonly place: StoryPlace;
  readonly record: EventRecord;
  /** The event that this one follows from. */
  readonly cause: EventRecord | undefined;
};

/** The story's step, the one before until the engine has found it; undefined before the first. */
export function useStory({ path, event }: Story): EngineResult<Told | undefined> {
  const dataset = useSanadState((state) => state.dataset);
  const { answers } = useSanad();
  // To the steps it matters what passes the filter and how it is drawn, not which window is shown.
  const query = useAnswer()?.query;
  const passing = JSON.stringify([query?.filter, query?.drawAs]);
  const ask = useCallback(
    async (engine: Engine): Promise<Told | undefined> => {
      const { answer } = answers.getState();
      if (answer === undefined || passing === "") return undefined;
      const place = await placeInStory(engine, answer, dataset, { path, event });
      const { because } = place.step;
      const [record, cause] = await Promise.all([
        engine.event(answer.query, event),
        because === undefined ? undefined : engine.event(answer.query, because.event),
      ]);
      return record && { place, record, cause };
    },
    [answers, passing, dataset, path, event],
  );
  return useEngine(ask);
}
