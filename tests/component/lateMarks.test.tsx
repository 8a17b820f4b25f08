// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { useCallback, useState, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../src/engine/query";
import { loadTexts } from "../../src/i18n/texts";
import { SanadContext, useEngine, type Sanad } from "../../src/state/context";
import { EngineFailure } from "../../src/state/engineFailure";
import { createSanadStore } from "../../src/state/store";
import { lazyPart } from "../../src/views/shared/lazyPart";
import { useLate } from "../../src/views/shared/lateMark";
import { datasetOf } from "./articleFixture";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe("what a view has asked itself", () => {
  type Waiting = { readonly id: string; readonly resolve: () => void; readonly reject: () => void };

  function createAsking() {
    const waiting: Waiting[] = [];
    const engine = {
      event: (_query: unknown, id: string) =>
        new Promise((resolve, reject) =>
          waiting.push({
            id,
            resolve: () => resolve({ event: { id } }),
            reject: () => reject(new EngineFailure("no")),
          }),
        ),
    } as unknown as Engine;
    let askFor: (id: string) => void = () => undefined;
    let renderings = 0;
    function Shown() {
      renderings += 1;
      const [id, setId] = useState("a");
      askFor = setId;
      const ask = useCallback((asked: Engine) => asked.event({ drawAs: "reported" }, id), [id]);
      const { result, isLate } = useEngine(ask);
      return <output aria-busy={isLate}>{result?.event.id}</output>;
    }
    render(
      <SanadContext value={{ engine } as unknown as Sanad}>
        <Shown />
      </SanadContext>,
    );
    const shown = () => {
      const output = screen.getByRole("status");
      return [output.textContent, output.ariaBusy ?? output.getAttribute("aria-busy")];
    };
    const settle = (how: "resolve" | "reject" = "resolve") =>
      act(async () => {
        waiting.shift()?.[how]();
        await vi.advanceTimersByTimeAsync(0);
      });
    return { shown, settle, askFor: (id: string) => act(() => askFor(id)), renderings: () => renderings };
  }

  it("is marked while it belongs to another question, but not for a quick answer", async () => {
    const { shown, settle, askFor } = createAsking();
    await settle();
    expect(shown()).toEqual(["a", "false"]);
    askFor("b");
    await pass(200);
    await settle();
    expect(shown()).toEqual(["b", "false"]);
    askFor("c");
    await pass(400);
    expect(shown()).toEqual(["b", "true"]);
    await settle();
    expect(shown()).toEqual(["c", "false"]);
    await pass(10_000);
    expect(shown()).toEqual(["c", "false"]);
  });

  it("is marked by the first question without an answer, whatever is asked after it", async () => {
    const { shown, settle, askFor } = createAsking();
    await settle();
    for (const id of ["b", "c", "d", "e", "f"]) {
      askFor(id);
      await pass(100);
    }
    expect(shown()).toEqual(["a", "true"]);
  });

  it("is marked at once when the question fails; the next is none the worse", async () => {
    const { shown, settle, askFor } = createAsking();
    await settle();
    askFor("b");
    await settle("reject");
    expect(shown()).toEqual(["a", "true"]);
    askFor("c");
    await settle();
    expect(shown()).toEqual(["c", "false"]);
  });

  it("is drawn for the mark once, and not for each question", async () => {
    const { askFor, renderings, settle } = createAsking();
    await settle();
    const before = renderings();
    for (let turn = 0; turn < 10; turn += 1) {
      askFor(`x${turn}`);
      await pass(100);
    }
    expect(renderings() - before).toBe(11);
  });
});

it("rows that keep coming are not late, rows that have stopped are", async () => {
  let set: (next: readonly [boolean, number]) => void = () => undefined;
  function Rows() {
    const [[isBehind, shown], setBoth] = useState<readonly [boolean, number]>([true, 0]);
    set = setBoth;
    return <output>{String(useLate(isBehind, shown))}</output>;
  }
  render(<Rows />);
  for (let shown = 1; shown < 6; shown += 1) {
    act(() => set([true, shown]));
    await pass(200);
  }
  expect(screen.getByRole("status").textContent).toBe("false");
  await pass(200);
  expect(screen.getByRole("status").textContent).toBe("true");
  act(() => set([false, 6]));
  expect(screen.getByRole("status").textContent).toBe("false");
});

describe("a part that is loaded later", () => {
  async function renderPart(part: ReactNode, isOpenedFile = false) {
    vi.useRealTimers();
    await loadTexts("en");
    // React tells the console of every error that a boundary takes.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const store = createSanadStore(datasetOf([]), { isOpenedFile });
    render(<SanadContext value={{ store } as unknown as Sanad}>{part}</SanadContext>);
  }
  const gone = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
  const Here = ({ text }: { readonly text: string }) => <p>{text}</p>;

  it("is told where it does not come, and stands there once it does", async () => {
    const load = vi.fn<() => Promise<typeof Here>>().mockImplementationOnce(gone).mockResolvedValue(Here);
    const Part = lazyPart(load, "pane");
    await renderPart(<Part text="at last" />);
    const message = await screen.findByRole("alert");
    expect(message.textContent).toContain("could not be loaded");
    expect(message.textContent).toContain("Reloading keeps what you see");
    act(() => screen.getByRole("button", { name: "Try again" }).click());
    expect(await screen.findByText("at last")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("tells before a reload that an opened file is closed by it", async () => {
    const Part = lazyPart<{ readonly text: string }>(gone);
    await renderPart(<Part text="" />, true);
    expect((await screen.findByRole("alert")).textContent).toContain("Reloading closes your file");
  });

  it("can be done without, where it stands over the page", async () => {
    const onGiveUp = vi.fn<() => void>();
    const Part = lazyPart<{ readonly text: string }>(gone);
    await renderPart(<Part text="" onGiveUp={onGiveUp} />);
    (await screen.findByRole("button", { name: "Go on without it" })).click();
    expect(onGiveUp).toHaveBeenCalledOnce();
  });

  it("takes nothing else with it when it stops with an error", async () => {
    const Broken = () => {
      throw new Error("a hole in the view");
    };
    const Part = lazyPart(() => Promise.resolve(Broken), "pane");
    await renderPart(
      <>
        <p>beside it</p>
        <Part />
      </>,
    );
    expect((await screen.findByRole("alert")).textContent).toContain("a hole in the view");
    expect(screen.getByText("beside it")).toBeTruthy();
  });
});
