import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/domain/utcDays";
import { axisSteps } from "../../src/views/timeline/axis/axisSteps";

const at = (date: string) => Date.parse(date);
const window = (from: string, to: string) => ({ from: at(from), to: at(to) });
const days = (steps: readonly { readonly at: number }[]) =>
  steps.map((step) => new Date(step.at).toISOString().slice(0, 10));

describe("axisSteps", () => {
  it("takes months for a year, January's being major", () => {
    const { scale, steps } = axisSteps(window("2023-10-15", "2024-02-20"), 20 * DAY_MS);
    expect(scale).toBe("month");
    expect(days(steps)).toEqual(["2023-10-01", "2023-11-01", "2023-12-01", "2024-01-01", "2024-02-01"]);
    expect(steps.filter(({ isMajor }) => isMajor).map((step) => step.at)).toEqual([at("2024-01-01")]);
  });

  it("counts every second day anew in each month", () => {
    const { scale, steps } = axisSteps(window("2024-01-28", "2024-02-04"), 1.5 * DAY_MS);
    expect(scale).toBe("day");
    expect(days(steps)).toEqual(["2024-01-27", "2024-01-29", "2024-01-31", "2024-02-01", "2024-02-03"]);
  });

  it("takes hours within a day, and midnight is major", () => {
    const { scale, steps } = axisSteps(window("2024-01-03T21:30Z", "2024-01-04T05:00Z"), 2 * (DAY_MS / 24));
    expect(scale).toBe("hour");
    expect(steps.map((step) => new Date(step.at).getUTCHours())).toEqual([20, 0, 4]);
    expect(steps.map(({ isMajor }) => isMajor)).toEqual([false, true, false]);
  });

  it("takes decades and centuries for ages, the first of them too", () => {
    const { scale, steps } = axisSteps(window("0001-06-01", "0312-01-01"), 90 * 360 * DAY_MS);
    expect(scale).toBe("year");
    expect(days(steps)).toEqual(["0000-01-01", "0100-01-01", "0200-01-01", "0300-01-01"]);
  });

  it("ends, however long the window is", () => {
    expect(axisSteps(window("0001-01-01", "9999-12-31"), 0).steps.length).toBeLessThanOrEqual(1000);
  });
});
