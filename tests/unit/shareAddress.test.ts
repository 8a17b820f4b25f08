import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/domain/model";
import { parseEmbedding } from "../../src/state/embedding";
import { embedAddress, shareAddress } from "../../src/state/shareAddress";
import { createSanadStore } from "../../src/state/store";
import { load, smallFile } from "../fixtures/smallDataset";

let dataset: Dataset;
beforeAll(async () => {
  const result = await load(smallFile());
  if (result.status === "failed") throw new Error("it did not load");
  ({ dataset } = result.loaded);
});

const PAGE = "https://example.org/sanad/?embed=1&show=map#v=1&map=7/33.0000/44.0000";
const EVENT = { type: "event", event: "us-strike-pmf-hq" } as const;
const filtered = () => {
  const store = createSanadStore(dataset, { language: "ar", theme: "system", drawAs: "reported" });
  store.getState().changeFilter({ kinds: ["meeting"], text: "word" });
  store.getState().selectEvent("committee-meets", "list");
  return store.getState();
};

describe("a shared address", () => {
  it("of the view holds filters, selection and map, and opens the whole app", () => {
    expect(shareAddress(filtered(), PAGE, { type: "view" })).toBe(
      "https://example.org/sanad/#v=1&dataset=small&event=committee-meets&kinds=meeting&q=word&as=reported&map=7/33.0000/44.0000",
    );
  });

  it("of an event holds the event and how it is drawn, but no filter and no place on the map", () => {
    expect(shareAddress(filtered(), PAGE, EVENT)).toBe(
      "https://example.org/sanad/#v=1&dataset=small&event=us-strike-pmf-hq&as=reported",
    );
  });

  it("holds language and colours only when asked, and then the asked ones", () => {
    expect(shareAddress(filtered(), PAGE, EVENT, { language: "en", theme: "dark" })).toMatch(
      /&lang=en&theme=dark$/,
    );
    expect(shareAddress(filtered(), PAGE, EVENT, { language: undefined })).not.toContain("lang");
  });

  it("embeds with a sign before the fragment, and names the views unless all are shown", () => {
    const both = embedAddress(filtered(), PAGE, EVENT, "both");
    const map = embedAddress(filtered(), PAGE, EVENT, "map", { language: "ar" });
    expect(new URL(both).search).toBe("?embed=1");
    expect(new URL(map).search).toBe("?embed=1&show=map");
    expect([both, map].map((address) => parseEmbedding(new URL(address).search))).toEqual(["both", "map"]);
    expect(map).toMatch(/event=us-strike-pmf-hq&as=reported&lang=ar$/);
  });
});

it.each([
  ["", undefined],
  ["?embed=0", undefined],
  ["?embed=1", "both"],
  ["?show=map", undefined],
  ["?embed=1&show=timeline", "timeline"],
  ["?embed=1&show=%3Cscript%3E", "both"],
])("an address with %j embeds %s", (search, views) => {
  expect(parseEmbedding(search)).toBe(views);
});
