import { describe, expect, it } from "vitest";
import { fitOf, roleOfColumn, withRole } from "../../src/formats/import/columnChoice";
import { missingIn, type ColumnMapping } from "../../src/formats/import/columnMapping";
import { importFile, imported, reasons, spelt } from "../fixtures/import/importing";

const NONE: ColumnMapping = { standard: "table", roles: {}, dayOrder: "day-first" };

describe("the reader says what columns tell", () => {
  it("one column a role, but for those that add up", () => {
    const first = withRole(withRole(NONE, 0, "date"), 1, "actor");
    const second = withRole(withRole(first, 2, "date"), 3, "actor");
    expect(second.roles).toEqual({ date: [2], actor: [1, 3] });
    expect(withRole(second, 2, "title").roles).toEqual({ title: [2], actor: [1, 3] });
    expect(withRole(second, 1, undefined).roles).toEqual({ date: [2], actor: [3] });
    expect([roleOfColumn(second, 3), roleOfColumn(second, 0)]).toEqual(["actor", undefined]);
  });

  it("kinds of actors leave with the actors beside which they stood", () => {
    const acled: ColumnMapping = { ...NONE, standard: "acled", roles: { actor: [1, 2], actorKind: [3, 4] } };
    expect(withRole(acled, 2, undefined).roles).toEqual({ actor: [1] });
    expect(withRole(acled, 5, "title").roles).toEqual({ actor: [1, 2], actorKind: [3, 4], title: [5] });
  });

  it("a file that could not be told is read by it, and what is missing is said", async () => {
    const file = "wann,wo,breite,länge\n31.01.2023,Mosul,36.3,43.1\n";
    const failed = await importFile(file);
    if (failed.status !== "failed" || failed.form === undefined) throw new Error(failed.status);
    const { mapping } = failed.form;
    expect(missingIn(mapping)).toEqual(["noTimeColumn", "noPlaceColumn"]);
    const dated = withRole(mapping, 0, "date");
    expect(reasons(await imported(file, { mapping: dated }))).toEqual({ noPlaceColumn: 1 });
    const whole = withRole(withRole(withRole(dated, 1, "location"), 2, "latitude"), 3, "longitude");
    const events = await imported(file, { mapping: whole });
    expect(reasons(events)).toEqual({});
    expect(spelt(events)[0]).toMatchObject({ from: "2023-01-31T00:00Z", place: { center: [43.1, 36.3] } });
    expect(events.form.mapping).toEqual(whole);
  });
});

describe("examples are held against the role", () => {
  it.each([
    ["latitude", ["33.3", "91", "٣٣٫٣", "north", ""], { expected: "degrees", good: 2, given: 4 }],
    ["date", ["2023-01-31", "31/01/2023", "soon"], { expected: "date", good: 2, given: 3 }],
    ["time", ["14:30", "noonish"], { expected: "clock", good: 1, given: 2 }],
    ["toll", ["3", "2.5", "many"], { expected: "people", good: 1, given: 3 }],
    ["year", ["2023", "20x3"], { expected: "number", good: 1, given: 2 }],
  ] as const)("%s", (role, samples, fit) => expect(fitOf(role, samples, "day-first")).toEqual(fit));

  it("any text can be a title", () => expect(fitOf("title", ["x"], "day-first")).toBeUndefined());
});
