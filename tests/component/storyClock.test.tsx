// @vitest-environment jsdom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReactNode } from "react";
import { SanadContext, type Sanad } from "../../src/state/context";
import { createSanadStore, type SanadStore } from "../../src/state/store";
import type { Told } from "../../src/views/story/useStory";
import { useStoryClock } from "../../src/views/story/useStoryClock";
import { loadCurated } from "../fixtures/curated";

const { dataset } = await loadCurated();
let store: SanadStore;
beforeEach(() => {
  vi.useFakeTimers();
  store = createSanadStore(dataset, {});
  store.getState().tellStory("narrative", "a");
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const told = (event: string, next: string | undefined) =>
  ({ place: { step: { event }, next }, record: { event: { id: event } } }) as unknown as Told;

function tell(of: Told | undefined) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <SanadContext value={{ store } as unknown as Sanad}>{children}</SanadContext>
  );
  return renderHook(
    ({ step }) => {
      const { story } = store.getState();
      if (story !== undefined) useStoryClock(story, step, 5000);
    },
    { wrapper, initialProps: { step: of } },
  );
}
const at = () => store.getState().story?.event;

describe("the story's clock", () => {
  it("stands still until the reader lets the story play", () => {
    tell(told("a", "b"));
    vi.advanceTimersByTime(60_000);
    expect(at()).toBe("a");
  });

  it("goes on once the step has stood its time, and halts after the last", () => {
    store.getState().playStory(true);
    const { rerender } = tell(told("a", "b"));
    vi.advanceTimersByTime(4999);
    expect(at()).toBe("a");
    vi.advanceTimersByTime(1);
    expect(at()).toBe("b");
    rerender({ step: told("b", undefined) });
    vi.advanceTimersByTime(5000);
    expect(store.getState().story).toEqual({ path: "narrative", event: "b", isPlaying: false });
  });

  it("waits for a step that has not been found yet", () => {
    store.getState().playStory(true);
    const { rerender } = tell(told("before", "elsewhere"));
    vi.advanceTimersByTime(60_000);
    expect(at()).toBe("a");
    rerender({ step: told("a", "b") });
    vi.advanceTimersByTime(5000);
    expect(at()).toBe("b");
  });

  it("halts with the reader's pause", () => {
    store.getState().playStory(true);
    const step = told("a", "b");
    const { rerender } = tell(step);
    vi.advanceTimersByTime(3000);
    store.getState().selectEvent("x", "map");
    rerender({ step });
    vi.advanceTimersByTime(60_000);
    expect(at()).toBe("a");
  });
});
