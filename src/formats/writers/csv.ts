import { plainCell } from "../../domain/spreadsheet";
import type { Piece, Row, Table, TableWriter } from "./writer";

/**
 * CSV (RFC 4180), the header its first row, that a spreadsheet opens in the right encoding and without taking any cell
 * for a formula.
 */
export const csv: TableWriter = {
  name: "CSV",
  extension: "csv",
  mediaType: "text/csv;charset=utf-8",
  takes: "table",
  write: lines,
};

async function* lines({ header, batches }: Table): AsyncGenerator<Piece> {
  yield `\ufeff${line(header)}`;
  for await (const rows of batches()) yield rows.map(line).join("");
}

function line(cells: Row): string {
  return `${cells.map(field).join(",")}\r\n`;
}

function field(text: string): string {
  const plain = plainCell(text);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
