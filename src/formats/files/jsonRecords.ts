import type { Beginning, Certainty } from "./fileFormat";

export type JsonObject = Readonly<Record<string, unknown>>;
export type Fields = Readonly<Record<string, string>>;

/** What all formats in JSON have in common. */
export const IN_JSON = {
  hasEncodings: false,
  runsIn: "worker",
  takes: "json",
  sniff: ({ text }: Beginning): Certainty => (/^[{[]/.test(text) ? "likely" : "no"),
} as const;

/** Under these names other programs keep their list of records. */
const LISTS = ["events", "features", "records", "data", "results", "items", "rows"] as const;

/** The objects of a list, or of the list that an object holds. */
export function recordsIn(value: unknown): readonly JsonObject[] {
  const list = Array.isArray(value)
    ? (value as readonly unknown[])
    : isObject(value)
      ? LISTS.map((name) => value[name]).find((found): found is readonly unknown[] => Array.isArray(found))
      : undefined;
  return list?.filter(isObject) ?? [];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The record's own fields as text, those of objects in it as "parent.child". */
export function flatFields(record: JsonObject): Fields {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      isObject(value)
        ? Object.entries(value).map(
            ([child, inner]) => [`${name}.${child}`, fieldText(child, inner)] as const,
          )
        : [[name, fieldText(name, value)] as const],
    ),
  );
}

/** Instants in milliseconds since 1970, as JavaScript's clock gives them: the years 1973 to 2286. */
const [LEAST_INSTANT, MOST_INSTANT] = [1e11, 1e13];
const TIME_NAME = /time|date|start|end|when|stamp/i;

/** A value as the text of a field of this name. */
export function fieldText(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") {
    const isInstant = TIME_NAME.test(name) && value >= LEAST_INSTANT && value < MOST_INSTANT;
    return isInstant ? new Date(value).toISOString() : plainNumber(value);
  }
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return String(value);
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item !== "object");
  return isPlainList ? value.map(String).join("; ") : JSON.stringify(value);
}

/** The number 1.125 is no 1125: with a fourth decimal nobody takes its point for one that parts thousands. */
function plainNumber(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
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
    .replace(/&(\w+);/g, (entity, name: string) =>
      Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? entity) : entity,
    )
    .replace(/[ \t]+/g, " ")
    .trim();
}
