import { foundText } from "../../domain/issues";
import { decodeJson } from "../decodeJson";
import { tableOfJson, type JsonTable } from "./jsonTable";
import type { Refusal } from "./refusals";

/** What a JSON file is: a dataset of Sanad's, whose bytes `loadDataset` reads, a table, or why it cannot be read. */
export function importJson(
  bytes: Uint8Array,
): { readonly dataset: Uint8Array } | { readonly table: JsonTable } | { readonly refusal: Refusal } {
  const decoded = decodeJson(bytes, "");
  if ("issue" in decoded) return { refusal: { code: "badJson", values: { found: decoded.issue.found } } };
  const { value } = decoded;
  if (isRecord(value) && "format" in value && Array.isArray(value["events"])) return { dataset: bytes };
  const table = tableOfJson(value);
  return table === undefined
    ? { refusal: { code: "otherJson", values: { found: describe(value) } } }
    : { table };
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[${value.slice(0, 3).map(foundText).join(", ")}]`;
  if (!isRecord(value)) return foundText(value);
  return `{ ${Object.keys(value).slice(0, 8).map(foundText).join(", ")} }`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
