import { describe, expect, it } from "vitest";
import { imported, reasons, spelt } from "../fixtures/import/importing";
import { partReaders } from "../fixtures/import/partReaders";
import { seededRandom } from "../fixtures/seededRandom";

const UCDP =
  "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,latitude,longitude,date_prec,date_start,date_end,best,low,high";
const ACLED =
  "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,location,latitude,longitude,geo_precision,fatalities";
const CSV = "id,date,lat,lon,type,actor,place";

describe("where an event is drawn, and how wide, does not hang on the order of rows", () => {
  it.each([
    ["3", "4"],
    ["4", "3"],
  ])("UCDP's district and province at one spot, %s before %s", async (...order) => {
    const rows = order.map((code) => `${code},1,A,B,${code},Town,33.5,44.5,1,2023-01-01,2023-01-01,1,1,1`);
    const events = spelt(await imported([UCDP, ...rows].join("\n")));
    const radius = Object.fromEntries(events.map(({ id, place }) => [id, place?.radiusKm]));
    expect(radius).toEqual({ 3: 40, 4: 120 });
  });

  it.each([
    ["8", ""],
    ["", "8"],
  ])("an actor whose kind one row codes and another leaves out: %j, then %j", async (...codes) => {
    const rows = codes.map(
      (code, row) => `X${row},2023-01-01,1,Battles,Armed clash,Army,${code},,,Town,33.5,44.5,1,0`,
    );
    const events = spelt(await imported([ACLED, ...rows].join("\n")));
    expect(events.map(({ actors }) => actors)).toEqual([["Army (force)"], ["Army (force)"]]);
  });

  it("0 and -0 are one place", async () => {
    const { places } = await imported("date,lat,lon\n2023,-0,5\n2023,0,5\n2023,5,0\n2023,5,-0.0\n");
    expect([...places.latitude, ...places.longitude]).toEqual([0, 5, 5, 0]);
  });

  const tables = {
    ucdp: [UCDP, ucdpRow],
    acled: [ACLED, acledRow],
    csv: [CSV, csvRow],
  } as const;
  it.each(["ucdp", "acled", "csv"] as const)(
    "any rows of %s, shuffled, read by one or several",
    async (kind) => {
      const [header, rowOf] = tables[kind];
      let inParts = 0;
      for (let seed = 1; seed <= 8; seed += 1) {
        const random = seededRandom(seed);
        const rows = Array.from({ length: 300 }, (_, row) => rowOf(row, random));
        const read = async (order: readonly string[], parts: number) => {
          const text = new TextEncoder().encode([header, ...order, ""].join("\n"));
          const { readers, outcome } = partReaders(text, parts);
          const events = await imported(text, parts === 1 ? {} : { partReaders: readers });
          if (outcome.isRead) inParts += 1;
          return { events: drawn(spelt(events)), reasons: reasons(events), places: placesOf(events) };
        };
        const first = await read(rows, 1);
        expect(first.events.filter(({ place }) => place !== undefined).length).toBeGreaterThan(150);
        for (const parts of [1, 2, 3, 5]) expect(await read(shuffled(rows, random), parts)).toEqual(first);
      }
      expect(inParts).toBeGreaterThan(12);
    },
  );
});

/** What is drawn of each event, in order of their ids: the order of rows and of places left out. */
function drawn(events: ReturnType<typeof spelt>) {
  return events
    .map(({ row: _row, fileRow: _fileRow, place, ...event }) => {
      const { id: _id, ...seen } = place ?? {};
      return { ...event, place: place === undefined ? undefined : seen };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function placesOf({ places }: Awaited<ReturnType<typeof imported>>): number {
  return places.count;
}

type Random = () => number;

function shuffled(rows: readonly string[], random: Random): readonly string[] {
  return rows
    .map((row) => ({ row, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** Few of each, so that they meet: names in two cases and with accents, spots that share a name, names that share a spot. */
const NAMES = ["Town", "town", "Tówn", "", "بلدة", "بلده"] as const;
const SPOTS = ["33.5,44.5", "33.5,44.6", "0,44.5", "-0,44.5", "33.50,44.50", "95,10", ","] as const;
const ACTORS = ["Army", "army", "Government of X", "جيش", ""] as const;

function pick(values: readonly string[], random: Random): string {
  return values[Math.floor(random() * values.length)] ?? "";
}

function dayOf(random: Random): string {
  return `2023-01-${String(1 + Math.floor(random() * 3)).padStart(2, "0")}`;
}

function ucdpRow(row: number, random: Random): string {
  const day = dayOf(random);
  const [type, a, b] = [pick(["1", "2", "3"], random), pick(ACTORS, random), pick(ACTORS, random)];
  const where = `${pick(["1", "2", "3", "4", "5", "6", "7", "9"], random)},${pick(NAMES, random)},${pick(SPOTS, random)}`;
  return `${row},${type},${a},${b},${where},${pick(["1", "2", "4"], random)},${day},${day},${row % 4},0,5`;
}

function acledRow(row: number, random: Random): string {
  const side = () => `${pick(ACTORS, random)},${pick(["", "1", "2", "7", "External/Other forces"], random)}`;
  const types = pick(["Battles,Armed clash", "Protests,", "Riots,Air/drone strike"], random);
  const where = `${pick(NAMES, random)},${pick(SPOTS, random)},${pick(["1", "2", "3", ""], random)}`;
  return `X${row},${dayOf(random)},1,${types},${side()},${side()},${where},${row % 3}`;
}

function csvRow(row: number, random: Random): string {
  return `c${row},${dayOf(random)},${pick(SPOTS, random)},${pick(["Airstrike", "airstrike", "?"], random)},${pick(ACTORS, random)},${pick(NAMES, random)}`;
}
