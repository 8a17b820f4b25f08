import { foundText, type Issue } from "../../domain/issues";
import { decodeJson } from "../decodeJson";

/**
 * What a JSON file is: a dataset of Sanad's, whose bytes `loadDataset` reads, or the issue that says why it cannot
 * be read.
 */
export function importJson(
  bytes: Uint8Array,
  fileName: string,
): { readonly dataset: Uint8Array } | { readonly issue: Issue } {
  const decoded = decodeJson(bytes, fileName);
  if ("issue" in decoded) return decoded;
  const { value } = decoded;
  if (isRecord(value) && "format" in value && Array.isArray(value["events"])) return { dataset: bytes };
  return {
    issue: {
      severity: "error",
      where: fileName,
      expected: "a Sanad dataset (JSON with format and events) or a CSV file",
      found: describe(value),
      mend: "JSON of other programs is not read yet: export the events as CSV with date, latitude, longitude and title",
    },
  };
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `a JSON list of ${value.length} records`;
  if (!isRecord(value)) return foundText(value);
  if (value["type"] === "FeatureCollection" || value["type"] === "Feature") return "GeoJSON";
  if (Array.isArray(value["events"])) return "JSON with events of another program, such as TimelineJS";
  return `a JSON object with ${Object.keys(value).slice(0, 8).map(foundText).join(", ")}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
