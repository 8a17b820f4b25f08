import type { Table, TableWriter } from "../../formats/writers/writer";
import { writeTable } from "../../formats/writers/writeFile";
import { fileName } from "../../formats/writers/fileName";

/** Saves a file as the reader's browser saves downloads. */
export function downloadFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves a table as a file of the format; the end of the name is the format's. */
export async function downloadTable(writer: TableWriter, table: Table, name: string): Promise<void> {
  downloadFile(await writeTable(writer, table), fileName(name, writer));
}
