import { describe, expect, it } from "vitest";
import { importEvents } from "../../src/formats/import/importEvents";
import { fixtureBytes, inChunks } from "../fixtures/import/importing";
import { partReaders } from "../fixtures/import/partReaders";
import { seededRandom } from "../fixtures/seededRandom";

async function inOneAndInParts(bytes: Uint8Array, count: number, maxRecordBytes = 2000) {
  const options = { fileName: "events.csv", bytes: bytes.length, maxRecordBytes };
  const whole = await importEvents(inChunks(bytes, 1000), options);
  const { readers, outcome } = partReaders(bytes, count);
  const joined = await importEvents(inChunks(bytes, 1000), { ...options, partReaders: readers });
  return { whole, joined, isInParts: outcome.isRead };
}

const encoder = new TextEncoder();
const HEADER = "id,date,end,lat,lon,type,actor,place,killed,low,title,country,province,notes";

/** A table with everything that rows can hold; `idOf` gives the ids. */
function table(rows: number, seed: number, idOf = (row: number) => `e${row}`, newline = "\n"): string {
  const random = seededRandom(seed);
  const pick = (...texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? "";
  const lines = Array.from({ length: rows }, (_, row) => {
    const date = pick(
      "2023-0" + String(1 + Math.floor(random() * 9)),
      "2021-03-04",
      "31/12/2022",
      "2023-05-10~",
      "2023-05/..",
      "before 5 January 2024",
      "2023-05-10T01:00+03:00",
      "",
      "not a date",
    );
    const lat = pick("33.3", "34.5", "", "0", "95", "36.1", "33.3 N", "44 E");
    const title = pick(
      "Clash",
      '"A ""quoted"" title, with commas"',
      `"Two${newline}lines, 1,2,3"`,
      "غارة جوية",
      "",
    );
    return [
      idOf(row),
      date,
      pick("", "2023-12-31"),
      lat,
      pick("44.1", "0", "43"),
      pick("Airstrike", "Battle", "?"),
      pick("Army", "Militia", "", "جيش"),
      pick("Baghdad", "Mosul", ""),
      pick("3", "-1", "x", "", '"1,250"'),
      pick("1", ""),
      title,
      pick("Iraq", "Syria", ""),
      pick("Anbar", "East", ""),
      pick("", "A note"),
    ].join(",");
  });
  return [HEADER, ...lines].join(newline) + newline;
}

describe("a table that is read in parts", () => {
  it.each([2, 3, 4])("becomes the same as in one piece, in %i parts", async (count) => {
    let partly = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const newline = seed % 3 === 0 ? "\r\n" : "\n";
      const bytes = encoder.encode(table(400, seed, undefined, newline));
      const { whole, joined, isInParts } = await inOneAndInParts(bytes, count);
      expect(joined).toEqual(whole);
      expect(whole.status).toBe("imported");
      if (isInParts) partly += 1;
    }
    expect(partly).toBeGreaterThan(6);
  });

  it("becomes the same where ids do not rise, come twice, are missing or are none at all", async () => {
    const idsOf: readonly ((row: number) => string)[] = [
      (row) => `e${(row * 7919) % 1000}`,
      (row) => `e${row % 300}`,
      (row) => (row === 350 ? "e3" : `e${row}`),
      (row) => (row === 350 ? "" : `e${row}`),
    ];
    for (const idOf of idsOf) {
      const { whole, joined } = await inOneAndInParts(encoder.encode(table(400, 5, idOf)), 3);
      expect(joined).toEqual(whole);
    }
    const withoutIds = table(300, 6).replaceAll(/^[^,\n]*,(?=[^\n]*$)/gm, "");
    const { whole, joined, isInParts } = await inOneAndInParts(encoder.encode(withoutIds), 3);
    expect(joined).toEqual(whole);
    expect(isInParts).toBe(true);
  });

  it("becomes the same however it is damaged", async () => {
    const random = seededRandom(9);
    for (let run = 0; run < 40; run += 1) {
      const bytes = encoder.encode(`${run % 4 === 0 ? "\ufeff" : ""}${table(150, run)}`);
      for (let hit = 0; hit < 1 + (run % 7); hit += 1) {
        bytes[Math.floor(random() * bytes.length)] =
          [34, 10, 13, 44, 0xd8, 0, 65][Math.floor(random() * 7)] ?? 65;
      }
      const cut = run % 5 === 0 ? bytes.subarray(0, Math.floor(bytes.length * random())) : bytes;
      const { whole, joined } = await inOneAndInParts(cut, 2 + (run % 3), 400);
      expect(joined).toEqual(whole);
    }
  });

  it("becomes the same where the files of others stand for it", async () => {
    for (const name of ["ucdp.csv"]) {
      const bytes = fixtureBytes(name);
      const { whole, joined } = await inOneAndInParts(bytes, 2, 1 << 20);
      expect(joined).toEqual(whole);
    }
  });

  it("is read in one piece where a quoted text hides a table", async () => {
    const hidden = table(60, 3).replaceAll('"', "");
    const bytes = encoder.encode(
      `${table(20, 1)}e900,2023-01-01,,1,1,x,y,z,1,1,"${hidden}",n\n${table(20, 2, (row) => `f${row}`)}`,
    );
    const { whole, joined } = await inOneAndInParts(bytes, 2, 1 << 20);
    expect(joined).toEqual(whole);
    expect(whole.status === "imported" && whole.events.columns.count).toBe(41);
  });
});
