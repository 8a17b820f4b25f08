import { describe, expect, it } from "vitest";
import { keyIntent, SINGLE_KEYS } from "../../src/views/guide/keys";

const pressed = (key: string, more: Partial<Parameters<typeof keyIntent>[0]> = {}) =>
  keyIntent({ key, code: "", altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more });

describe("keyIntent", () => {
  it("obeys every key of the table", () => {
    for (const { id, keys } of SINGLE_KEYS)
      for (const [key = ""] of keys) expect(pressed(key, { shiftKey: key === "?" })).toBe(id);
  });

  it("no key means two things", () => {
    const all = SINGLE_KEYS.flatMap(({ keys }) => keys.map(([key]) => key));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(["altKey", "ctrlKey", "metaKey", "shiftKey"] as const)(
    "leaves %s with a letter alone",
    (modifier) => expect(pressed("m", { [modifier]: true })).toBeUndefined(),
  );

  it("reads a keyboard that writes Arabic by where its keys lie", () => {
    expect(pressed("ة", { code: "KeyM" })).toBe("map");
    expect(pressed("ظ", { code: "Slash" })).toBe("search");
    expect(pressed("؟", { code: "Slash", shiftKey: true })).toBe("help");
  });

  it("takes a letter for what it writes, wherever it lies", () =>
    expect(pressed("a", { code: "KeyQ" })).toBe("article"));

  it.each(["Enter", "Tab", "ArrowLeft", "M1", "x", " "])("does nothing at %j", (key) =>
    expect(pressed(key)).toBeUndefined(),
  );
});
