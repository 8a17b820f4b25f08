/**
 * An event of TimelineJS (`start_date` in parts, `text` with headline and text in HTML) as flat fields. It has no
 * coordinates, only sometimes the name of a place.
 */
export function timelineJsRecord(event: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const text = partsOf(event["text"]);
  const media = partsOf(event["media"]);
  const location = partsOf(event["location"]);
  return {
    id: plain(event["unique_id"]),
    start: dateOf(partsOf(event["start_date"])),
    end: dateOf(partsOf(event["end_date"])),
    title: stripMarkup(plain(text["headline"])),
    description: stripMarkup(plain(text["text"])),
    type: plain(event["group"]),
    source: plain(media["url"]),
    location: plain(location["name"]),
    latitude: plain(location["lat"]),
    longitude: plain(location["lon"]),
  };
}

type Parts = Readonly<Record<string, unknown>>;

function partsOf(value: unknown): Parts {
  return typeof value === "object" && value !== null ? (value as Parts) : {};
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** `{ year: 2023, month: 1, day: "31", hour: 9 }` is "2023-01-31T09:00". */
function dateOf({ year, month, day, hour, minute }: Parts): string {
  const two = (part: unknown) => plain(part).padStart(2, "0");
  if (plain(year) === "") return "";
  if (plain(month) === "") return plain(year).padStart(4, "0");
  const months = `${plain(year).padStart(4, "0")}-${two(month)}`;
  if (plain(day) === "") return months;
  return plain(hour) === "" ? `${months}-${two(day)}` : `${months}-${two(day)}T${two(hour)}:${two(minute)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The words of a text with HTML in it. It is shown as text, never as HTML: this is for reading, not for safety. */
export function stripMarkup(html: string): string {
  return html
    .replace(/<[a-z!/][^>]*>/gi, " ")
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/[ \t]+/g, " ")
    .trim();
}
