import { describe, expect, it } from "vitest";
import { parseTypedWindow, typedDay } from "../../src/views/timeline/typedWindow";

const daysOf = (start: string, end: string) => {
  const typed = parseTypedWindow(start, end);
  return typed.status === "window" ? [typedDay(typed.window.from), typedDay(typed.window.to)] : typed.fault;
};

describe("parseTypedWindow", () => {
  it("goes from the first instant of one date to the last of the other", () => {
    expect(parseTypedWindow("2024-01-04", "2024-01-04")).toEqual({
      status: "window",
      window: { from: Date.UTC(2024, 0, 4), to: Date.UTC(2024, 0, 5) - 1 },
    });
    expect(daysOf("2020", "2024-02")).toEqual(["2020-01-01", "2024-02-29"]);
    expect(daysOf("0001", "9999")).toEqual(["0001-01-01", "9999-12-31"]);
  });

  it("reads what people type: slashes, single digits, blanks, Arabic digits, EDTF", () => {
    expect(daysOf(" 2024/1/4 ", "2024.1.9")).toEqual(["2024-01-04", "2024-01-09"]);
    expect(daysOf("٢٠٢٣-١٠", "۲۰۲۴-۰۱-۰۵")).toEqual(["2023-10-01", "2024-01-05"]);
    expect(daysOf("2024-01-01~", "2024-01-10?")).toEqual(["2024-01-01", "2024-01-10"]);
  });

  it("says which of them is no date", () => {
    for (const nonsense of [
      "",
      "yesterday",
      "2024-13",
      "2024-02-31",
      "..",
      "12",
      "20240104",
      "x".repeat(1000),
    ]) {
      expect(daysOf(nonsense, "2024")).toBe("start");
      expect(daysOf("2024", nonsense)).toBe("end");
    }
  });

  it("says that they come the wrong way round", () => {
    expect(daysOf("2024-01-05", "2024-01-04")).toBe("order");
  });
});
