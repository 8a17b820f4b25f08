import { beforeEach, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filtering";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import type { Engine } from "../../src/engine/query";
import { createAnswers } from "../../src/state/answers";
import { shownEvent } from "../../src/state/selection";
import { stepInTime } from "../../src/state/stepping";
import { ALL_TIME } from "../../src/domain/utcDays";
import { createSanadStore, type SanadStore } from "../../src/state/store";
import { loaded, smallFile } from "../fixtures/smallDataset";

/** As the article dates them: May 2020, the first days of January 2024, all of that month. Of the meeting no beginning is known. */
const [ATTACK, STRIKE, SPEECH] = ["earlier-attack", "us-strike-pmf-hq", "minister-speaks"] as const;

let engine: Engine;
let store: SanadStore;
let step: (by: 1 | -1) => Promise<boolean>;
const selected = () => shownEvent(store.getState().selection);

beforeEach(async () => {
  const data = await loaded(smallFile());
  engine = createColumnEngine(curatedEvents(data));
  store = createSanadStore(data.dataset, { drawAs: "reported", timeWindow: ALL_TIME });
  const answers = createAnswers(store, engine);
  await new Promise<void>((resolve) => answers.whenCurrent(() => resolve()));
  step = (by) => stepInTime({ store, engine, answers }, by);
});

it("walks on in time and back, and says where there is none further and stays", async () => {
  store.getState().changeFilter({ ...NO_FILTER, kinds: ["attack", "strike", "statement"] });
  store.getState().selectEvent(ATTACK, "list");
  expect(await step(-1)).toBe(false);
  expect(selected()).toBe(ATTACK);
  const seen = [selected()];
  while (await step(1)) seen.push(selected());
  expect(seen).toHaveLength(3);
  expect(new Set(seen)).toEqual(new Set([ATTACK, STRIKE, SPEECH]));
  const back = [selected()];
  while (await step(-1)) back.push(selected());
  expect(back).toEqual(seen.toReversed());
});

it("begins with the first of the window, and backwards with the last that has a date", async () => {
  expect(await step(1)).toBe(true);
  const first = selected();
  expect(await step(-1)).toBe(false);
  expect(selected()).toBe(first);
  store.getState().clearSelection();
  expect(await step(-1)).toBe(true);
  expect([first, selected()]).toEqual([ATTACK, SPEECH]);
  // What has no date comes behind all that have one.
  expect(await step(1)).toBe(true);
  expect(selected()).toBe("committee-meets");
  expect(await step(1)).toBe(false);
});

it("leaves alone what the reader has chosen while the next was sought", async () => {
  store.getState().selectEvent(ATTACK, "list");
  await step(-1);
  const walking = step(1);
  store.getState().selectEvent(SPEECH, "map");
  await walking;
  expect([selected(), store.getState().origin]).toEqual([SPEECH, "map"]);
});
