import { closeSync, openSync, writeSync } from "node:fs";
import { seededRandom } from "../fixtures/seededRandom";

/**
 * Events with the statistics of real ones, the same in every run: few places have most of them, they come in bursts,
 * a tenth is known only to its month, a tenth has coordinates of its own, titles are English and Arabic.
 */

type GeneratedEvent = {
  readonly id: string;
  readonly date: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly type: string;
  readonly actor: string;
  readonly location: string;
  readonly fatalities: number;
  readonly title: string;
};

const COLUMNS = "id,date,latitude,longitude,type,actor,location,fatalities,title\n";
const TYPES = ["Airstrike", "Battle", "IED", "Protest", "Displacement", "Meeting", "Aid", "Arrest"];
const ENGLISH = ["Attack on a checkpoint near", "Bomb in the market of", "Clashes between patrols at"];
const ARABIC = ["هجوم على نقطة تفتيش قرب", "قصف مدفعي في", "غارة جوية على"];
const FIRST = Date.UTC(2004, 0, 1);
const DAY_MS = 86_400_000;
const DAYS = 20 * 365;

function* generate(count: number): Generator<GeneratedEvent> {
  const random = seededRandom(7);
  const heavyTailed = (size: number) => Math.min(size - 1, Math.floor(size ** random()) - 1);
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? "";
  const cities = Array.from({ length: 40 }, () => ({
    latitude: 30.5 + random() * 6,
    longitude: 37 + random() * 10,
  }));
  const placeCount = Math.min(20_000, Math.max(400, Math.round(count / 20)));
  const places = Array.from({ length: placeCount }, (_, index) => {
    const city = cities[heavyTailed(cities.length)] ?? { latitude: 33, longitude: 44 };
    const away = -Math.log(1 - random()) * 0.6;
    const angle = random() * 2 * Math.PI;
    return {
      name: index % 3 === 0 ? `بلدة ${index}` : `Place ${index}`,
      latitude: city.latitude + away * Math.sin(angle),
      longitude: city.longitude + away * Math.cos(angle),
    };
  });
  const bursts = Array.from({ length: 60 }, () => random() * DAYS);
  for (let index = 0; index < count; index += 1) {
    const inBurst = (bursts[Math.floor(bursts.length * random() ** 2)] ?? 0) - Math.log(1 - random()) * 40;
    const day = random() < 0.4 ? random() * DAYS : inBurst % DAYS;
    const date = new Date(FIRST + Math.floor(day) * DAY_MS).toISOString();
    const place = places[heavyTailed(places.length)] ?? { name: "", latitude: 0, longitude: 0 };
    const off = random() < 0.1 ? () => (random() - 0.5) * 0.3 : () => 0;
    const location = place.name;
    yield {
      id: `e${index}`,
      date: date.slice(0, random() < 0.1 ? 7 : 10),
      latitude: Number((place.latitude + off()).toFixed(5)),
      longitude: Number((place.longitude + off()).toFixed(5)),
      type: TYPES[Math.floor(TYPES.length * random() ** 2)] ?? "",
      actor: `Armed group ${heavyTailed(400)}`,
      location,
      fatalities: Math.floor(30 * random() ** 6),
      title: `${pick(random() < 0.3 ? ARABIC : ENGLISH)} ${location}, as a local source has it`,
    };
  }
}

const PIECE = 1 << 20;

/** Writes so many events as a table and, where a path for it is given, the same as an array of JSON. */
export function writeEvents(count: number, csvPath: string, jsonPath?: string): void {
  const csv = createWriter(csvPath);
  const json = jsonPath === undefined ? undefined : createWriter(jsonPath);
  csv.write(COLUMNS);
  json?.write("[");
  let separator = "";
  for (const event of generate(count)) {
    const { id, date, latitude, longitude, type, actor, location, fatalities, title } = event;
    csv.write(
      `${id},${date},${latitude},${longitude},${type},${actor},${location},${fatalities},"${title}"\n`,
    );
    json?.write(separator + JSON.stringify(event));
    separator = ",";
  }
  json?.write("]");
  csv.end();
  json?.end();
}

function createWriter(path: string) {
  const file = openSync(path, "w");
  let text = "";
  const flush = () => {
    writeSync(file, text);
    text = "";
  };
  return {
    write: (more: string) => {
      text += more;
      if (text.length > PIECE) flush();
    },
    end: () => {
      flush();
      closeSync(file);
    },
  };
}
