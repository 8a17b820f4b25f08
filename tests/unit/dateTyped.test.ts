import { beforeAll, describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filtering";
import { ALL_TIME } from "../../src/domain/utcDays";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { eventCountsOf } from "../../src/engine/eventCounts";
import type { Engine } from "../../src/engine/query";
import { loadCurated } from "../fixtures/curated";

let engine: Engine;
beforeAll(async () => {
  engine = createColumnEngine(curatedEvents(await loadCurated()));
});

const ask = (text: string, kinds: readonly "strike"[] = []) =>
  engine.ask({
    window: ALL_TIME,
    filter: { ...NO_FILTER, text, kinds },
    drawAs: "corroborated",
    pinned: [],
    itemBudget: 100,
    timeBins: 10,
  });

describe("a date that is typed into the search", () => {
  it("takes nothing from the screen, letter by letter, where no text holds it, and the answer says so", async () => {
    for (const typed of ["4 January 2024", "٩ كانون الثاني ٢٠٢٤"])
      for (let length = 1; length <= typed.length; length += 1) {
        const answer = await ask(typed.slice(0, length));
        expect(eventCountsOf(answer).passing).toBeGreaterThan(0);
        expect(answer.isTextUnused).toBe(eventCountsOf(answer).passing === answer.total);
      }
    const whole = await ask("4 January 2024");
    expect([whole.isTextUnused, eventCountsOf(whole).passing]).toEqual([true, whole.total]);
  });

  it("leaves the other filters at work", async () => {
    const [typed, plain] = [await ask("4 January 2024", ["strike"]), await ask("", ["strike"])];
    expect(eventCountsOf(typed)).toEqual(eventCountsOf(plain));
    expect(eventCountsOf(typed).passing).toBeLessThan(typed.total);
    expect([typed.isTextUnused, plain.isTextUnused]).toEqual([true, false]);
  });

  it("is looked for as words where a text holds it, and so is what is no date", async () => {
    const held = await ask("2020");
    expect(held.isTextUnused).toBe(false);
    expect(eventCountsOf(held).passing).toBeLessThan(held.total);
    const nothing = await ask("99 balloons");
    expect([nothing.isTextUnused, eventCountsOf(nothing).passing]).toEqual([false, 0]);
  });
});
