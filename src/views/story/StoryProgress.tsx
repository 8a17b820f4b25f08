import { useEffect, useRef } from "react";
import type { StoryPlace } from "../../state/storyPlace";

/** More steps than this are one line: single dashes could not be told apart. */
const MOST_DASHES = 60;

/** How far the story is: a dash a step, the present one filling up while it plays. Said in words beside it. */
export function StoryProgress({
  place: { number = 0, count },
  stepMs,
  isPlaying,
}: {
  readonly place: StoryPlace;
  readonly stepMs: number;
  readonly isPlaying: boolean;
}) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    line.current?.style.setProperty("--step-time", `${stepMs}ms`);
    line.current?.style.setProperty("--told", String(count === 0 ? 0 : number / count));
  }, [stepMs, number, count]);
  const dashes = count <= MOST_DASHES ? count : 1;
  return (
    <div ref={line} className="story-progress" aria-hidden="true" data-playing={isPlaying || undefined}>
      {Array.from({ length: dashes }, (_, index) => {
        const state =
          dashes === 1 && count > 1
            ? "part"
            : index + 1 < number
              ? "told"
              : index + 1 === number
                ? "now"
                : "untold";
        // The present dash is a new one at each step, so that it fills from the start.
        return <span key={state === "now" ? `now ${number}` : index} data-step={state} />;
      })}
    </div>
  );
}
