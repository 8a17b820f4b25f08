/** Why a file cannot be shown; the interface has the words (`importing.refusal`). */
export type RefusalCode =
  | "breaksOff"
  /** What reads has ended before the file did. */
  | "stopped"
  | "outOfMemory"
  | "tooLarge"
  /** Of a format that is read in one piece. */
  | "wholeTooLarge"
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
  | "otherJson"
  /** A file that looks like a format and cannot be read as such. */
  | "badRecords"
  /** A file of a format that holds no record. */
  | "noRecords";

export type Refusal = {
  readonly code: RefusalCode;
  /** What the words are filled with. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** `refused("singleColumn", { found: "date:lat:lon" })` */
export function refused(code: RefusalCode, values: Refusal["values"] = {}) {
  return { status: "failed" as const, refusal: { code, values } };
}

/** True where memory is what a file was refused for; a reader may try it all the same. */
export function isForMemory({ code }: Refusal): boolean {
  return code === "tooLarge" || code === "wholeTooLarge";
}
