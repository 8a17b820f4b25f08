import { useEffect, useState } from "react";
import type { TimeWindow } from "../../domain/filtering";
import { useSanad } from "../../state/context";

/** So long a window has to rest. */
const REST_MS = 400;

/**
 * The window once it has come to rest and no finger or mouse button is down: what stands on the screen because of it
 * does not come, go or move what is being dragged.
 */
export function useSettledWindow(): TimeWindow {
  const { store } = useSanad();
  const [settled, setSettled] = useState(() => store.getState().timeWindow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDown = false;
    const settle = () => {
      const { timeWindow, playback } = store.getState();
      if (!isDown && playback?.isPlaying !== true) setSettled(timeWindow);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, REST_MS);
    };
    const press = () => {
      isDown = true;
    };
    const letGo = () => {
      isDown = false;
      wait();
    };
    wait();
    const stop = store.subscribe((state, before) => {
      if (state.timeWindow !== before.timeWindow || state.playback !== before.playback) wait();
    });
    addEventListener("pointerdown", press, true);
    addEventListener("pointerup", letGo, true);
    addEventListener("pointercancel", letGo, true);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener("pointerdown", press, true);
      removeEventListener("pointerup", letGo, true);
      removeEventListener("pointercancel", letGo, true);
    };
  }, [store]);
  return settled;
}
