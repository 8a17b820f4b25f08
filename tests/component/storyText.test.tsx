// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { causeSteps } from "../../src/domain/storySteps";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import arabic from "../../src/i18n/ar/common.json";
import english from "../../src/i18n/en/common.json";
import { loadTexts } from "../../src/i18n/texts";
import { SanadContext, type Sanad } from "../../src/state/context";
import { createSanadStore } from "../../src/state/store";
import { Announcement, StoryText } from "../../src/views/story/StoryText";
import { loadCurated } from "../fixtures/curated";

afterEach(cleanup);

const loaded = await loadCurated();
const engine = createColumnEngine(curatedEvents(loaded));
const WORDS = { en: english.record.linkBasis, ar: arabic.record.linkBasis };

describe.each(["en", "ar"] as const)("the story from cause to answer, in %s", (language) => {
  it("says of each link who makes it, on the screen and to a screen reader in the same words", async () => {
    await loadTexts(language);
    const store = createSanadStore(loaded.dataset, { language });
    const steps = causeSteps(loaded.dataset);
    const said = { stated: 0, inferred: 0 };
    for (const step of steps) {
      const { because } = step;
      const [record, cause] = await Promise.all([
        engine.event({ drawAs: "corroborated" }, step.event),
        because && engine.event({ drawAs: "corroborated" }, because.event),
      ]);
      if (record === undefined) throw new Error(step.event);
      const place = { step, number: 1, count: steps.length, previous: undefined, next: undefined };
      const told = { place, record, cause };
      const { container } = render(
        <SanadContext value={{ store } as unknown as Sanad}>
          <StoryText told={told} />
          <Announcement told={told} />
        </SanadContext>,
      );
      const sentence = container.querySelector(".story-text")?.textContent ?? "";
      expect(sentence).not.toBe("");
      expect(container.querySelector('[role="status"]')?.textContent).toContain(sentence);
      const shown = (["stated", "inferred"] as const).filter((basis) =>
        sentence.endsWith(`(${WORDS[language][basis]})`),
      );
      expect(shown).toEqual(because === undefined ? [] : [because.basis]);
      for (const basis of shown) said[basis] += 1;
      cleanup();
    }
    expect(Math.min(said.stated, said.inferred)).toBeGreaterThan(0);
  });
});
