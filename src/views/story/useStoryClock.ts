import { useEffect } from "react";
import { useSanad } from "../../state/context";
import type { Story } from "../../state/telling";
import type { Told } from "./useStory";

/** While the story plays: goes on to the next step once this one has stood long enough, and halts after the last. */
export function useStoryClock(story: Story, told: Told | undefined, stepMs: number): void {
  const { store } = useSanad();
  const { path, isPlaying } = story;
  const isCurrent = told?.record.event.id === story.event;
  const next = told?.place.next;
  useEffect(() => {
    if (!isPlaying || !isCurrent) return;
    const timer = setTimeout(() => {
      const { tellStory, playStory } = store.getState();
      if (next === undefined) playStory(false);
      else tellStory(path, next);
    }, stepMs);
    return () => clearTimeout(timer);
  }, [store, path, isPlaying, isCurrent, next, stepMs]);
}
