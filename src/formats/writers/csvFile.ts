import { plainCell } from "../../domain/spreadsheet";
import type { FileWriter } from "./fileWriter";

/**
 * Rows as CSV (RFC 4180), the header the first of them, that a spreadsheet opens in the right encoding and without
 * taking any cell for a formula.
 */
export const csvFile: FileWriter<readonly (readonly string[])[]> = {
  id: "csv",
  extension: "csv",
  mediaType: "text/csv;charset=utf-8",
  write: (rows) => `\ufeff${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`,
};

function field(text: string): string {
  const plain = plainCell(text);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
