/** Why a file cannot be shown; the interface has the words (`importing.refusal`). */
export type RefusalCode =
  | "breaksOff"
  /** What reads has ended before the file did. */
  | "stopped"
  | "outOfMemory"
  | "tooLarge"
  | "jsonTooLarge"
  | "empty"
  | "noRows"
  | "noUsableRows"
  | "noColumns"
  | "singleColumn"
  | "binary"
  | "zip"
  | "workbook"
  | "oldWorkbook"
  | "pdf"
  | "archive"
  | "parquet"
  | "richText"
  | "picture"
  | "webPage"
  | "kml"
  | "xml"
  | "badJson"
  | "otherJson";

export type Refusal = {
  readonly code: RefusalCode;
  /** What the words are filled with. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** `refused("singleColumn", { found: "date:lat:lon" })` */
export function refused(code: RefusalCode, values: Refusal["values"] = {}) {
  return { status: "failed" as const, refusal: { code, values } };
}
