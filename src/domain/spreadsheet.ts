/** What a spreadsheet would reckon out, in ASCII and in full-width forms, also behind spaces. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A cell's text that no spreadsheet takes for a formula: `plainCell("=1+1")` is "'=1+1". */
export function plainCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Rows as tab-separated text, as spreadsheets take them from the clipboard: a cell is one line without tabs. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  const field = (cell: string) => {
    const line = plainCell(cell).replace(/[\t\r\n]+/g, " ");
    // A quotation mark at the beginning would be taken for that of a quoted cell.
    return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
  };
  return rows.map((row) => row.map(field).join("\t")).join("\n");
}
